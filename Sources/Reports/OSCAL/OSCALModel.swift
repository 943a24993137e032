/// The parts of OSCAL's assessment results 1.1.3 that a report has; names of properties are OSCAL's in
/// camel case.
enum OSCALModel {
  struct Head: Encodable {
    let backMatter: BackMatter
    let importAp: Link
    let metadata: Metadata
  }

  struct BackMatter: Encodable {
    let resources: [Resource]
  }

  struct Resource: Encodable {
    let uuid: String
    let title: String
    let rlinks: [ResourceLink]
  }

  struct ResourceLink: Encodable {
    let href: String
    let hashes: [Hash]
  }

  struct Hash: Encodable {
    let algorithm = "SHA-256"
    let value: String
  }

  struct Link: Encodable {
    let href: String
  }

  struct Metadata: Encodable {
    let title: String
    let lastModified: String
    let version: String
    let oscalVersion = "1.1.3"
    let props: [Property]
  }

  struct Property: Encodable {
    let name: String
    let ns = "urn:uuid:" + NameUUID.namespace
    let value: String

    /// A property; `nil` without a value.
    init?(_ name: String, _ value: String?) {
      guard let value = value.flatMap(OSCALText.string) else { return nil }
      (self.name, self.value) = (name, value)
    }
  }

  struct Result: Encodable {
    let uuid: String
    let title: String
    let description: String
    let start: String
    let end: String
    var props: [Property]?
    var localDefinitions: LocalDefinitions?
    let reviewedControls: ReviewedControls
    var observations: [Observation]?
    var risks: [Risk]?
    var findings: [Finding]?
    var remarks: String?
  }

  struct LocalDefinitions: Encodable {
    let inventoryItems: [InventoryItem]
  }

  struct InventoryItem: Encodable {
    let uuid: String
    let description: String
    let props: [Property]
  }

  struct ReviewedControls: Encodable {
    let controlSelections: [ControlSelection]
  }

  struct ControlSelection: Encodable {
    var description: String?
    var includeAll: Everything?
    var includeControls: [Control]?
  }

  struct Everything: Encodable {}

  struct Control: Encodable, Equatable {
    let controlId: String
  }

  struct Observation: Encodable {
    let uuid: String
    let title: String
    let description: String
    let props: [Property]
    let methods: [String]
    let types: [String]
    var subjects: [Subject]?
    var relevantEvidence: [Evidence]?
    let collected: String
    var remarks: String?
  }

  struct Subject: Encodable {
    let subjectUuid: String
    let type = "inventory-item"
  }

  struct Evidence: Encodable {
    let href: String
    let description: String
  }

  struct Risk: Encodable {
    let uuid: String
    let title: String
    let description: String
    let statement: String
    let props: [Property]
    let status: String
    let remediations: [Remediation]
    let relatedObservations: [RelatedObservation]
  }

  struct Remediation: Encodable {
    let uuid: String
    let lifecycle = "recommendation"
    let title: String
    let description: String
    var remarks: String?
  }

  struct Finding: Encodable {
    let uuid: String
    let title: String
    let description: String
    let target: Target
    let relatedObservations: [RelatedObservation]
    var relatedRisks: [RelatedRisk]?
  }

  struct Target: Encodable {
    let type: String
    let targetId: String
    let status: Status
    var implementationStatus: ImplementationStatus?
  }

  struct Status: Encodable {
    let state: String
    let reason: String
    let remarks: String
  }

  struct ImplementationStatus: Encodable {
    let state: String
  }

  struct RelatedObservation: Encodable {
    let observationUuid: String
  }

  struct RelatedRisk: Encodable {
    let riskUuid: String
  }
}

extension Array {
  /// The list, unless it is empty, which OSCAL does not allow.
  var unlessEmpty: Self? { isEmpty ? nil : self }
}

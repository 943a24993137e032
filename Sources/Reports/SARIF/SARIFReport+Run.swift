import Diagnostics
import Facts
import Rules

extension SARIFReport {
  /// What stands behind the results.
  struct Run: Encodable {
    let artifacts: [Artifact]
    let automationDetails: Details
    let columnKind = "unicodeCodePoints"
    let invocations: [Invocation]
    let language: String
    let properties: RunProperties
    let taxonomies: [Taxonomy]
    let tool: Tool

    private enum CodingKeys: CodingKey {
      case artifacts, automationDetails, columnKind, invocations, language, properties, taxonomies,
        tool
    }

    init(
      _ report: Report, _ options: ReportOptions, problems: [Descriptor], artifacts: [Artifact],
      more: Int, _ totals: ReportTotals
    ) {
      let (pack, language) = (report.pack, options.language)
      self.artifacts = artifacts
      automationDetails = Details(id: "\(pack.id)/")
      invocations = [Invocation(at: report.time, isWhole: !totals.isInterrupted)]
      self.language = language == .zh ? "zh-CN" : "en-US"
      properties = RunProperties(
        circumstances: CircumstancesEntry(report.circumstances),
        moreFindings: more > 0 ? more : nil,
        pack: PackIdentity(pack),
        summary: JSONReport.Summary(totals))
      taxonomies = pack.instruments.map { Taxonomy($0, language) }
      let rules = pack.rules.map { Descriptor($0, in: pack, language) }
      let components = pack.instruments.enumerated().map { Component(name: $1.id, index: $0) }
      tool = Tool(
        driver: Driver(
          version: report.version, rules: rules + problems, supportedTaxonomies: components))
    }
  }

  /// What names runs that can be compared; the part behind the stroke would name this one.
  struct Details: Encodable {
    let id: String
  }

  struct Invocation: Encodable {
    let endTimeUtc: String?
    let executionSuccessful: Bool

    init(at time: Instant?, isWhole: Bool) {
      let text = time?.timestamp(in: ZoneOffset(seconds: 0))
      endTimeUtc = text.map { $0.prefix("2019-06-21T09:15:00".count) + "Z" }
      executionSuccessful = isWhole
    }
  }

  struct RunProperties: Encodable {
    let circumstances: CircumstancesEntry?
    let moreFindings: Int?
    let pack: PackIdentity
    let summary: JSONReport.Summary
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "Plumbline"
    let version: String
    let rules: [Descriptor]
    let supportedTaxonomies: [Component]

    private enum CodingKeys: CodingKey {
      case name, version, rules, supportedTaxonomies
    }
  }
}

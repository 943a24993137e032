public import Diagnostics
import Documents
import Facts
import Rules

extension EffectiveSet {
  /// The set for programs, ending in a line break.
  public func json(_ language: Language) -> String {
    EncodedJSON.pretty(Entry(self, language)) + "\n"
  }

  private struct Entry: Encodable {
    let pack: PackIdentity
    let profiles: [ProfileEntry]
    let rules: [RuleEntry]
    let leftOut: [RuleEntry]
    let parameters: [ParameterEntry]
    let tables: [TableEntry]

    init(_ set: EffectiveSet, _ language: Language) {
      let pack = set.pack
      self.pack = PackIdentity(pack)
      profiles = pack.profiles.map { ProfileEntry($0, language) }
      rules = pack.rules.map { RuleEntry($0, set.entries(of: $0.id, language), language) }
      leftOut = pack.rulesLeftOut.map { rule, _ in
        RuleEntry(rule, set.entries(of: rule.id, language), language)
      }
      parameters = pack.parameters.map { parameter in
        ParameterEntry(
          parameter, set.entries(of: parameter.name, language), pack.dictionary.zone, language)
      }
      tables = pack.tables.map { TableEntry($0, set.entries(of: $0.name, language), language) }
    }
  }

  private func entries(of name: String, _ language: Language) -> [ChangeEntry] {
    changes(of: name).map { change in
      ChangeEntry(
        what: changes.what(change)[language], profile: change.profile.id,
        because: change.because?[language])
    }
  }

  private struct ProfileEntry: Encodable {
    let id: String
    let title: String
    let issuer: String
    let file: String
    let sha256: String

    init(_ profile: Profile, _ language: Language) {
      (id, title) = (profile.id, profile.title[language])
      issuer = profile.issuer[language]
      (file, sha256) = (profile.file.name, profile.file.sha256)
    }
  }

  private struct ChangeEntry: Encodable {
    let what: String
    let profile: String
    let because: String?
  }

  private struct RuleEntry: Encodable {
    let id: String
    let title: String
    let severity: String
    let labels: [String]
    let from: String?
    let enforced: String?
    let until: String?
    let rationale: String?
    let remedy: String
    let changes: [ChangeEntry]

    init(_ rule: Rule, _ changes: [ChangeEntry], _ language: Language) {
      (id, title) = (rule.id, rule.title[language])
      (severity, labels) = (rule.severity.rawValue, rule.labels)
      from = rule.inForce.from?.description
      enforced = rule.inForce.enforced?.description
      until = rule.inForce.until?.description
      (rationale, remedy) = (rule.rationale?[language], rule.remedy[language])
      self.changes = changes
    }
  }

  private struct ParameterEntry: Encodable {
    let name: String
    let label: String
    let values: [ValueEntry]
    let changes: [ChangeEntry]

    init(
      _ parameter: Parameter, _ changes: [ChangeEntry], _ zone: ZoneOffset, _ language: Language
    ) {
      (name, label) = (parameter.name, parameter.label[language])
      values = parameter.revisions.map { revision in
        ValueEntry(
          from: revision.from.description, published: revision.published?.description,
          value: revision.value.text(as: parameter.type, zone: zone)[language],
          clauses: revision.cites.map(\.description), policyChoice: revision.isPolicyChoice,
          profile: revision.profile?.id)
      }
      self.changes = changes
    }
  }

  private struct ValueEntry: Encodable {
    let from: String
    let published: String?
    let value: String
    let clauses: [String]
    let policyChoice: Bool
    let profile: String?
  }

  private struct TableEntry: Encodable {
    let name: String
    let label: String
    let values: [RowsEntry]
    let changes: [ChangeEntry]

    init(_ table: DecisionTable, _ changes: [ChangeEntry], _ language: Language) {
      (name, label) = (table.name, table.label[language])
      values = table.revisions.map { revision in
        RowsEntry(
          from: revision.from?.description, rows: revision.rows.count,
          clauses: revision.cites.map(\.description), policyChoice: revision.isPolicyChoice,
          profile: revision.profile?.id)
      }
      self.changes = changes
    }
  }

  private struct RowsEntry: Encodable {
    let from: String?
    let rows: Int
    let clauses: [String]
    let policyChoice: Bool
    let profile: String?
  }
}

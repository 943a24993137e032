public import Diagnostics
import Documents
import Facts
public import Rules

/// What a pack comes to with its profiles: the rules that are judged, those left out, and all values,
/// each change with who decided it and why.
public struct EffectiveSet {
  let pack: Pack
  let changes: ProfileChangeText

  /// Shows a pack to which profiles were applied.
  public init(_ pack: Pack) {
    self.pack = pack
    changes = ProfileChangeText(pack: pack)
  }

  /// The set as a page, ending in a line break.
  public func text(_ language: Language) -> String {
    let sections = [profiles, rules, leftOut, parameters, tables]
    return sections.filter { !$0.items.isEmpty }.map { lines(of: $0, language) }
      .joined(separator: "\n")
  }

  /// The changes of what has a name.
  func changes(of name: String) -> [ProfileChange] { pack.changes.filter { $0.name == name } }

  /// A heading, and rows with what is said below each.
  private struct Part {
    let title: LocalizedText
    let items: [(row: [LocalizedText], notes: [LocalizedText])]
  }

  private func lines(of part: Part, _ language: Language) -> String {
    let rows = TextTable.lines(part.items.map { $0.row.map { $0[language].printable } })
    var lines = [part.title[language]]
    for (row, item) in zip(rows, part.items) {
      lines.append("  " + row)
      lines += item.notes.flatMap { TextWrap.lines($0[language].printable, first: "      ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func notes(of name: String) -> [LocalizedText] {
    changes(of: name).map { changes.text(of: $0) }
  }
}

extension EffectiveSet {
  private var profiles: Part {
    Part(
      title: LocalizedText(
        "\(pack.title.en) [\(pack.id) \(pack.version)], with profiles",
        zh: "\(pack.title.zh) [\(pack.id) \(pack.version)]，采用的适用方案"),
      items: pack.profiles.map { profile in
        let file = "\(profile.file.name) (sha256 \(profile.file.sha256.prefix(12)))"
        let row = [
          LocalizedText(
            "\(profile.title.en) [\(profile.id)]", zh: "\(profile.title.zh) [\(profile.id)]"),
          profile.issuer, LocalizedText(verbatim: file),
        ]
        return (row, [])
      })
  }

  private var rules: Part {
    let count = pack.rules.count
    let all = count + pack.rulesLeftOut.count
    return Part(
      title: LocalizedText("Rules: \(count) of \(all)", zh: "规则：\(all)条中的\(count)条"),
      items: pack.rules.map { rule in
        let row = [
          LocalizedText(verbatim: rule.id), Words.name(of: rule.severity), rule.inForce.text,
          rule.title,
        ]
        return (row, notes(of: rule.id))
      })
  }

  private var leftOut: Part {
    Part(
      title: LocalizedText(
        "Left out: \(pack.rulesLeftOut.count)", zh: "已排除：\(pack.rulesLeftOut.count)条"),
      items: pack.rulesLeftOut.map { rule, change in
        let row = [
          LocalizedText(verbatim: rule.id), Words.name(of: rule.severity),
          Words.name(of: change.profile), rule.title,
        ]
        return (row, [change.because].compactMap(\.self))
      })
  }

  private var parameters: Part {
    let guide = PackGuide(pack, asOf: nil)
    return Part(
      title: LocalizedText(
        "Parameters: \(pack.parameters.count)", zh: "参数：\(pack.parameters.count)项"),
      items: pack.parameters.map { parameter in
        let values = parameter.revisions.map { guide.revision($0, parameter.type) }
        return (
          [LocalizedText(verbatim: parameter.name), parameter.label],
          values + notes(of: parameter.name)
        )
      })
  }

  private var tables: Part {
    Part(
      title: LocalizedText("Tables: \(pack.tables.count)", zh: "决策表：\(pack.tables.count)张"),
      items: pack.tables.map { table in
        let rows = table.revisions.map { revision in
          let history = PackGuide.history(revision)
          guard let profile = revision.profile.map({ Words.name(of: $0) }) else { return history }
          return LocalizedText("\(history.en) (\(profile.en))", zh: "\(history.zh)（\(profile.zh)）")
        }
        return ([LocalizedText(verbatim: table.name), table.label], rows + notes(of: table.name))
      })
  }
}

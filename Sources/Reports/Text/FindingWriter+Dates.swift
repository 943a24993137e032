import Diagnostics
import Engine
import Rules

extension FindingWriter {
  /// What the passing of time does to a finding: changes of the law within the period, and those by
  /// which it will fail.
  func dates(of finding: Finding) -> [String] {
    let text = ChangeText(pack: pack)
    var lines: [String] = []
    for (number, change) in finding.changesInPeriod.enumerated() {
      let name = number == 0 ? Words.changed : LocalizedText(verbatim: "")
      let what = text.text(of: change)
      let line = LocalizedText("\(change.day): \(what.en)", zh: "\(change.day)：\(what.zh)")
      lines += field(name, line[language])
    }
    guard let coming = finding.coming else { return lines }
    lines += field(
      LocalizedText("coming", zh: "预警"), Sentence.future(coming)[language])
    for change in coming.changes {
      lines += field(LocalizedText("because", zh: "原因"), text.text(of: change)[language])
    }
    return lines + field(LocalizedText("remedy", zh: "整改"), finding.rule.remedy[language])
  }
}

extension Words {
  /// That the law changed within the period of a filing.
  static let changed = LocalizedText("changed", zh: "期内变更")
}

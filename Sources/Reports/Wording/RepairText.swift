import Diagnostics
import Engine
import Facts

/// Tells in one sentence what would mend a failure.
enum RepairText {
  /// The most changes that one sentence tells.
  private static let mostChanges = 5

  /// One sentence for each way to mend it, or that there is none.
  static func of(_ repairs: Repairs) -> [LocalizedText] {
    switch repairs {
    case .found(let found): found.map(of)
    case .impossible:
      [
        LocalizedText(
          "no change of a value mends it: who reports, for which period, and whom the rule "
            + "concerns stay as they are",
          zh: "改动填报内容不能使其符合（报送主体、报告期和规则适用对象不作改动）")
      ]
    case .notFound(let tried): [notFound(tried)]
    }
  }

  /// All of it in one line: `raise 'Fee' to at least 5 CNY; or say that 'Fee' does not apply`.
  static func line(_ repairs: Repairs) -> LocalizedText { line(of(repairs)) }

  /// A line that says what it tells, for where nothing else does: `what would mend it: raise …`.
  ///
  /// - Parameter most: how many ways are told.
  static func sentence(_ repairs: Repairs, most: Int = .max) -> LocalizedText {
    let text = line(of(repairs).prefix(most))
    switch repairs {
    case .found:
      return LocalizedText("\(Words.mend.en): \(text.en)", zh: "\(Words.mend.zh)：\(text.zh)")
    case .impossible, .notFound: return text
    }
  }

  private static func line(_ ways: some Collection<LocalizedText>) -> LocalizedText {
    LocalizedText(
      ways.map(\.en).joined(separator: "; or "), zh: ways.map(\.zh).joined(separator: "；或"))
  }

  private static func notFound(_ tried: Int) -> LocalizedText {
    if tried == 0 {
      return LocalizedText(
        "what would mend it cannot be worked out; there may be a way", zh: "推算不出能使其符合的改动，不排除另有办法")
    }
    return LocalizedText(
      "no mend was found: \(tried == 1 ? "1 change was" : "\(tried) changes were") tried, and there "
        + "may be others", zh: "未找到能使其符合的改动：已试\(tried)种，不排除另有办法")
  }

  /// `raise 'Staffed hours' from 8 h to at least 12 h`.
  static func of(_ repair: Repair) -> LocalizedText {
    var parts = repair.changes.prefix(mostChanges).map(of)
    let more = repair.changes.count - parts.count
    if more > 0 {
      parts.append(
        LocalizedText(
          more == 1 ? "make 1 more change" : "make \(more) more changes", zh: "另作\(more)处改动"))
    }
    let breaks = repair.breaks.isEmpty ? nil : names(of: repair.breaks)
    return LocalizedText(
      parts.map(\.en).joined(separator: ", and ")
        + (breaks.map { " (but this breaks \($0.en))" } ?? ""),
      zh: parts.map(\.zh).joined(separator: "，并")
        + (breaks.map { "（但会导致\($0.zh)不符合）" } ?? ""))
  }

  /// Names of rules, one after the other.
  static func names(of rules: [String]) -> LocalizedText {
    LocalizedText(rules.joined(separator: ", "), zh: rules.joined(separator: "、"))
  }

  /// One change.
  static func of(_ change: FactChange) -> LocalizedText {
    let name = name(of: change)
    if case .missing(let reason) = change.to { return leaving(name, reason) }
    guard let from = from(change.from) else { return reporting(name, change.to) }
    let (verb, value) = (verb(for: change.to), value(change.to))
    let old = LocalizedText(" from \(from.en)", zh: "由\(from.zh)")
    guard let value else {
      return LocalizedText("change \(name.en) (not shown)", zh: "修改\(name.zh)（不予显示）")
    }
    return LocalizedText(
      "\(verb.en) \(name.en)\(old.en) to \(value.en)",
      zh: "将\(name.zh)\(old.zh)\(verb.zh)\(value.zh)")
  }

  /// `'Closed on' of S1 (Incidents)`.
  private static func name(of change: FactChange) -> LocalizedText {
    let (en, zh) = ("'\(change.label.en)'", "“\(change.label.zh)”")
    let records = change.records.reversed()
    return LocalizedText(
      en + records.map { " of \($0.name.en) (\($0.label.en))" }.joined(),
      zh: change.records.map { "\($0.label.zh)\($0.name.zh)的" }.joined() + zh)
  }

  /// What stands there now; `nil` where nothing does.
  private static func from(_ actual: Actual) -> LocalizedText? {
    switch actual {
    case .reported(_, let value), .computed(let value): value.text
    case .records: Words.text(of: actual)
    case .personal: LocalizedText("what is given", zh: "所填内容")
    case .assumed, .missing, .notComputed: nil
    }
  }

  private static func reporting(_ name: LocalizedText, _ to: Replacement) -> LocalizedText {
    if case .any = to { return LocalizedText("report \(name.en)", zh: "填报\(name.zh)") }
    guard let value = value(to) else {
      return LocalizedText("report \(name.en) (value not shown)", zh: "填报\(name.zh)（值不予显示）")
    }
    return LocalizedText("report \(name.en) as \(value.en)", zh: "填报\(name.zh)，填为\(value.zh)")
  }

  private static func leaving(_ name: LocalizedText, _ reason: MissingReason) -> LocalizedText {
    switch reason {
    case .notAsked, .noEarlierFiling, .invalid:
      LocalizedText("leave \(name.en) out", zh: "不填报\(name.zh)")
    case .blank, .null: LocalizedText("leave \(name.en) blank", zh: "将\(name.zh)留空")
    case .unknown:
      LocalizedText("say that \(name.en) is not known", zh: "将\(name.zh)填为“不详”")
    case .notApplicable:
      LocalizedText("say that \(name.en) does not apply", zh: "将\(name.zh)填为“不适用”")
    case .none: LocalizedText("say that \(name.en) is none", zh: "将\(name.zh)填为“无”")
    }
  }
}

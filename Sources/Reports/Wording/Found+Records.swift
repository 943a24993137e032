import Diagnostics
import Engine
import Rules

extension Found {
  /// Which records of a list decide: `there are 2: T4 (line 16) and T5 (line 17)`.
  static func records(of evidence: Evidence) -> LocalizedText {
    let names = names(of: evidence)
    switch evidence.kind {
    case .unique: return LocalizedText("\(names.en) do", zh: "\(names.zh)相同")
    case .consistent: return LocalizedText("\(names.en) differ", zh: "\(names.zh)不一致")
    case .quantified(.atMost), .quantified(.exactly), .quantified(.atLeast):
      let number = number(of: evidence)
      let list = names.en.isEmpty || evidence.showsOthers ? nil : names
      let text = LocalizedText(
        number.en + (list.map { ": \($0.en)" } ?? ""),
        zh: number.zh + (list.map { "：\($0.zh)" } ?? ""))
      guard let open = evidence.open, open > 0 else { return text }
      return LocalizedText("\(text.en), and \(open) in doubt", zh: "\(text.zh)，另有\(open)条无法判断")
    case .quantified(.every), .quantified(.some), .quantified(.none):
      return LocalizedText("there is none", zh: "没有这样的记录")
    case .when, .require, .otherwise, .all, .any, .not, .test, .record, .input:
      return LocalizedText("that is not so", zh: "情况并非如此")
    }
  }

  /// How many records there are of those that a quantifier counts: `there are only 2`.
  static func number(of evidence: Evidence) -> LocalizedText {
    let count = evidence.counted ?? 0
    if count == 0 {
      return evidence.open ?? 0 == 0
        ? LocalizedText("there are none", zh: "没有这样的记录")
        : LocalizedText("there are none for certain", zh: "没有可以确定的记录")
    }
    let (only, zhOnly) = evidence.isTooFew ? (" only", "只") : ("", "")
    return LocalizedText(
      "there \(count == 1 ? "is" : "are")\(only) \(count)", zh: "这样的记录\(zhOnly)有\(count)条")
  }

  /// `T1 (line 13), T2 (line 14) and 3 more`.
  private static func names(of evidence: Evidence) -> LocalizedText {
    let shown = evidence.children.prefix(Clauses.limit).map { record in
      let name = record.label ?? LocalizedText(verbatim: "")
      return LocalizedText(name.en.shortened, zh: name.zh.shortened)
        .noted([record.place?.words].compactMap(\.self))
    }
    let count = max(evidence.count ?? 0, shown.count)
    let rest = count - shown.count
    guard rest > 0 else {
      return LocalizedText(
        shown.map(\.en).joined(separator: " and "), zh: shown.map(\.zh).joined(separator: "、"))
    }
    return LocalizedText(
      shown.map(\.en).joined(separator: ", ") + " and \(rest) more",
      zh: shown.map(\.zh).joined(separator: "、") + "等\(count)条")
  }
}

extension Evidence {
  /// Whether its records are not those that it counts: where there are too few, those that are not so
  /// decide.
  fileprivate var showsOthers: Bool {
    if case .quantified(.atLeast) = kind { truth == .false } else { false }
  }

  /// Whether fewer records are there than must be.
  fileprivate var isTooFew: Bool {
    guard truth == .false else { return false }
    switch kind {
    case .quantified(.atLeast): return true
    case .quantified(.exactly(let number)): return counted ?? 0 < number
    case .quantified(.every), .quantified(.some), .quantified(.none), .quantified(.atMost), .unique,
      .consistent, .when, .require, .otherwise, .all, .any, .not, .test, .record, .input:
      return false
    }
  }
}

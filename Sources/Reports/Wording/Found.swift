import Diagnostics
import Engine
import Facts
import Rules

/// Tells what was found, and where.
struct Found {
  /// `91.5% is reported (line 6)`.
  let text: LocalizedText
  /// Whether it is a value, rather than that there is none or none to show.
  let isValue: Bool

  /// What was found at a value.
  init(_ evidence: Evidence) {
    guard let actual = evidence.actual else {
      self.init(text: LocalizedText("nothing is known", zh: "情况不明"), isValue: false)
      return
    }
    self.init(actual, evidence.place)
  }

  private init(text: LocalizedText, isValue: Bool) {
    (self.text, self.isValue) = (text, isValue)
  }

  private init(_ actual: Actual, _ place: Place?) {
    switch actual {
    case .reported(_, let value): self.init(value, "reported", zh: "申报为", place)
    case .assumed(let value): self.init(value, "assumed", zh: "推定为", place)
    case .computed(let value): self.init(value, "computed", zh: "算得", place)
    case .records(let count):
      let text = LocalizedText(
        count == 1 ? "1 record is reported" : "\(count) records are reported", zh: "申报\(count)条记录")
      self.init(text: text.at(place), isValue: true)
    case .missing(let reason, let written):
      let words = Words.clause(reason)
      let note = (reason == .invalid ? written?.shortened : nil).map {
        LocalizedText("written '\($0)'", zh: "原文“\($0)”")
      }
      let text = LocalizedText("it \(words.en)", zh: words.zh)
      self.init(text: text.at(place, note), isValue: false)
    case .notComputed(let failure):
      let why = Words.reason(failure)
      self.init(
        text: LocalizedText("it has no value: \(why.en)", zh: "没有值：\(why.zh)").at(place),
        isValue: false)
    case .personal:
      let note = LocalizedText("not shown", zh: "不予显示")
      self.init(text: LocalizedText("it is given", zh: "已填报").at(place, note), isValue: false)
    }
  }

  private init(_ value: ShownValue, _ verb: String, zh: String, _ place: Place?) {
    let value = value.short
    self.init(
      text: LocalizedText("\(value.en) is \(verb)", zh: zh + value.zh).at(place), isValue: true)
  }

  /// Which records of a list decide.
  init(recordsOf evidence: Evidence) {
    if case .missing? = evidence.actual {
      self.init(evidence)
    } else {
      self.init(text: Self.records(of: evidence), isValue: false)
    }
  }

  /// Which records of a list decide: `there are 2: T4 (line 16) and T5 (line 17)`.
  private static func records(of evidence: Evidence) -> LocalizedText {
    let count = evidence.count ?? 0
    switch evidence.kind {
    case .unique, .consistent:
      let names = names(of: evidence)
      return evidence.kind == .unique
        ? LocalizedText("\(names.en) do", zh: "\(names.zh)相同")
        : LocalizedText("\(names.en) differ", zh: "\(names.zh)不一致")
    case .quantified(.atMost), .quantified(.exactly):
      guard count > 0 else { return LocalizedText("there are none", zh: "没有这样的记录") }
      let (names, open) = (names(of: evidence), evidence.open ?? 0)
      let doubt =
        open == 0
        ? LocalizedText(verbatim: "")
        : LocalizedText(", and \(open) in doubt", zh: "，另有\(open)条无法判断")
      return LocalizedText(
        "there \(count == 1 ? "is 1" : "are \(count)"): \(names.en)\(doubt.en)",
        zh: "这样的记录有\(count)条：\(names.zh)\(doubt.zh)")
    case .quantified(.atLeast): return LocalizedText("there are too few", zh: "这样的记录不足")
    case .quantified(.some): return LocalizedText("there is none", zh: "没有这样的记录")
    case .quantified(.every), .quantified(.none), .when, .require, .otherwise, .all, .any, .not,
      .test, .record, .input:
      return LocalizedText("that is not so", zh: "情况并非如此")
    }
  }

  /// `T1 (line 13), T2 (line 14) and 3 more`.
  private static func names(of evidence: Evidence) -> LocalizedText {
    let shown = evidence.children.prefix(Clauses.limit).map { record in
      let name = record.label ?? LocalizedText(verbatim: "")
      return LocalizedText(name.en.shortened, zh: name.zh.shortened).at(record.place)
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

extension ShownValue {
  /// The value, shortened; in Chinese 是 and 否 are quoted, to be seen as values.
  fileprivate var short: LocalizedText {
    if case .boolean = type { return LocalizedText(text.en, zh: "“\(text.zh)”") }
    return LocalizedText(text.en.shortened, zh: text.zh.shortened)
  }
}

extension LocalizedText {
  /// The text with a place, and perhaps a note, in brackets behind it: `(line 6)`, `（第6行）`.
  func at(_ place: Place?, _ note: LocalizedText? = nil) -> LocalizedText {
    let notes = [place?.words, note].compactMap(\.self)
    guard !notes.isEmpty else { return self }
    let (en, zh) = (notes.map(\.en), notes.map(\.zh))
    return LocalizedText(
      "\(self.en) (\(en.joined(separator: ", ")))", zh: "\(self.zh)（\(zh.joined(separator: "，"))）")
  }
}

extension Place {
  /// Where it is within its file: `line 6`, `投诉工单!C7`; `nil` for the file as a whole.
  var words: LocalizedText? {
    guard let start else { return nil }
    guard let cell else { return LocalizedText("line \(start.line)", zh: "第\(start.line)行") }
    if let sheet = cell.sheet { return LocalizedText(verbatim: "\(sheet)!\(cell.reference)") }
    guard let header = cell.header else {
      return LocalizedText("line \(start.line)", zh: "第\(start.line)行")
    }
    return LocalizedText(
      "line \(start.line), column '\(header.shortened)'",
      zh: "第\(start.line)行“\(header.shortened)”列")
  }
}

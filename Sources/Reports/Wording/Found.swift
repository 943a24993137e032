import Diagnostics
import Engine
import Facts
import Rules

/// Tells what was found, and where.
struct Found {
  /// How much is said of what was found.
  enum Detail {
    /// The value, shortened, and its place: for a sentence that stands alone.
    case placed
    /// The value and how it was written; the place stands elsewhere.
    case written
  }

  /// `91.5% is reported`, or `is left blank` where it begins with what it is about.
  private let words: LocalizedText
  /// Where, how it was written, and the like.
  private let notes: [LocalizedText]
  /// Whether it is a value, rather than that there is none or none to show.
  let isValue: Bool

  private init(_ words: LocalizedText, _ notes: [LocalizedText] = [], isValue: Bool) {
    (self.words, self.notes, self.isValue) = (words, notes, isValue)
  }

  /// As a clause: `91.5% is reported`, `it is left blank`.
  var text: LocalizedText {
    (isValue ? words : LocalizedText("it \(words.en)", zh: words.zh)).noted(notes)
  }

  /// As a sentence: `91.5% is reported for 'Share answered'`, `'Share answered' is left blank`.
  func sentence(about label: LocalizedText) -> LocalizedText {
    LocalizedText(
      isValue ? "\(words.en) for '\(label.en)'" : "'\(label.en)' \(words.en)",
      zh: label.zh + words.zh
    ).noted(notes)
  }

  /// What was found at a value.
  init(_ evidence: Evidence, _ detail: Detail) {
    guard let actual = evidence.actual else {
      self.init(LocalizedText("is not known", zh: "情况不明"), isValue: false)
      return
    }
    let (words, isValue) = Self.words(for: actual, detail)
    var notes = [detail == .placed ? evidence.place?.words : nil]
    switch actual {
    case .personal: notes.append(LocalizedText("not shown", zh: "不予显示"))
    case .reported(let written, let value) where detail == .written:
      if written != value.text.en, written != value.text.zh { notes.append(.written(written)) }
    case .missing(let reason, let written) where detail == .written || reason == .invalid:
      notes.append(written.map { .written(detail == .placed ? $0.shortened : $0) })
    case .reported, .assumed, .computed, .records, .missing, .notComputed: break
    }
    if let row = evidence.row {
      notes.append(.row(row, detail == .written ? evidence.match : nil))
    }
    self.init(words, notes.compactMap(\.self), isValue: isValue)
  }

  private static func words(
    for actual: Actual, _ detail: Detail
  ) -> (words: LocalizedText, isValue: Bool) {
    switch actual {
    case .reported(_, let value):
      let value = value.shown(detail)
      return (LocalizedText("\(value.en) is reported", zh: "申报为\(value.zh)"), true)
    case .assumed(let value):
      let value = value.shown(detail)
      return (LocalizedText("\(value.en) is assumed", zh: "推定为\(value.zh)"), true)
    case .computed(let value):
      let value = value.shown(detail)
      return (LocalizedText("\(value.en) is computed", zh: "算得\(value.zh)"), true)
    case .records(let count):
      let en = count == 1 ? "1 record is reported" : "\(count) records are reported"
      return (LocalizedText(en, zh: "申报\(count)条记录"), true)
    case .missing(let reason, _): return (Words.clause(reason), false)
    case .notComputed(let failure):
      let why = Words.reason(failure)
      return (LocalizedText("has no value: \(why.en)", zh: "没有值：\(why.zh)"), false)
    case .personal: return (LocalizedText("is given", zh: "已填报"), false)
    }
  }
}

extension ShownValue {
  /// The value, shortened where it stands in a sentence; in Chinese 是 and 否 are quoted, to be seen
  /// as values.
  fileprivate func shown(_ detail: Found.Detail) -> LocalizedText {
    if case .boolean = type { return LocalizedText(text.en, zh: "“\(text.zh)”") }
    guard detail == .placed else { return text }
    return LocalizedText(text.en.shortened, zh: text.zh.shortened)
  }
}

extension LocalizedText {
  /// The text with notes in brackets behind it: `(line 6)`, `（第6行）`.
  func noted(_ notes: [LocalizedText]) -> LocalizedText {
    guard !notes.isEmpty else { return self }
    let (en, zh) = (notes.map(\.en), notes.map(\.zh))
    return LocalizedText(
      "\(self.en) (\(en.joined(separator: ", ")))", zh: "\(self.zh)（\(zh.joined(separator: "，"))）")
  }

  /// How a value was written.
  fileprivate static func written(_ text: String) -> LocalizedText {
    LocalizedText("written '\(text)'", zh: "原文“\(text)”")
  }

  /// The row of a table that matched: `row 2 of the table: 'Credit tier' is B`.
  fileprivate static func row(_ number: Int, _ match: LocalizedText?) -> LocalizedText {
    let text = LocalizedText("row \(number) of the table", zh: "决策表第\(number)行")
    guard let match else { return text }
    return LocalizedText("\(text.en): \(match.en)", zh: "\(text.zh)：\(match.zh)")
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

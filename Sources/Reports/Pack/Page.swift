import Diagnostics

/// A page about something in a pack: its title, then fields with their names at the left.
struct Page {
  private enum Part {
    case field(LocalizedText, LocalizedText, depth: Int)
    case table(LocalizedText, [[LocalizedText]])
  }

  private static let nameWidth = 11
  private let title: LocalizedText
  private var parts: [Part] = []

  init(_ label: LocalizedText, name: String) {
    title = LocalizedText("\(label.en) [\(name)]", zh: "\(label.zh) [\(name)]")
  }

  /// Adds a field.
  mutating func add(_ name: LocalizedText, _ text: LocalizedText) { add(name, [text]) }

  /// Adds a field of several texts below each other; none is added if there are none.
  mutating func add(_ name: LocalizedText, _ texts: [LocalizedText]) {
    add(name, texts.map { (depth: 0, text: $0) })
  }

  /// Adds a field of texts that are indented by their depth.
  mutating func add(_ name: LocalizedText, _ texts: [(depth: Int, text: LocalizedText)]) {
    for (number, line) in texts.enumerated() {
      let shown = number == 0 ? name : LocalizedText(verbatim: "")
      parts.append(.field(shown, line.text, depth: line.depth))
    }
  }

  /// Adds a field of rows in columns, which are never wrapped; none is added if there are none.
  mutating func addTable(_ name: LocalizedText, _ rows: [[LocalizedText]]) {
    if !rows.isEmpty { parts.append(.table(name, rows)) }
  }

  /// The page, ending in a line break.
  func text(_ language: Language) -> String {
    var lines = TextWrap.lines(title[language], first: "")
    for part in parts {
      switch part {
      case .field(let name, let text, let depth):
        let indent = String(repeating: "  ", count: depth)
        lines += TextWrap.lines(text[language], first: Self.margin(name[language]) + indent)
      case .table(let name, let rows):
        for (number, row) in TextTable.lines(rows.map { $0.map { $0[language] } }).enumerated() {
          lines.append(Self.margin(number == 0 ? name[language] : "") + row)
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func margin(_ name: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, nameWidth - DisplayWidth.of(name)))
  }
}

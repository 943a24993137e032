import Diagnostics

/// A page about something in a pack: its title, then fields.
struct Page {
  /// A field: its name, and what stands beside it.
  enum Field {
    /// Texts below each other, each indented by its depth.
    case texts(LocalizedText, [(depth: Int, text: LocalizedText)])
    /// Rows in columns, which are never wrapped.
    case table(LocalizedText, [[LocalizedText]])
  }

  private static let nameWidth = 11
  /// What people call it.
  let label: LocalizedText
  /// What the pack calls it.
  let name: String
  /// What there is to say.
  private(set) var fields: [Field] = []

  init(_ label: LocalizedText, name: String) {
    (self.label, self.name) = (label, name)
  }

  /// Adds a field.
  mutating func add(_ name: LocalizedText, _ text: LocalizedText) { add(name, [text]) }

  /// Adds a field of several texts below each other; none is added if there are none.
  mutating func add(_ name: LocalizedText, _ texts: [LocalizedText]) {
    add(name, texts.map { (depth: 0, text: $0) })
  }

  /// Adds a field of texts that are indented by their depth.
  mutating func add(_ name: LocalizedText, _ texts: [(depth: Int, text: LocalizedText)]) {
    if !texts.isEmpty { fields.append(.texts(name, texts)) }
  }

  /// Adds a field of rows in columns; none is added if there are none.
  mutating func addTable(_ name: LocalizedText, _ rows: [[LocalizedText]]) {
    if !rows.isEmpty { fields.append(.table(name, rows)) }
  }

  /// The page with the names of fields at the left, ending in a line break.
  func text(_ language: Language) -> String {
    var lines = TextWrap.lines("\(label[language]) [\(name)]", first: "")
    for field in fields {
      switch field {
      case .texts(let name, let texts):
        for (number, line) in texts.enumerated() {
          let indent = String(repeating: "  ", count: line.depth)
          let margin = Self.margin(number == 0 ? name[language] : "")
          lines += TextWrap.lines(line.text[language], first: margin + indent)
        }
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

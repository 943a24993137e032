/// A value of JSON whose members keep their order.
indirect enum JSONText {
  case null
  case boolean(Bool)
  /// The digits of a number.
  case number(String)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// The text with an indent of two blanks for each level, without a line break at its end.
  func text(_ indent: String = "") -> String {
    switch self {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let digits): return digits
    case .string(let text): return "\"\(Self.escaped(text))\""
    case .array(let items):
      if items.allSatisfy(\.isScalar) {
        return "[" + items.map { $0.text() }.joined(separator: ", ") + "]"
      }
      return Self.lines("[", items.map { $0.text(indent + "  ") }, "]", indent)
    case .object(let members):
      let lines = members.map { "\"\(Self.escaped($0))\": " + $1.text(indent + "  ") }
      return lines.isEmpty ? "{}" : Self.lines("{", lines, "}", indent)
    }
  }

  /// The text on one line.
  var line: String {
    switch self {
    case .null, .boolean, .number, .string: return text()
    case .array(let items): return "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      let parts = members.map { "\"\(Self.escaped($0))\":" + $1.line }
      return "{" + parts.joined(separator: ",") + "}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .null, .boolean, .number, .string: true
    case .array, .object: false
    }
  }

  private static func lines(_ open: String, _ parts: [String], _ close: String, _ indent: String)
    -> String
  {
    "\(open)\n" + parts.map { "\(indent)  \($0)" }.joined(separator: ",\n") + "\n\(indent)\(close)"
  }

  /// A text between quotes, which stand in neither JSON nor YAML for anything else.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default:
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          ? "\\u" + String(scalar.value + 0x1_0000, radix: 16).dropFirst() : String(scalar)
      }
    }.joined()
  }
}

/// A document of HTML taken apart by the strictest reading: only what the writer may write is HTML, all
/// else is a problem.
struct HTMLTokens {
  /// What is wrong, each with what stands there.
  private(set) var problems: [String] = []
  /// The names of all elements in their order, each with the names of its attributes.
  private(set) var elements: [String] = []
  /// The attributes of all elements with their values, decoded.
  private(set) var attributes: [(name: String, value: String)] = []
  /// All text outside of styles and scripts, decoded.
  private(set) var text = ""
  /// What stands in styles and scripts.
  private(set) var embedded: [String] = []

  private var rest: Substring
  private var open: [String] = []

  private static let void: Set = ["meta", "input", "col"]
  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
  ]

  init(_ document: String) {
    rest = document[...]
    if !take("<!DOCTYPE html>") { problems.append("no document type") }
    while !rest.isEmpty {
      if take("</") { end() } else if take("<") { start() } else { text += characters(until: "<") }
    }
    if !open.isEmpty { problems.append("not closed: \(open.joined(separator: " "))") }
  }

  private mutating func take(_ prefix: String) -> Bool {
    guard rest.hasPrefix(prefix) else { return false }
    rest = rest.dropFirst(prefix.count)
    return true
  }

  private mutating func name() -> String {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    rest = rest.dropFirst(name.count)
    if name.isEmpty { problems.append("no name at '\(rest.prefix(20))'") }
    return String(name)
  }

  private mutating func start() {
    let name = name()
    var attributes: [String] = []
    while take(" ") {
      let attribute = self.name()
      attributes.append(attribute)
      guard take("=") else { continue }
      guard take("\"") else {
        problems.append("\(attribute) has no quotes")
        continue
      }
      self.attributes.append((attribute, characters(until: "\"")))
      if !take("\"") { problems.append("\(attribute) does not end") }
    }
    if !take(">") {
      problems.append("<\(name) does not end at '\(rest.prefix(20))'")
      rest = rest.dropFirst()
    }
    if Set(attributes).count < attributes.count { problems.append("<\(name) repeats an attribute") }
    elements.append(([name] + attributes).joined(separator: " "))
    if name == "style" || name == "script" {
      let content = rest.prefix(upTo: rest.firstRange(of: "</\(name)")?.lowerBound ?? rest.endIndex)
      embedded.append(String(content))
      rest = rest.dropFirst(content.count)
    }
    if !Self.void.contains(name) { open.append(name) }
  }

  private mutating func end() {
    let name = name()
    if !take(">") { problems.append("</\(name) does not end") }
    if open.popLast() != name { problems.append("</\(name)> closes something else") }
  }

  /// Text up to a character, its entities decoded; no character of markup may stand there.
  private mutating func characters(until end: Character) -> String {
    let raw = rest.prefix { $0 != end && $0 != "<" }
    rest = rest.dropFirst(raw.count)
    if raw.contains(where: { $0 == ">" || $0 == "\"" || $0 == "'" }) {
      problems.append("markup in '\(raw.prefix(40))'")
    }
    let parts = raw.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { text, part in
      let name = part.prefix { $0 != ";" }
      if name.count == part.count || Self.entities[String(name)] == nil {
        problems.append("'&\(name.prefix(10))' is no entity")
      }
      text += (Self.entities[String(name)] ?? "") + part.dropFirst(name.count + 1)
    }
  }
}

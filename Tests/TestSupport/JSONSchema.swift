import Documents
import Facts

/// A JSON Schema (draft 2020-12), as far as the project's own schemas use it; a keyword that is not
/// known here is a problem, so that none is passed over.
public struct JSONSchema {
  private let root: Node

  /// Reads a schema from a file.
  public init(file path: String) throws {
    root = try Self.parse(try InputFile(path: path).read(), path)
  }

  /// Reads a schema from its text.
  public init(text: String) throws {
    root = try Self.parse(Array(text.utf8), "schema.json")
  }

  private static func parse(_ bytes: [UInt8], _ name: String) throws -> Node {
    try DocumentReader.read(bytes, name: name, format: .json)[0].root
  }

  /// What in a text does not keep to the schema, each with its path.
  ///
  /// - Parameter name: the definition in the schema that the text shall keep to; `nil` for the whole.
  public func problems(of text: String, by name: String? = nil) throws -> [String] {
    let schema = name.map { root["$defs"]?[$0] } ?? root
    guard let schema else { return ["no schema '\(name ?? "")'"] }
    return check(try Self.parse(Array(text.utf8), "report.json"), schema, at: "$")
  }

  private func check(_ node: Node, _ schema: Node, at path: String) -> [String] {
    schema.fields.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "$schema", "title", "description", "$defs", "default", "format": return []
      case "$ref":
        let name = rule.text.split(separator: "/").last.map(String.init) ?? ""
        guard let target = root["$defs"]?[name] else { return ["\(path): no schema '\(name)'"] }
        return check(node, target, at: path)
      case "type":
        let types = rule.items.isEmpty ? [rule.text] : rule.items.map(\.text)
        let isOne = types.contains { isOf($0, node) }
        return isOne ? [] : ["\(path): not a \(types.joined(separator: " or "))"]
      case "enum":
        let allowed = rule.items.map(\.text)
        return node.scalar != nil && allowed.contains(node.text)
          ? [] : ["\(path): '\(node.text)' is not allowed"]
      case "pattern":
        let source = rule.text.dropFirst().dropLast()
        let matches = (try? Pattern(String(source)))?.matches(node.text) ?? false
        return matches ? [] : ["\(path): '\(node.text)' does not match"]
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum":
        return checkRange(node, keyword, rule.text, at: path)
      case "minProperties":
        let least = Int(rule.text) ?? 0
        return node.fields.count >= least ? [] : ["\(path): fewer than \(least)"]
      case "uniqueItems":
        let items = node.items.map(\.compact)
        return Set(items).count == items.count ? [] : ["\(path): an item stands there twice"]
      case "anyOf", "oneOf":
        let count = rule.items.count { check(node, $0, at: path).isEmpty }
        if count == 0 { return ["\(path): none of the alternatives"] }
        return keyword == "anyOf" || count == 1 ? [] : ["\(path): \(count) of the alternatives"]
      case "required":
        let names = Set(node.fields.map(\.0))
        return rule.items.map(\.text).filter { !names.contains($0) }.map {
          "\(path): '\($0)' is missing"
        }
      case "additionalProperties":
        let known = Set(schema["properties"]?.fields.map(\.0) ?? [])
        return node.fields.map(\.0).filter { !known.contains($0) }.map {
          "\(path): '\($0)' is not known"
        }
      case "properties":
        return node.fields.flatMap { name, value in
          rule[name].map { check(value, $0, at: "\(path).\(name)") } ?? []
        }
      case "items":
        return node.items.enumerated().flatMap { check($1, rule, at: "\(path)[\($0)]") }
      default: return ["\(path): the schema's '\(keyword)' is not known here"]
      }
    }
  }

  private func checkRange(
    _ node: Node, _ keyword: String, _ end: String, at path: String
  ) -> [String] {
    guard let end = try? Rational.parse(end).value,
      let number = try? Rational.parse(node.text).value
    else { return ["\(path): no number"] }
    switch keyword {
    case "minimum": return number >= end ? [] : ["\(path): less than \(end)"]
    case "maximum": return number <= end ? [] : ["\(path): more than \(end)"]
    case "exclusiveMinimum": return number > end ? [] : ["\(path): not more than \(end)"]
    default: return number < end ? [] : ["\(path): not less than \(end)"]
    }
  }

  private func isOf(_ type: String, _ node: Node) -> Bool {
    switch (type, node.content) {
    case ("object", .mapping), ("array", .sequence): true
    case ("string", .scalar(let scalar)): scalar.kind == .text
    case ("integer", .scalar(let scalar)): scalar.kind == .integer
    case ("number", .scalar(let scalar)): scalar.kind == .integer || scalar.kind == .float
    case ("null", .scalar(let scalar)): scalar.kind == .null
    case ("boolean", .scalar(let scalar)):
      scalar.kind == .boolean(true) || scalar.kind == .boolean(false)
    default: false
    }
  }
}

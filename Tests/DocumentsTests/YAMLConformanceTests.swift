import Diagnostics
import Testing

@testable import Documents

/// The YAML test suite, value for value; what is skipped has its reason in `yaml-skipped.txt`.
struct YAMLConformanceTests {
  private struct Case {
    let id: String
    let yaml: String
    let json: String?
    let isError: Bool
  }

  @Test func `every case of the YAML suite reads as its JSON says, or is refused`() throws {
    let cases = try suite()
    #expect(cases.count == 402)
    let skipped = try Fixture.skipped("yaml-skipped.txt")
    for test in cases {
      let problem = problem(with: test)
      switch (problem, skipped[test.id]) {
      case (nil, nil), (.some, .some): break
      case (.some(let problem), nil): Issue.record("\(test.id): \(problem)")
      case (nil, .some): Issue.record("\(test.id) passes now: take it out of yaml-skipped.txt")
      }
    }
    let unknown = Set(skipped.keys).subtracting(cases.map(\.id))
    #expect(unknown.isEmpty)
  }

  @Test func `every scalar of the YAML suite can be read again from its place`() throws {
    for test in try suite() {
      guard let documents = try? read(test.yaml) else { continue }
      for document in documents {
        for node in document.nodes {
          guard let scalar = node.scalar else { continue }
          let spelling = ScalarSpelling.of(scalar, at: node.range, in: document.source.utf8)
          #expect(spelling != nil, "\(test.id): \(scalar.text.debugDescription) at \(node.range)")
        }
      }
    }
  }

  private func suite() throws -> [Case] {
    let bytes = try Fixture.bytes("yaml/yaml-test-suite.json")
    let suite = try DocumentReader.read(bytes, name: "suite", format: .json)
    let cases = try #require(suite.first?.root["cases"]?.items)
    return try cases.map { node in
      Case(
        id: try #require(node["id"]?.scalar?.text),
        yaml: try #require(node["in_yaml"]?.scalar?.text),
        json: node["in_json"]?.scalar?.text, isError: node["error"]?.scalar?.kind == .boolean(true))
    }
  }

  private func problem(with test: Case) -> String? {
    do throws(DiagnosticError) {
      let documents = try DocumentReader.read(Array(test.yaml.utf8), name: test.id, format: .yaml)
      if test.isError { return "expected an error" }
      guard let json = test.json else { return nil }
      let found = documents.map(\.root.canonical)
      let expected = try JSONValues(json).read().map(\.canonical)
      return found == expected ? nil : "expected \(expected), found \(found)"
    } catch {
      if test.isError { return nil }
      return error.diagnostics.map { "\($0.message.code) \($0.message.text.en)" }
        .joined(separator: "; ")
    }
  }
}

/// JSON values one after another.
struct JSONValues {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  func read() throws(DiagnosticError) -> [Node] {
    var nodes: [Node] = []
    var start = 0
    while true {
      while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
      guard start < bytes.count else { return nodes }
      let end = end(from: start)
      nodes.append(
        try DocumentReader.read(Array(bytes[start..<end]), name: "json", format: .json)[0].root)
      start = end
    }
  }

  private func end(from start: Int) -> Int {
    var depth = 0
    var isText = false
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if isText {
        if byte == UInt8(ascii: "\\") { offset += 1 }
        isText = byte != UInt8(ascii: "\"")
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case 0...0x20 where depth == 0: return offset
        default: continue
        }
      }
      if !isText, depth == 0 { return offset }
    }
    return offset
  }
}

extension Node {
  fileprivate subscript(key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.scalar?.text == key }?.value
  }

  fileprivate var items: [Node]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// The value as text, equal for equal values, whatever the format and order.
  fileprivate var canonical: String {
    switch content {
    case .scalar(let scalar): scalar.canonical
    case .sequence(let items): "[\(items.map(\.canonical).joined(separator: ","))]"
    case .mapping(let entries):
      "{"
        + entries.map { "\($0.key.scalar?.text.debugDescription ?? ""):\($0.value.canonical)" }
        .sorted().joined(separator: ",") + "}"
    }
  }
}

extension Scalar {
  fileprivate var canonical: String {
    switch kind {
    case .null: return "null"
    case .boolean(let value): return "\(value)"
    case .integer:
      if text.hasPrefix("0o") {
        return Int(text.dropFirst(2), radix: 8).map { "\(Double($0))" } ?? text
      }
      if text.hasPrefix("0x") {
        return Int(text.dropFirst(2), radix: 16).map { "\(Double($0))" } ?? text
      }
      return Double(text).map { "\($0)" } ?? text
    case .float: return Double(text).map { "\($0)" } ?? text
    case .text: return text.debugDescription
    }
  }
}

public import Diagnostics
public import Documents
import Facts

/// A plan that was written as JSON, to be made again and compared.
public struct RecordedPlan: Sendable {
  /// The days that it is for.
  public let window: PlanWindow
  /// How many inspections could be made.
  public let capacity: Int?
  /// The name of the pack.
  public let pack: String
  /// The name of the scheme.
  public let scheme: String
  /// The language of its texts.
  public let language: Language
  /// The draw; `nil` where nobody was drawn.
  public let draw: RecordedDraw?
  /// The SHA-256 of the file of inspectors; `nil` where there was none.
  public let inspectorsDigest: String?
  let document: Document

  /// What is recorded of a draw.
  public struct RecordedDraw: Sendable {
    /// The SHA-256 of the seed.
    public let commitment: String
    /// The seed; `nil` where it is not revealed yet.
    public let seed: Seed?
    /// The public value that was mixed in.
    public let beacon: String?
    /// Where the seed stands.
    let seedRange: SourceRange
  }

  /// Reads a plan.
  ///
  /// - Throws: why it is none.
  public init(_ input: InputFile) throws(DiagnosticError) {
    var limits = ReaderLimits.filing
    (limits.bytes, limits.nodes) = (1 << 30, 1 << 26)
    let bytes = try input.read(limits: limits)
    let documents = try DocumentReader.read(
      bytes, name: input.name, format: .json, limits: limits)
    guard let document = documents.first else {
      throw DiagnosticError(.notAPlan(""), at: .file(input.name))
    }
    let root = RecordedNode(document.root, path: "", of: document)
    let (from, to) = (try root.day("from"), try root.day("to"))
    guard let window = PlanWindow(from: from, to: to) else { throw root.problem("to") }
    (self.document, self.window) = (document, window)
    capacity = try root.count("capacity")
    pack = try root.required("pack").text("id")
    scheme = try root.required("scheme").text("id")
    guard let language = Language(rawValue: try root.text("language")) else {
      throw root.problem("language")
    }
    self.language = language
    draw = try root["draw"].map { node throws(DiagnosticError) in try node.draw() }
    inspectorsDigest = try root["inspectors"].map { node throws(DiagnosticError) in
      try node.text("sha256")
    }
  }

  /// The plan with its seed told.
  ///
  /// - Parameter seed: the one that was committed.
  /// - Returns: the text; `nil` where nobody was drawn.
  public func revealed(_ seed: Seed) -> String? {
    guard let range = draw?.seedRange else { return nil }
    let bytes = document.source.utf8
    return String(
      decoding: bytes[..<range.lowerBound] + "\"\(seed.text)\"".utf8 + bytes[range.upperBound...],
      as: UTF8.self)
  }
}

/// A part of a recorded plan.
private struct RecordedNode {
  private let node: Node
  private let path: String
  private let document: Document

  init(_ node: Node, path: String, of document: Document) {
    (self.node, self.path, self.document) = (node, path, document)
  }

  /// The value of a key; `nil` where there is none.
  subscript(key: String) -> RecordedNode? {
    guard case .mapping(let entries) = node.content,
      let value = entries.first(where: { $0.key.scalar?.text == key })?.value, !value.isNull
    else { return nil }
    return RecordedNode(value, path: self.path(of: key), of: document)
  }

  func required(_ key: String) throws(DiagnosticError) -> RecordedNode {
    guard let value = self[key] else { throw problem(key) }
    return value
  }

  func text(_ key: String) throws(DiagnosticError) -> String {
    guard let text = try required(key).node.scalar?.text else { throw problem(key) }
    return text
  }

  func day(_ key: String) throws(DiagnosticError) -> Day {
    guard let day = Day(iso: try text(key)) else { throw problem(key) }
    return day
  }

  func count(_ key: String) throws(DiagnosticError) -> Int? {
    guard let value = self[key] else { return nil }
    guard let count = value.node.scalar.flatMap({ Int($0.text) }), count >= 0 else {
      throw problem(key)
    }
    return count
  }

  func draw() throws(DiagnosticError) -> RecordedPlan.RecordedDraw {
    guard case .mapping(let entries) = node.content,
      let seedNode = entries.first(where: { $0.key.scalar?.text == "seed" })?.value
    else { throw problem("seed") }
    let seed = seedNode.isNull ? nil : Seed(kept: seedNode.scalar?.text ?? "")
    if seed == nil, !seedNode.isNull { throw problem("seed") }
    return .init(
      commitment: try text("commitment"), seed: seed,
      beacon: try self["beacon"].map { value throws(DiagnosticError) in try text("beacon") },
      seedRange: seedNode.range)
  }

  func problem(_ key: String) -> DiagnosticError {
    DiagnosticError(.notAPlan(path(of: key)), at: document.place(of: node))
  }

  private func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

extension Diagnostic.Message {
  /// - Parameter path: what is missing or of another kind; empty where nothing can be read.
  static func notAPlan(_ path: String) -> Self {
    .init(
      "inspection/not-a-plan",
      path.isEmpty
        ? LocalizedText("this is no plan that was written as json", zh: "这不是 json 格式的检查计划")
        : LocalizedText(
          "this is no plan that was written as json: '\(path)' is missing or not as expected",
          zh: "这不是 json 格式的检查计划：“\(path)”缺失或不符合预期"),
      help: LocalizedText(
        "write one with 'plumbline plan --output plan.json'",
        zh: "请用 plumbline plan --output plan.json 生成"))
  }
}

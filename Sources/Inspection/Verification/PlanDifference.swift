public import Diagnostics
import Documents

/// Something in a recorded plan that comes out otherwise when the plan is made again.
public struct PlanDifference: Sendable {
  /// What: `subjects/91430100MA4XXXX03N/visit_on`.
  public let path: String
  /// What is recorded; `nil` where nothing is.
  public let recorded: String?
  /// What comes out; `nil` where nothing does.
  public let computed: String?
  /// Where it is recorded, or what it should stand in.
  public let place: Place

  /// The difference in words.
  public var text: LocalizedText {
    let nothing = LocalizedText("nothing", zh: "无")
    let (old, new) = (
      recorded.map { LocalizedText.quoted($0.shortened) } ?? nothing,
      computed.map { LocalizedText.quoted($0.shortened) } ?? nothing
    )
    return LocalizedText(
      "\(path): recorded \(old.en), computed \(new.en)", zh: "\(path)：记载为\(old.zh)，算得\(new.zh)")
  }
}

extension RecordedPlan {
  /// Compares with a plan that was made again from the filings, in the order of the record.
  ///
  /// Left out is what may differ without harm: the version of the program, the time, and where filings
  /// and profiles were found.
  public func differences(
    from plan: InspectionPlan, _ options: PlanOptions
  ) -> [PlanDifference] {
    var options = options
    options.language = language
    options.revealsSeed = draw?.seed != nil
    let bytes = Array(PlanRecord(plan, options).text.utf8)
    var limits = ReaderLimits.filing
    (limits.bytes, limits.nodes) = (.max, .max)
    let computed = DocumentReader.readEach(bytes, name: "", format: .json, limits: limits)
    guard let root = computed.documents.first?.root else {
      preconditionFailure("a plan is written as JSON that can be read")
    }
    var comparison = PlanComparison(document: document)
    comparison.compare(document.root, root, at: "")
    return comparison.differences
  }
}

/// Compares two trees; entries of lists that have an `id` are matched by it.
private struct PlanComparison {
  let document: Document
  var differences: [PlanDifference] = []

  /// The keys that are left out.
  private static let harmless: Set<String> = ["plumbline", "generated_at", "filing", "source"]

  init(document: Document) {
    self.document = document
  }

  mutating func compare(_ recorded: Node, _ computed: Node, at path: String) {
    switch (recorded.content, computed.content) {
    case (.scalar(let old), .scalar(let new)):
      if old.text != new.text || old.kind != new.kind { note(recorded, computed, at: path) }
    case (.mapping(let old), .mapping(let new)):
      compare(
        Self.keyed(old), Self.keyed(new), in: recorded, at: path,
        skipping: path.hasPrefix("circumstances/")
          ? Self.harmless.union(["name"]) : Self.harmless)
    case (.sequence(let old), .sequence(let new)):
      compare(Self.keyed(old), Self.keyed(new), in: recorded, at: path, skipping: [])
      compareOrder(old, new, in: recorded, at: path)
    case (.scalar, _), (.mapping, _), (.sequence, _): note(recorded, computed, at: path)
    }
  }

  private mutating func compare(
    _ old: [(key: String, value: Node)], _ new: [(key: String, value: Node)], in parent: Node,
    at path: String, skipping: Set<String>
  ) {
    let (oldByKey, newByKey) = (Self.values(old), Self.values(new))
    for (key, value) in old where !skipping.contains(key) {
      let inner = path.isEmpty ? key : "\(path)/\(key)"
      if let other = newByKey[key] {
        compare(value, other, at: inner)
      } else {
        note(value, nil, at: inner)
      }
    }
    for (key, value) in new where oldByKey[key] == nil && !skipping.contains(key) {
      note(nil, value, at: path.isEmpty ? key : "\(path)/\(key)", in: parent)
    }
  }

  /// The same entries in another order are a difference of their own.
  private mutating func compareOrder(
    _ old: [Node], _ new: [Node], in parent: Node, at path: String
  ) {
    let (one, other) = (Self.keyed(old).map(\.key), Self.keyed(new).map(\.key))
    guard one != other, Set(one) == Set(other) else { return }
    guard one.count == other.count else {
      // An entry that is there twice hides behind its first.
      differences.append(
        PlanDifference(
          path: path, recorded: "\(one.count)", computed: "\(other.count)",
          place: document.place(of: parent)))
      return
    }
    let position = zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
    differences.append(
      PlanDifference(
        path: "\(path)#\(position + 1)", recorded: one[position], computed: other[position],
        place: document.place(of: old[position])))
  }

  private mutating func note(
    _ recorded: Node?, _ computed: Node?, at path: String, in parent: Node? = nil
  ) {
    differences.append(
      PlanDifference(
        path: path, recorded: recorded.map(Self.text), computed: computed.map(Self.text),
        place: document.place(of: recorded ?? parent ?? document.root)))
  }

  private static func keyed(_ entries: [Node.Entry]) -> [(key: String, value: Node)] {
    entries.filter { !$0.value.isNull }.map { ($0.key.scalar?.text ?? "", $0.value) }
  }

  private static func keyed(_ items: [Node]) -> [(key: String, value: Node)] {
    items.enumerated().map { number, item in
      guard case .mapping(let entries) = item.content,
        let id = entries.first(where: { $0.key.scalar?.text == "id" })?.value.scalar?.text
      else { return ("\(number + 1)", item) }
      return (id, item)
    }
  }

  private static func values(_ entries: [(key: String, value: Node)]) -> [String: Node] {
    Dictionary(entries) { first, _ in first }
  }

  private static func text(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar): scalar.text
    case .sequence(let items): items.map(text).joined(separator: ", ")
    case .mapping(let entries):
      entries.map { "\($0.key.scalar?.text ?? ""): \(text($0.value))" }.joined(separator: ", ")
    }
  }
}

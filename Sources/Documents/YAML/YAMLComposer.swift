import Diagnostics

/// Builds documents from libyaml's events, without recursion.
struct YAMLComposer {
  /// Enough for an author to work on; more are not looked for.
  private static let mostProblems = 50

  let source: SourceText
  let limits: ReaderLimits
  /// The documents without problems.
  private var documents: [Document] = []
  /// How many documents there were so far, sound or not.
  private var number = 0
  /// The content of the document that is being read, once it is whole.
  var root: Node?
  /// How many problems there were before it.
  private var earlierProblems = 0
  var frames: [YAMLFrame] = []
  var anchors: [String: YAMLAnchor] = [:]
  var nodes = 0
  var aliasedNodes = 0
  var problems: [Diagnostic] = []
  /// Whether a limit was met, so that reading cannot go on.
  var isStopped = false

  private init(_ source: SourceText, limits: ReaderLimits) {
    self.source = source
    self.limits = limits
  }

  /// The documents of a text.
  static func read(_ source: SourceText, limits: ReaderLimits) -> DocumentReader.Reading {
    var composer = YAMLComposer(source, limits: limits)
    let failure = YAMLEvents.read(source) { composer.receive($0) }
    if let failure { composer.problems.append(failure.diagnostic(in: source)) }
    return DocumentReader.Reading(
      documents: composer.documents, problems: composer.problems.inOrder)
  }

  /// Takes the next event and says whether to go on.
  private mutating func receive(_ event: YAMLEvent) -> Bool {
    switch event.content {
    case .documentStart:
      keepDocument()
      anchors.removeAll()
      (root, earlierProblems) = (nil, problems.count)
      number += 1
    case .streamEnd: keepDocument()
    case .alias(let name): addAlias(name, at: event.range)
    case .scalar(let text, let style, let properties):
      addScalar(text, style, properties, at: event.range)
    case .sequenceStart(let isFlow, let properties):
      open(YAMLFrame(.seq, isFlow: isFlow, properties), at: event.range)
    case .mappingStart(let isFlow, let properties):
      open(YAMLFrame(.map, isFlow: isFlow, properties), at: event.range)
    case .collectionEnd: close(at: event.range)
    case .other: break
    }
    return !isStopped && problems.count < Self.mostProblems
  }

  /// Keeps the document that was read if it has no problem; only what comes after it shows that it
  /// was whole.
  private mutating func keepDocument() {
    guard let root, problems.count == earlierProblems else { return }
    documents.append(Document(source: source, root: root, format: .yaml, number: number))
    self.root = nil
  }

  mutating func diagnose(
    _ message: Diagnostic.Message, at range: SourceRange, notes: [Diagnostic.Note] = []
  ) {
    problems.append(Diagnostic(message, at: .text(source, range), notes: notes))
  }

  /// Reports what ends reading.
  mutating func stop(_ message: Diagnostic.Message, at range: SourceRange) {
    diagnose(message, at: range)
    isStopped = true
  }
}

// MARK: - Nodes

extension YAMLComposer {
  private mutating func addScalar(
    _ text: String, _ style: Scalar.Style, _ properties: YAMLEvent.Properties, at range: SourceRange
  ) {
    guard count(1, at: range) else { return }
    checkAnchor(properties, at: range)
    let content = contentRange(range, style, properties)
    var kind = style == .plain ? CoreSchema.kind(ofPlain: text) : .text
    if let tag = properties.tag {
      let written = tagRange(range.lowerBound..<content.lowerBound)
      kind = self.kind(of: text, tag: tag, written: written, at: content)
    }
    let node = Node(.scalar(Scalar(text, style: style, kind: kind)), range: content)
    if let name = properties.anchor { anchors[name] = .complete(node, nodes: 1, height: 0) }
    add(node, at: content, height: 0)
  }

  private mutating func kind(
    of text: String, tag: String, written: SourceRange, at range: SourceRange
  ) -> Scalar.Kind {
    guard let known = CoreSchema.Tag(resolved: tag) else {
      diagnose(.customTag(source[written]), at: written)
      return .text
    }
    guard let kind = CoreSchema.kind(of: text, tag: known) else {
      diagnose(.tagMismatch(known.written), at: written.lowerBound..<range.upperBound)
      return .text
    }
    return kind
  }

  /// Refuses `&name:text`, where libyaml ends the name at the colon and YAML does not.
  private mutating func checkAnchor(_ properties: YAMLEvent.Properties, at range: SourceRange) {
    guard let anchor = properties.anchor,
      let start = source.utf8[range].firstIndex(of: UInt8(ascii: "&"))
    else { return }
    let end = start + 1 + anchor.utf8.count
    if end < range.upperBound, source.utf8[end] == UInt8(ascii: ":") {
      diagnose(.anchorName, at: start..<end + 1)
    }
  }

  private mutating func open(_ frame: YAMLFrame, at range: SourceRange) {
    guard frames.count < limits.depth else {
      return stop(.tooDeepYAML(limit: limits.depth), at: firstScalar(of: range))
    }
    guard count(1, at: firstScalar(of: range)) else { return }
    var frame = frame
    frame.start = contentStart(range.lowerBound, frame.properties, limit: source.utf8.count)
    frame.end = max(frame.start, range.upperBound)
    frame.firstNode = nodes - 1
    if let tag = frame.properties.tag { check(tag, of: frame, at: range) }
    if let name = frame.properties.anchor { anchors[name] = .open }
    frames.append(frame)
  }

  private mutating func check(_ tag: String, of frame: YAMLFrame, at range: SourceRange) {
    let written = tagRange(range.lowerBound..<max(range.lowerBound, frame.start))
    switch CoreSchema.Tag(resolved: tag) {
    case nil: diagnose(.customTag(source[written]), at: written)
    case .unresolved, frame.tag: break
    case .some(let known): diagnose(.tagMismatch(known.written), at: written)
    }
  }

  private mutating func close(at range: SourceRange) {
    guard let frame = frames.popLast() else { return }
    // Block collections, and pairs in flow sequences, end in libyaml where the next token starts.
    let end = frame.isFlow && !range.isEmpty ? range.upperBound : frame.end
    let node = Node(frame.content, range: frame.start..<max(frame.start, end))
    if let name = frame.properties.anchor {
      anchors[name] = .complete(node, nodes: nodes - frame.firstNode, height: frame.height)
    }
    add(node, at: node.range, height: frame.height)
  }

  private mutating func addAlias(_ name: String, at range: SourceRange) {
    var substitute = Node(.scalar(Scalar("", style: .plain, kind: .null)), range: range)
    var height = 0
    if limits.aliasedNodes == 0 {
      diagnose(.aliasRefused, at: range)
    } else {
      switch anchors[name] {
      case nil:
        let nearest = NearestName.of(name, among: anchors.keys.sorted())
        diagnose(.unknownAlias(name, nearest: nearest), at: range)
      case .open: diagnose(.recursiveAlias(name), at: range)
      case .complete(let node, let repeated, let nodeHeight):
        aliasedNodes += repeated
        guard aliasedNodes <= limits.aliasedNodes else {
          return stop(.aliasExpansion(limit: limits.aliasedNodes), at: range)
        }
        guard frames.count + nodeHeight <= limits.depth else {
          return stop(.tooDeepYAML(limit: limits.depth), at: range)
        }
        guard count(repeated, at: range) else { return }
        (substitute, height) = (node, nodeHeight)
      }
    }
    add(substitute, at: range, height: height)
  }

  private mutating func count(_ more: Int, at range: SourceRange) -> Bool {
    nodes += more
    guard nodes <= limits.nodes else {
      stop(.tooManyNodesYAML(limit: limits.nodes), at: range)
      return false
    }
    return true
  }
}

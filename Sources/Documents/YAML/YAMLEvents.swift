import CYAML
import Diagnostics

/// What libyaml reports, in Swift's types, with UTF-8 offsets.
struct YAMLEvent {
  /// What may stand before a node.
  struct Properties {
    let anchor: String?
    /// The tag with its handle resolved, such as `tag:yaml.org,2002:str`.
    let tag: String?
  }

  enum Content {
    case documentStart
    case streamEnd
    case alias(String)
    case scalar(String, Scalar.Style, Properties)
    case sequenceStart(isFlow: Bool, Properties)
    case mappingStart(isFlow: Bool, Properties)
    case collectionEnd
    /// Starts of streams, and ends of documents.
    case other
  }

  let content: Content
  let range: SourceRange
}

/// A syntax error in libyaml's words.
struct YAMLFailure {
  let problem: String
  let offset: Int
  /// What was being read, and where that started.
  let context: (text: String, offset: Int)?
}

/// The only place that touches libyaml.
enum YAMLEvents {
  /// Passes each event of a text on, until the receiver returns false.
  static func read(_ source: SourceText, _ receive: (YAMLEvent) -> Bool) -> YAMLFailure? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    precondition(yaml_parser_initialize(parser) != 0, "libyaml has no memory to start")
    defer { yaml_parser_delete(parser) }
    return source.utf8.withUnsafeBufferPointer { bytes in
      guard let text = bytes.baseAddress, !bytes.isEmpty else { return nil }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, text, bytes.count)
      var cursor = MarkCursor(bytes)
      var event = yaml_event_t()
      while true {
        guard yaml_parser_parse(parser, &event) != 0 else { return failure(parser, &cursor) }
        let isLast = event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT
        let range = cursor.range(event.start_mark, event.end_mark)
        let goesOn = receive(YAMLEvent(content: content(of: event), range: range))
        yaml_event_delete(&event)
        if isLast || !goesOn { return nil }
      }
    }
  }

  private static func content(of event: yaml_event_t) -> YAMLEvent.Content {
    let data = event.data
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_ALIAS_EVENT: return .alias(string(data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let properties = YAMLEvent.Properties(
        anchor: string(scalar.anchor), tag: string(scalar.tag))
      return .scalar(text, style(scalar.style), properties)
    case YAML_SEQUENCE_START_EVENT:
      let start = data.sequence_start
      return .sequenceStart(
        isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE,
        .init(anchor: string(start.anchor), tag: string(start.tag)))
    case YAML_MAPPING_START_EVENT:
      let start = data.mapping_start
      return .mappingStart(
        isFlow: start.style == YAML_FLOW_MAPPING_STYLE,
        .init(anchor: string(start.anchor), tag: string(start.tag)))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    default: return .other
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> Scalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private static func failure(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ cursor: inout MarkCursor
  ) -> YAMLFailure {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? ""
    if state.error == YAML_READER_ERROR {
      return YAMLFailure(problem: problem, offset: Int(state.problem_offset), context: nil)
    }
    let context = state.context.map {
      (text: String(cString: $0), offset: cursor.offset(of: state.context_mark))
    }
    return YAMLFailure(
      problem: problem, offset: cursor.offset(of: state.problem_mark), context: context)
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }
}

/// Turns libyaml's marks, which count scalars, into UTF-8 offsets.
///
/// Marks hardly ever go back, so walking from the last one makes a whole file linear.
private struct MarkCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private var index = 0
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    isASCII = !bytes.contains { $0 >= 0x80 }
  }

  mutating func range(_ start: yaml_mark_t, _ end: yaml_mark_t) -> SourceRange {
    let lower = offset(of: start)
    return lower..<max(lower, offset(of: end))
  }

  mutating func offset(of mark: yaml_mark_t) -> Int {
    let target = Int(mark.index)
    if isASCII { return min(target, bytes.count) }
    while index < target, offset < bytes.count {
      offset = min(offset + bytes[offset].scalarWidth, bytes.count)
      index += 1
    }
    while index > target, offset > 0 {
      offset -= 1
      if !bytes[offset].continuesScalar { index -= 1 }
    }
    return offset
  }
}

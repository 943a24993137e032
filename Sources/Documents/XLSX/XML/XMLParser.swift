import Diagnostics

#if Spreadsheets
  import CExpat

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif

  /// A parser that is fed piece by piece; the only place that touches expat.
  ///
  /// A document type declaration stops it, so there are no entities but the five of XML.
  final class XMLParser {
    /// Bytes of one text, tag or comment. A cell has at most 32,767 characters.
    private static var longest: Int { 1 << 20 }
    private static var separator: CChar { 1 }

    // INVARIANT: a parser calls back one call at a time, in one thread, so that what changes with
    // each tag is never touched twice at once; checking that took a tenth of the time.
    /// The text that was collected.
    @exclusivity(unchecked) private(set) var text: [UInt8] = []
    @exclusivity(unchecked) private var isCollecting = false
    @exclusivity(unchecked) private var isStopped = false
    private var message: Diagnostic.Message?
    private let receiver: any XMLReceiver
    private let deepest: Int
    @exclusivity(unchecked) private var depth = 0
    /// Bytes fed so far, and when something was last found in them.
    @exclusivity(unchecked) private var fed = 0
    @exclusivity(unchecked) private var lastFound = 0
    // INVARIANT: made in `init`, freed in `deinit`; it calls back only inside `parse`, with `self`
    // as its user data.
    private let handle: XML_Parser

    init(_ receiver: any XMLReceiver, limits: ReaderLimits) {
      guard let handle = XML_ParserCreateNS(nil, Self.separator) else {
        preconditionFailure("expat has no memory to start")
      }
      self.handle = handle
      self.receiver = receiver
      deepest = limits.depth
      XML_SetUserData(handle, Unmanaged.passUnretained(self).toOpaque())
      XML_SetElementHandler(
        handle, { XMLParser.of($0)?.start($1, $2) }, { XMLParser.of($0)?.end($1) })
      XML_SetCharacterDataHandler(handle) { XMLParser.of($0)?.characters($1, Int($2)) }
      XML_SetCommentHandler(handle) { data, _ in XMLParser.of(data)?.found() }
      XML_SetProcessingInstructionHandler(handle) { data, _, _ in XMLParser.of(data)?.found() }
      XML_SetStartDoctypeDeclHandler(handle) { data, _, _, _, _ in
        XMLParser.of(data)?.stop(.documentType)
      }
    }

    deinit { XML_ParserFree(handle) }

    /// Parses the next bytes.
    ///
    /// - Returns: what is wrong; nothing may be parsed after that.
    func parse(_ chunk: UnsafeRawBufferPointer, isLast: Bool) -> Diagnostic.Message? {
      fed += chunk.count
      let start = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
      let status = XML_Parse(handle, start, Int32(chunk.count), isLast ? 1 : 0)
      if message == nil, status != XML_STATUS_OK { message = syntaxError }
      if message == nil, fed - lastFound > Self.longest { message = .tooLongXML(Self.longest) }
      return message
    }

    /// Starts to collect text.
    func collect() {
      text.removeAll(keepingCapacity: true)
      isCollecting = true
    }

    /// Ends to collect text, and swaps it for what was in a buffer.
    func take(into buffer: inout [UInt8]) {
      isCollecting = false
      swap(&text, &buffer)
    }

    /// Stops parsing because of what was found.
    func stop(_ message: Diagnostic.Message) {
      guard !isStopped else { return }
      isStopped = true
      self.message = message
      XML_StopParser(handle, 0)
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParser? {
      data.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
      _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
      found()
      depth += 1
      guard depth <= deepest else { return stop(.tooDeepXML(limit: deepest)) }
      guard !isStopped, let name else { return }
      receiver.start(Self.name(name), XMLAttributes(attributes), self)
    }

    private func end(_ name: UnsafePointer<CChar>?) {
      found()
      depth -= 1
      guard !isStopped, let name else { return }
      receiver.end(Self.name(name), self)
    }

    private func characters(_ start: UnsafePointer<CChar>?, _ count: Int) {
      found()
      guard isCollecting, !isStopped, let start else { return }
      guard text.count + count <= Self.longest else { return stop(.tooLongXML(Self.longest)) }
      text.append(
        contentsOf: UnsafeRawBufferPointer(start: UnsafeRawPointer(start), count: count))
    }

    private func found() { lastFound = fed }

    private static func name(_ name: UnsafePointer<CChar>) -> XMLName {
      if let local = rest(of: name, after: spreadsheet) ?? rest(of: name, after: strict) {
        return XMLName(namespace: .spreadsheet, local: XMLBytes(cString: local))
      }
      if let local = rest(of: name, after: relationships) {
        return XMLName(namespace: .packageRelationships, local: XMLBytes(cString: local))
      }
      let local = strrchr(name, Int32(separator)).map { UnsafePointer($0) + 1 } ?? name
      return XMLName(namespace: .other, local: XMLBytes(cString: local))
    }

    private static func rest(
      of name: UnsafePointer<CChar>, after prefix: StaticString
    ) -> UnsafePointer<CChar>? {
      let count = prefix.utf8CodeUnitCount
      return strncmp(name, prefix.utf8Start, count) == 0 ? name + count : nil
    }

    private static var spreadsheet: StaticString {
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main\u{1}"
    }
    private static var strict: StaticString { "http://purl.oclc.org/ooxml/spreadsheetml/main\u{1}" }
    private static var relationships: StaticString {
      "http://schemas.openxmlformats.org/package/2006/relationships\u{1}"
    }

    private var syntaxError: Diagnostic.Message {
      let reason = XML_ErrorString(XML_GetErrorCode(handle)).map { String(cString: $0) } ?? ""
      return .malformedXML(
        reason, line: Int(XML_GetCurrentLineNumber(handle)),
        column: Int(XML_GetCurrentColumnNumber(handle)) + 1)
    }
  }
#else
  /// Stands for a parser where there is no expat; never used, since there is no archive either.
  final class XMLParser {
    let text: [UInt8] = []
    init(_ receiver: any XMLReceiver, limits: ReaderLimits) {}
    func parse(_ chunk: UnsafeRawBufferPointer, isLast: Bool) -> Diagnostic.Message? { nil }
    func collect() {}
    func take(into buffer: inout [UInt8]) {}
    func stop(_ message: Diagnostic.Message) {}
  }
#endif

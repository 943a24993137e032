public import Diagnostics

extension InputFile {
  /// The whole text of a file in UTF-8, UTF-16 or GB18030, without its byte order mark.
  ///
  /// A mark decides the encoding. Without one it is UTF-8 if the whole file is that, UTF-16 if its zero
  /// bytes show it, or GB18030 if the whole file is that, of which a warning tells.
  ///
  /// - Throws: why it cannot be read, or is no text.
  public func text(
    limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> (source: SourceText, warnings: [Diagnostic]) {
    let stream = ByteStream(
      bytes: try unpacked(limits: limits), name: name, chunk: ByteStream.usualChunk)
    stream.keepPacked()
    var text = try TextStream.open(stream, encoding: nil, limits: limits)
    var (utf8, isWhole) = ([UInt8](), false)
    while !isWhole {
      switch try text.read(into: &utf8) {
      case .more: continue
      case .end: isWhole = true
      case .broken(let failure):
        throw DiagnosticError([failure.diagnostic(text.encoding, after: utf8, line: 1, name: name)])
      }
    }
    let warnings =
      text.isGuessed
      ? [Diagnostic(.readAsGB18030, severity: .warning, at: .file(name))] : []
    return (SourceText(name: name, utf8: utf8), warnings)
  }
}

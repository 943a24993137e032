import Diagnostics

extension JSONReader.Parse {
  /// What a line is, whose end is the end of its text.
  ///
  /// - Parameter isCut: Whether the file ends in the line.
  func line(in source: SourceText, isCut: Bool) -> NDJSONReader.Line {
    var problems = duplicateProblems(in: source)
    switch result {
    case .success(let root):
      guard problems.isEmpty else { return .problems(problems.inOrder) }
      return .document(Document(source: source, root: root, format: .json))
    case .failure(let failure):
      problems.append(problem(failure, in: source, isCut: isCut))
      return .problems(problems.inOrder)
    }
  }

  private func problem(
    _ failure: JSONReader.Failure, in source: SourceText, isCut: Bool
  ) -> Diagnostic {
    let end = source.utf8.count
    if failure.isTrailing {
      return Diagnostic(.textAfterRecord, at: .text(source, failure.range))
    }
    // A word or a number that ends with the file may have been longer.
    guard failure.isAtEnd || isCut && failure.range.upperBound == end, let opening else {
      return Diagnostic(failure.message, at: .text(source, failure.range))
    }
    let start = opening.offset
    return Diagnostic(
      .lineEnds(in: opening.kind, isCut: isCut), at: .text(source, end..<end),
      notes: [Diagnostic.Note(.openedHere, at: .text(source, start..<start + 1))])
  }
}

extension Diagnostic.Message {
  static func lineEnds(in kind: JSONReader.Opening.Kind, isCut: Bool) -> Self {
    let kind =
      switch kind {
      case .object: LocalizedText("an object", zh: "对象")
      case .array: LocalizedText("a list", zh: "列表")
      case .string: LocalizedText("a text", zh: "文本")
      }
    return .init(
      "ndjson/line-ends",
      LocalizedText("the line ends inside \(kind.en)", zh: "该行在\(kind.zh)中结束"),
      help: isCut
        ? LocalizedText("the file may be cut short", zh: "文件可能不完整")
        : LocalizedText("write each record on one line", zh: "请将每条记录写在一行内"))
  }

  static var textAfterRecord: Self {
    .init(
      "ndjson/text-after-record",
      LocalizedText("expected the end of the line after the record", zh: "记录之后应为行末"),
      help: LocalizedText("write each record on a line of its own", zh: "请将每条记录单独写一行"))
  }

  static func longLine(limit: Int) -> Self {
    let size = LocalizedText.bytes(limit)
    return .init(
      "ndjson/long-line",
      LocalizedText("the line is longer than \(size.en)", zh: "该行超过 \(size.zh)"))
  }
}

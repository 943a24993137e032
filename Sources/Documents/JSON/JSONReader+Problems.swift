import Diagnostics

extension JSONReader.Parse {
  /// Whether the text is a value.
  var isComplete: Bool {
    switch result {
    case .success: true
    case .failure: false
    }
  }

  /// The keys that objects have twice.
  func duplicateProblems(in source: SourceText) -> [Diagnostic] {
    duplicates.map { duplicate in
      Diagnostic(
        duplicate.message, at: .text(source, duplicate.key.range),
        notes: [Diagnostic.Note(.firstKey, at: .text(source, duplicate.first.range))])
    }
  }

  /// Where the object or list opens that the end of the file cuts off.
  func openingNotes(_ failure: JSONReader.Failure, in source: SourceText) -> [Diagnostic.Note] {
    guard failure.isAtEnd, let opening, opening.kind != .string else { return [] }
    let place = Place.text(source, opening.offset..<opening.offset + 1)
    return [Diagnostic.Note(.openedHere, at: place)]
  }
}

extension JSONReader.Duplicate {
  var message: Diagnostic.Message {
    .duplicateKeyJSON(key.scalar?.text ?? "", like: first.scalar?.text ?? "")
  }
}

extension LocalizedText {
  static var openedHere: LocalizedText { LocalizedText("opened here", zh: "从此处开始") }
}

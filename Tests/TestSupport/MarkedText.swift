import Testing

/// A text in which places are marked with keycap digits: `complaint.1️⃣hotlin`.
public struct MarkedText: Sendable {
  /// The text without its markers.
  public let text: String
  /// The UTF-8 offset of each marker.
  public let offsets: [Int: Int]

  /// Takes the markers out of a text.
  public init(_ marked: String) {
    var text = ""
    var offsets: [Int: Int] = [:]
    for character in marked {
      if let number = Self.number(of: character) {
        offsets[number] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// The text's bytes.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// The UTF-8 offset of a marker; a missing one fails the test.
  public subscript(marker: Int) -> Int {
    guard let offset = offsets[marker] else {
      Issue.record("the text has no marker \(marker)")
      return 0
    }
    return offset
  }

  /// The marker at an offset, or the offset itself, to name it in a failure.
  public func name(of offset: Int) -> String {
    offsets.filter { $0.value == offset }.keys.min().map { "\($0)" } ?? "offset \(offset)"
  }

  private static func number(of character: Character) -> Int? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count == 3, scalars[1].value == 0xFE0F, scalars[2].value == 0x20E3 else {
      return nil
    }
    return Int(String(scalars[0]))
  }
}

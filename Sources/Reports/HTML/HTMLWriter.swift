import Diagnostics

/// HTML as it is written, in which no text can become markup.
///
/// Whatever is given as text or as the value of an attribute is escaped, the program's own words too;
/// names of elements and attributes are those of ``Tag`` and ``Attribute``. Only an ``HTMLAsset``, which
/// is a part of the program, is written as it is.
struct HTMLWriter {
  private var bytes: [UInt8] = []

  /// What was written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an element with what is in it.
  mutating func element(
    _ tag: Tag, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// Writes an element that holds a text.
  mutating func element(_ tag: Tag, _ attributes: [Attribute], _ text: String) {
    element(tag, attributes) { $0.write(text) }
  }

  /// Writes an element without attributes that holds a text.
  mutating func element(_ tag: Tag, _ text: String) { element(tag, [], text) }

  /// Writes a text; control characters become pictures, and cannot turn the direction of the line.
  mutating func write(_ text: String) {
    for byte in text.printable.utf8 {
      if byte == UInt8(ascii: "'") { bytes += "&#39;".utf8 } else { bytes.append(escaping: byte) }
    }
  }

  /// Writes a text that came from outside, apart from the direction of what surrounds it.
  mutating func isolate(_ text: String) { element(.bdi, text) }

  /// Writes the element of a style or a script.
  mutating func embed(_ asset: HTMLAsset) {
    open(asset.tag)
    bytes += asset.bytes
    close(asset.tag)
    breakLine()
  }

  /// Writes a line break of the source, which shows only in preformatted text.
  mutating func breakLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Says of what kind the document is, before all else.
  mutating func declareDocument() {
    bytes += "<!DOCTYPE html>".utf8
    breakLine()
  }

  /// Writes the start of an element, whose content may come piece by piece.
  mutating func open(_ tag: Tag, _ attributes: [Attribute] = []) {
    bytes.append(UInt8(ascii: "<"))
    bytes += tag.rawValue.utf8
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.name.utf8
      guard let value = attribute.value else { continue }
      bytes += "=\"".utf8
      write(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes the end of an element, unless it is one that has none.
  mutating func close(_ tag: Tag) {
    guard !tag.isVoid else { return }
    bytes += "</".utf8
    bytes += tag.rawValue.utf8
    bytes.append(UInt8(ascii: ">"))
  }
}

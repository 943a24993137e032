/// A text of runs that look different (ECMA-376-1, 18.4.8): the runs joined, without the readings
/// (`rPh`) that programs add to Chinese and Japanese text.
struct RichText {
  private(set) var text: [UInt8] = []
  private var run: [UInt8] = []
  private var readings = 0
  private var keepsSpace = false

  mutating func begin() {
    text.removeAll(keepingCapacity: true)
    readings = 0
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser) {
    if name.local.equals("t") {
      keepsSpace = attributes.keepsSpace
      parser.collect()
    } else if name.local.equals("rPh") {
      readings += 1
    }
  }

  mutating func end(_ name: XMLName, _ parser: XMLParser) {
    if name.local.equals("t") {
      parser.take(into: &run)
      if readings == 0 { append() }
    } else if name.local.equals("rPh") {
      readings -= 1
    }
  }

  private mutating func append() {
    if keepsSpace {
      text += EscapedText.decode(run)
    } else {
      // Without `xml:space` programs drop the blanks at both ends.
      let isBlank = { (byte: UInt8) in byte.isBlank || byte.isLineBreak }
      let end = run.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
      let start = run[..<end].firstIndex { !isBlank($0) } ?? 0
      text += EscapedText.decode(start == 0 && end == run.count ? run : Array(run[start..<end]))
    }
  }
}

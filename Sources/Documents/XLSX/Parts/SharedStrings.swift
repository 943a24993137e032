import Diagnostics

/// The part that holds the texts that cells share.
final class SharedStrings: XMLReceiver {
  private(set) var table = StringTable()
  private var item = RichText()
  private let limits: ReaderLimits

  init(limits: ReaderLimits) {
    self.limits = limits
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser) {
    guard name.namespace == .spreadsheet else { return }
    if name.local.equals("si") {
      item.begin()
    } else {
      item.start(name, attributes, parser)
    }
  }

  func end(_ name: XMLName, _ parser: XMLParser) {
    guard name.namespace == .spreadsheet else { return }
    guard name.local.equals("si") else { return item.end(name, parser) }
    table.extend(item.text)
    table.end()
    if table.count > limits.nodes { parser.stop(.tooMany(.strings, limit: limits.nodes)) }
    if table.byteCount > limits.bytes {
      parser.stop(.tooMany(.stringBytes, limit: limits.bytes))
    }
  }
}

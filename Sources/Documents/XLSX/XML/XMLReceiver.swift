/// Takes what stands in an XML part, in order.
protocol XMLReceiver: AnyObject {
  /// An element starts; the receiver may ask the parser to collect its text, or to stop.
  func start(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser)
  /// An element ends.
  func end(_ name: XMLName, _ parser: XMLParser)
}

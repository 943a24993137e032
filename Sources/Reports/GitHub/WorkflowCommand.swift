import Diagnostics

/// A line that GitHub's runner takes for a command: `::error file=a.yaml,line=3::text`.
struct WorkflowCommand: CustomStringConvertible {
  let name: String
  let properties: [(name: String, value: String)]
  let message: String

  var description: String {
    let list = properties.map { "\($0.name)=\(Self.property($0.value))" }.joined(separator: ",")
    return "::\(name) \(list)::\(Self.data(message))"
  }

  /// A text in which no line ends and nothing is taken for an escape.
  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r\n", with: "%0D%0A")
      .replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// A text that also ends no property.
  private static func property(_ text: String) -> String {
    data(text.printable).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

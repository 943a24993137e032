/// A format of documents that can be read.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// YAML 1.2.
  case yaml
  /// JSON, RFC 8259.
  case json

  /// The format that a file name's extension stands for.
  public init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    default: return nil
    }
  }
}

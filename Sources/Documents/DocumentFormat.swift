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

  /// The format that content without a file name seems to have: JSON if it starts with `{` or `[`.
  ///
  /// YAML reads nearly all of JSON, so a wrong guess only costs better messages.
  public static func detect(_ bytes: some Collection<UInt8>) -> DocumentFormat {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    switch text.first(where: { !$0.isBlank && !$0.isLineBreak }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    default: return .yaml
    }
  }
}

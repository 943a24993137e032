/// A format of documents, which are trees.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// YAML 1.2.
  case yaml
  /// JSON, RFC 8259; also each line of NDJSON.
  case json
}

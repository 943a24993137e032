import Documents

/// A text of JSON with its escapes.
enum JSONText {
  /// The scalar that some bytes are as JSON; `nil` if they are none.
  static func scalar(_ json: [UInt8]) -> Scalar? {
    try? DocumentReader.read(json, name: "", format: .json).first?.root.scalar
  }

  /// What stands between the quotes.
  static func content(of json: [UInt8]) -> String? { scalar(json)?.text }
}

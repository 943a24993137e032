import Documents
import FoundationEssentials
import Testing

/// Files beside the tests.
enum Fixture {
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/Fixtures"

  static func bytes(_ path: String) throws -> [UInt8] {
    try InputFile(path: "\(folder)/\(path)").read()
  }

  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)").sorted()
  }

  /// Lines `case: reason`; `#` starts a comment.
  static func skipped(_ path: String) throws -> [String: String] {
    let text = String(decoding: try bytes(path), as: UTF8.self)
    var reasons: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1)
      try #require(parts.count == 2, "expected 'case: reason', found '\(line)'")
      reasons[String(parts[0])] = parts[1].trimmingPrefix(while: \.isWhitespace).description
    }
    return reasons
  }
}

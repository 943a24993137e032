import Diagnostics

enum Columns {
  static func of(_ line: some StringProtocol) -> Int { DisplayWidth.of(line) }
}

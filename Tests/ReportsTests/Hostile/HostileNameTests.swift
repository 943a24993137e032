import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules
import TestSupport
import Testing

/// What a filing writes to break out of a report stands in it as text.
@Suite struct HostileNameTests {
  static let names = [
    "a|b `c` *d* <script>x</script> [e](https://evil.example) @admin #1 ![f](g)",
    "]]> & \"q\" 'r' <!-- {0} \\ %0A::error::x", "one\u{0}\u{1B}[31m\nline\r\n::error::two",
    "\u{202E}desrever \u{FFFE}\u{FFFF}",
  ]

  @Test(arguments: names)
  func `a name steers no format`(_ name: String) throws {
    let commands = try write(.github, name).split(separator: "\n")
    #expect(!commands.isEmpty)
    #expect(commands.allSatisfy { $0.hasPrefix("::") && $0.matches(of: /::/).count >= 2 })
    #expect(!commands.contains { $0.hasPrefix("::error::") })
    for format in [ReportFormat.sarif, .gitlab] {
      let bytes = Array(try write(format, name).utf8)
      let nodes = try DocumentReader.read(bytes, name: "r.json", format: .json)[0].root.all
      #expect(nodes.contains { $0.text.contains(name.prefix(3)) })
    }
    let xml = try write(.junit, name)
    #expect(!xml.contains("<script>") && !xml.contains("<!--") && !xml.contains("]]>"))
    #expect(!xml.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{FFFE}" })
    let markdown = try write(.markdown, name).split(separator: "```")[0]
    for mark in ["<script>", "@admin", " [e]", "#1 ", "://"] {
      #expect(!markdown.contains(mark), "\(mark)")
    }
  }

  /// A report of a filing that cannot be read, whose message quotes a name.
  private func write(_ format: ReportFormat, _ name: String) throws -> String {
    let folder = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let pack = try Pack.load(folder + "/Fixtures/pack")
    let text = LocalizedText("\(name) is not known", zh: "\(name)未知")
    let problem = Diagnostic(.init("input/hostile", text), at: .file(name))
    return String(
      decoding: format.write(
        [.init(source: name, result: .unreadable([problem]))],
        of: Report(version: "0", pack: pack, asOf: nil), ReportOptions()), as: UTF8.self)
  }
}

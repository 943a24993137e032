import Diagnostics
import Documents
import TestSupport
import Testing

/// Mutated workbooks: the reader never crashes, and all it says can be shown.
@Suite(.enabled(if: Workbook.isSupported, "needs the trait Spreadsheets"))
struct WorkbookFuzzTests {
  private static let seed = TestWorkbook(
    """
    <row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
    <row r="2"><c r="A2" s="1"><v>43646.25</v></c><c r="B2" s="2"><v>0.953</v></c></row>\
    <row><c t="inlineStr"><is><r><t>a_x000D_</t></r><rPh><t>b</t></rPh></is></c>\
    <c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>A1</f></c><c t="d"><v>2019-06-30</v></c></row>
    """,
    before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>",
    after: "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"C1:D9\"/></mergeCells>",
    strings: "<si><t>投诉编号</t></si><si><r><t xml:space=\"preserve\"> x </t></r></si>",
    formats: ["22", "0.0%", "[h]:mm"], properties: "<workbookPr date1904=\"0\"/>")

  private static let words = [
    "<row>", "</row>", "<c>", "</c>", "<v>", "</v>", "<is>", "<t>", "</t>", "r=\"", "\"", "1048576",
    "99999999999999999999", "-1", "0", "E+308", "XFD", "_x", "&#0;", "&lt;", "<!DOCTYPE x>", "<!--",
    "]]>", "<![CDATA[", " ", "\u{FEFF}", "A1:XFD9", "s=\"9\"", "t=\"zz\"", "<mergeCell ref=\"", "长",
  ]

  @Test func `mutated parts are read or refused`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<1_000 {
      var archive = Self.seed.archive
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<archive.entries.count, using: &random)
        mutate(&archive.entries[index].bytes, using: &random)
      }
      check(archive.bytes)
    }
  }

  @Test func `mutated archives are read or refused`() throws {
    var random = SplitMix64(seed: 2)
    let seeds = [Self.seed.bytes, try Fixture.bytes("dirty/05-percent/share.xlsx")]
    for _ in 0..<1_000 {
      var bytes = seeds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let isDirectory = Bool.random(using: &random)
        let offset = Int.random(
          in: (isDirectory ? max(bytes.count - 700, 0) : 0)..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(offset..<min(offset + 3, bytes.count))
        case 1: bytes = Array(bytes[..<max(offset, 4)])
        default:
          bytes[offset] =
            [0, 1, 0xFF, UInt8.random(in: 0...255, using: &random)][
              Int.random(in: 0..<4, using: &random)]
        }
      }
      check(bytes)
    }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let offset = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, offset + Int.random(in: 0...12, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.removeSubrange(offset..<end)
    case 1: bytes.insert(contentsOf: bytes[offset..<end], at: offset)
    case 2 where offset < bytes.count: bytes[offset] = UInt8.random(in: 0...255, using: &random)
    default:
      bytes.replaceSubrange(
        offset..<end, with: Array((Self.words.randomElement(using: &random) ?? "").utf8))
    }
  }

  private func check(_ bytes: [UInt8]) {
    let found = problems(bytes)
    #expect(found.isEmpty || !DiagnosticRenderer().render(found).isEmpty)
    #expect(found.count < 100)
  }
}

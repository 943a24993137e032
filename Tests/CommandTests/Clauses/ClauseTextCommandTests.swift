import Documents
import TestSupport
import Testing

@testable import plumbline

/// Clauses beside the text of their instrument.
@Suite struct ClauseTextCommandTests {
  private static func compare(
    _ text: [UInt8], _ folder: TemporaryFolder, _ more: String...
  ) -> Transcript {
    let file = folder.write("table.txt", text)
    return Transcript(LedgerPacks.line(folder, "--against", file) + more)
  }

  static let texts: [(name: String, old: String, new: String)] = [
    ("changed", "\t公开投诉电话，开展演练。", "\t公开投诉电话，并开展演练。"), ("deadline", "\t年底前", "\t2020年底前"),
    ("missing", "\t2\n\t推动行业自律。\n\t市乙局\n\t持续推进\n", ""),
    ("new", "\t长期\n", "\t长期\n\t5\n\t清理规定。\n\t市丁局\n\t长期\n"),
    ("last-missing", "\t4\n\t报送进展。\n\t市丙局\n\t长期\n", ""), ("other", LedgerPacks.text, "没有条款的文本\n"),
  ]

  @Test(arguments: texts)
  func `a text that changed fails, and each clause is named`(
    _ name: String, _ old: String, _ new: String
  ) {
    let (folder, text) = (LedgerPacks.folder(), LedgerPacks.text.replacing(old, with: new))
    #expect(text != LedgerPacks.text)
    let bytes = Array(text.utf8)
    let transcripts = [
      Self.compare(bytes, folder), Self.compare(bytes, folder, "--lang", "zh"),
    ]
    #expect(transcripts.allSatisfy { $0.status == .malformed })
    expectSnapshot(
      transcripts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "against-\(name).txt")
  }

  @Test(arguments: TextEncoding.allCases)
  func `the same text fits in each encoding`(_ encoding: TextEncoding) {
    let folder = LedgerPacks.folder()
    let transcript = Self.compare(
      encoding.encode(LedgerPacks.text, mark: encoding.isMarked), folder)
    #expect(transcript.status == .clean, "\(transcript.text())")
    #expect(transcript.errors.contains("input/gb18030") == (encoding == .gb18030))
  }

  @Test func `a text that was wrapped and indented another way fits`() {
    let folder = LedgerPacks.folder()
    let text = LedgerPacks.text.replacing("\t", with: "　 ").replacing("，", with: "，\r\n")
      .replacing("\n", with: "\r\n\n").replacing("市甲局", with: "[bookmark: _GoBack]市甲局")
    #expect(Self.compare(Array(text.utf8), folder).status == .clean)
  }

  @Test func `standard input is read where the text is a dash`() {
    let folder = LedgerPacks.folder()
    let line = LedgerPacks.line(folder, "--against", "-", "--lang", "zh")
    let transcript = Transcript(line, input: LedgerPacks.text)
    #expect(transcript.output == "责任分工：全部4条与 <stdin> 一致\n")
    #expect(Transcript(line, input: "1\n简化登记手续。\n").status == .malformed)
  }

  static let unreadable: [(name: String, bytes: [UInt8])] = [
    ("not-text", Array("1\n".utf8) + [0x80, 0xFF, 0xFF, 0x0A]),
    ("archive", Array("PK\u{3}\u{4}".utf8) + [0, 0, 0]),
  ]

  @Test(arguments: unreadable)
  func `what is no text cannot be read`(_ name: String, _ bytes: [UInt8]) {
    let folder = LedgerPacks.folder()
    let transcripts = [
      Self.compare(bytes, folder), Self.compare(bytes, folder, "--lang", "zh"),
    ]
    #expect(transcripts.allSatisfy { $0.status == .unreadable && $0.output.isEmpty })
    expectSnapshot(
      transcripts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "against-\(name).txt")
  }

  @Test(arguments: ["nowhere.txt", "city"])
  func `a file that is not there, or none, is told`(_ name: String) {
    let folder = LedgerPacks.folder()
    let transcript = Transcript(
      LedgerPacks.line(folder, "--against", folder.path + "/" + name, "--strict"))
    #expect(transcript.status == .unreadable && transcript.errors.contains("input/"))
  }

  @Test func `a clause without a digest is not compared, and one of other law is not new`() {
    let code = """
      instruments:
        code:
          title: {en: Code, zh: 规范}
          clauses:
            "1": {summary: {en: A, zh: 甲}, text_sha256: \(String(repeating: "0", count: 64))}
            "2": {summary: {en: B, zh: 乙}}

      """
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/code.yaml", code)
    let line = ["clauses", "--pack", folder.path + "/pack", "--against", "-"]
    let transcript = Transcript(line, input: "第一条 甲\n第二条 乙\n第三条 丙\n")
    #expect(transcript.status == .malformed)
    #expect(transcript.errors.contains("the text of art. 1 changed"))
    #expect(!transcript.errors.contains("art. 2") && !transcript.errors.contains("art. 3"))
  }

  @Test func `the instrument is named where several have digests`() {
    let digest = String(repeating: "0", count: 64)
    let folder = LedgerPacks.folder(
      LedgerPacks.changed(
        "law/table.yaml", "{summary: {en: Calls are answered.",
        "{text_sha256: \(digest), summary: {en: Calls are answered."))
    let line = LedgerPacks.line(folder, "--against", folder.path + "/table.txt")
    let transcripts = [
      Transcript(line), Transcript(line + ["--lang", "zh"]),
      Transcript(line + ["--instrument", "city-table"]),
    ]
    #expect(transcripts.map(\.status) == [.usage, .usage, .clean])
    expectSnapshot(
      transcripts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "against-several.txt")
  }

  @Test func `both what changed and what is not accounted for are told`() {
    let folder = LedgerPacks.folder(
      LedgerPacks.changed("city/rules.yaml", "cites: [city-table/3, code/9]", "cites: [code/9]"))
    let text = LedgerPacks.text.replacing("报送进展", with: "按月报送进展")
    let transcript = Self.compare(Array(text.utf8), folder, "--strict")
    #expect(transcript.status == .malformed)
    #expect(transcript.errors.contains("clauses/changed"))
    #expect(transcript.errors.contains("clauses/rule-without-row"))
  }
}

extension TextEncoding {
  fileprivate var isMarked: Bool {
    switch self {
    case .utf16le, .utf16be: true
    case .utf8, .gb18030: false
    }
  }
}

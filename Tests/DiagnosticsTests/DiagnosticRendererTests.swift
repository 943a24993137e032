import Diagnostics
import TestSupport
import Testing

struct DiagnosticRendererTests {
  private let marked = MarkedText(
    """
    name: 张三
    1️⃣complaint.hotlin.number2️⃣: matches phone
    投诉.3️⃣热线电活4️⃣: 12345
    """)

  private var diagnostics: [Diagnostic] {
    let source = SourceText(name: "rules.yaml", marked.text)
    let unknown = Diagnostic.Message(
      "test/unknown-fact", LocalizedText("unknown fact 'x'", zh: "未知事实“x”"),
      help: .didYouMean("y"))
    let twice = Diagnostic.Message("test/twice", LocalizedText("occurs twice", zh: "重复"))
    return [
      Diagnostic(unknown, at: .text(source, marked[1]..<marked[2])),
      Diagnostic(
        twice, severity: .warning, at: .text(source, marked[3]..<marked[4]),
        notes: [
          Diagnostic.Note(
            LocalizedText("first here", zh: "首次出现在此处"), at: .text(source, 0..<4)),
          Diagnostic.Note(LocalizedText("see this file", zh: "参见此文件"), at: .file("other.yaml")),
        ]),
      Diagnostic(twice, at: .text(source, source.utf8.count..<source.utf8.count)),
      Diagnostic(twice, at: .file("missing.yaml")),
    ]
  }

  @Test(arguments: Language.allCases)
  func `a problem is shown with its place, excerpt, caret and help`(_ language: Language) {
    let shown = DiagnosticRenderer(language: language).render(diagnostics)
    expectSnapshot(shown, named: "renderer.\(language.rawValue).txt")
  }

  @Test func `colours are only added`() {
    let renderer = DiagnosticRenderer(colour: true)
    let shown = renderer.render(diagnostics)
    #expect(shown.contains("\u{1B}[1;31merror\u{1B}[0m: unknown fact"))
    #expect(shown.contains("\u{1B}[1;33mwarning\u{1B}[0m: occurs twice"))
  }

  @Test func `a long line is cut around the place`() {
    let long = String(repeating: "长", count: 200) + "HERE" + String(repeating: "x", count: 300)
    let source = SourceText(name: "long.yaml", long)
    let message = Diagnostic.Message("test/long", LocalizedText("here", zh: "此处"))
    let inside = Diagnostic(message, at: .text(source, 600..<604))
    let whole = Diagnostic(message, at: .text(source, 0..<source.utf8.count))
    expectSnapshot(DiagnosticRenderer().render([inside, whole]), named: "long-lines.txt")
  }

  @Test func `a range of several lines is marked on its first, and escapes cannot steer`() {
    let source = SourceText(name: "a.yaml", "key:\r\n\t\u{1B}[31mred\r\nnext\r\n")
    let message = Diagnostic.Message(
      "test/escape", LocalizedText("found '\u{1B}[0m'", zh: "发现“\u{1B}[0m”"))
    let place = Place.text(source, 7..<20)
    expectSnapshot(
      DiagnosticRenderer().render(Diagnostic(message, at: place)), named: "control-characters.txt")
  }
}

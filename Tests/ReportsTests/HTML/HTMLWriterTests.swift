import Testing

@testable import Reports

@Suite struct HTMLWriterTests {
  @Test(arguments: [
    ("<b>", "&lt;b&gt;"), ("&amp;", "&amp;amp;"), ("\"'", "&quot;&#39;"), ("长沙", "长沙"),
    ("]]>", "]]&gt;"), ("a\0b\u{1B}[1m\n", "a␀b␛[1m␊"),
    ("a\u{202E}b\u{2066}", "a\u{FFFD}b\u{FFFD}"),
  ])
  func `a text is escaped, and cannot steer`(_ text: String, _ expected: String) {
    var html = HTMLWriter()
    html.element(.p, [.classes(text)], text)
    #expect(html.text == "<p class=\"\(expected)\">\(expected)</p>")
  }

  @Test func `what comes from outside is apart from the direction of the line`() {
    var html = HTMLWriter()
    html.isolate("שלום")
    #expect(html.text == "<bdi>שלום</bdi>")
  }

  @Test func `an element without content has no end`() {
    var html = HTMLWriter()
    html.element(.col) { _ in }
    html.open(.input, [.isChecked])
    #expect(html.text == "<col><input checked>")
  }

  /// A style or a script must hold nothing that ends it, since it is written as it is.
  @Test(arguments: HTMLAsset.allCases)
  func `a style and a script are not cut short`(_ asset: HTMLAsset) {
    let text = String(decoding: asset.bytes, as: UTF8.self)
    #expect(!text.isEmpty)
    #expect(!text.contains("</") && !text.contains("<!--"))
    #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("://"))
  }

  @Test func `the policy allows the style and the script by their digests, and nothing else`() {
    let parts = HTMLAsset.policy(of: [.script, .style]).split(separator: "; ")
    #expect(
      parts.map { $0.prefix { $0 != " " } } == [
        "default-src", "script-src", "style-src", "base-uri", "form-action",
      ])
    #expect(parts.map { $0.split(separator: " ").count } == [2, 2, 2, 2, 2])
    #expect(HTMLAsset.policy(of: [.script, .style]).count(of: "'none'") == 3)
    #expect(HTMLAsset.policy(of: [.script, .style]).count(of: "'sha256-") == 2)
    #expect(!HTMLAsset.policy(of: [.script, .style]).contains("unsafe"))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}

extension HTMLWriter {
  /// The elements that a report is made of.
  enum Tag: String {
    case html, head, meta, title, style, script, body
    case a, nav, header, footer, main, section, article, form, fieldset, legend, label, input,
      select
    case option, button, details, summary
    case h1, h2, h3, h4, p, span, strong, bdi, code, pre, mark, ul, li, dl, dt, dd, div
    case table, colgroup, col, thead, tbody, tr, th, td, svg, rect

    /// Whether it has no content and no end.
    var isVoid: Bool { self == .meta || self == .input || self == .col }
  }

  /// An attribute with its value; no value for one that is only there or not.
  struct Attribute {
    let name: String
    let value: String?

    fileprivate init(_ name: StaticString, _ value: String?) {
      self.name = name.description
      self.value = value
    }
  }
}

extension HTMLWriter.Attribute {
  static func id(_ value: String) -> Self { .init("id", value) }
  static func classes(_ value: String) -> Self { .init("class", value) }
  static func lang(_ value: String) -> Self { .init("lang", value) }
  static func scope(_ value: String) -> Self { .init("scope", value) }
  static func type(_ value: String) -> Self { .init("type", value) }
  static func name(_ value: String) -> Self { .init("name", value) }
  static func value(_ value: String) -> Self { .init("value", value) }
  static let utf8 = Self("charset", "utf-8")
  static let isOpen = Self("open", nil)
  static let isChecked = Self("checked", nil)
  static let isHidden = Self("hidden", nil)
  static let isSearch = Self("role", "search")
  static let withoutCompletion = Self("autocomplete", "off")

  /// A link to a part of the same page; there are no others.
  static func link(to id: String) -> Self { .init("href", "#\(id)") }

  /// The name of the element that this one describes or names.
  static func labelled(by id: String) -> Self { .init("aria-labelledby", id) }
  static func label(_ text: String) -> Self { .init("aria-label", text) }
  static func label(for id: String) -> Self { .init("for", id) }
  static let isDecoration = Self("aria-hidden", "true")
  static let canTakeFocus = Self("tabindex", "-1")

  /// What the script filters by.
  static func rule(_ number: Int) -> Self { .init("data-rule", "\(number)") }
  static func rules(_ numbers: String) -> Self { .init("data-rules", numbers) }
  static func outcome(_ name: String) -> Self { .init("data-outcome", name) }
  /// Words that the script shows: `{}` stands for a number.
  static func words(_ text: String) -> Self { .init("data-words", text) }
}

extension [HTMLWriter.Attribute] {
  static func meta(_ name: String, _ content: String) -> Self {
    [.init("name", name), .init("content", content)]
  }
  static func policy(_ content: String) -> Self {
    [.init("http-equiv", "Content-Security-Policy"), .init("content", content)]
  }
  static let announcesChanges: Self = [.init("role", "status"), .init("aria-live", "polite")]

  /// A sign that is read aloud as words.
  static func sign(_ words: String) -> Self {
    [.init("role", "img"), .init("aria-label", words)]
  }

  /// The lengths of a drawing, in its own units.
  static func viewBox(width: Int, height: Int) -> Self {
    [.init("viewBox", "0 0 \(width) \(height)"), .init("preserveAspectRatio", "none")]
  }
  static func bar(from x: Int, width: Int, height: Int) -> Self {
    [.init("x", "\(x)"), .init("width", "\(width)"), .init("height", "\(height)")]
  }
}

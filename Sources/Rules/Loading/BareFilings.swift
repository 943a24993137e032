import Diagnostics
import Facts

extension Checker {
  /// The names by which bare filings give their header: `filings: {bare: true, header: {filed_on: …}}`;
  /// `nil` where filings are not bare.
  func readBareHeader(_ node: SourceNode?) -> [String: Header]? {
    guard let node, let fields = Fields(node, keys: ["bare", "header"], problems),
      fields.required("bare")?.readBoolean(problems) == true
    else { return nil }
    guard let node = fields["header"] else { return [:] }
    let part = { (header: Header) in String(header.path.dropFirst("filing.".count)) }
    guard let parts = Fields(node, keys: Header.allCases.map(part), problems) else { return nil }
    return Header.allCases.reduce(into: [:]) { names, header in
      guard let node = parts[part(header)], let name = node.readText(problems) else { return }
      if sections[.facts].contains(where: { $0.name == name }) {
        problems.error(.headerIsFact(name), at: node.place)
      }
      names[name] = header
    }
  }
}

extension Diagnostic.Message {
  static func headerIsFact(_ name: String) -> Self {
    .init(
      "rules/header-is-fact",
      LocalizedText(
        "'\(name)' is declared as a fact, and cannot give the header, too",
        zh: "“\(name)”已声明为事实，不能同时充当表头"),
      help: LocalizedText(
        "take the fact out: rules know it as '$filing.…'", zh: "请删除该事实：规则以“$filing.…”引用它"))
  }
}

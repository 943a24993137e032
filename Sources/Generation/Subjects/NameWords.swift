import Documents

/// The words that names of subjects consist of, from `names.yaml`.
struct NameWords: Sendable {
  /// The codes of places and their names, in the order of the file.
  var places: [(code: String, name: String)] = []
  var mark = ""
  var first: [String] = []
  var second: [String] = []
  var trades: [String] = []
  var forms: [String] = []

  /// The words that come with the program.
  static let standard: NameWords = {
    let documents = try? DocumentReader.read(
      PackageResources.names_yaml, name: "names.yaml", format: .yaml)
    guard let root = documents?.first?.root else { preconditionFailure("the words can be read") }
    return NameWords(root)
  }()

  private init(_ root: Node) {
    guard case .mapping(let entries) = root.content else { return }
    for entry in entries {
      let words = Self.texts(entry.value)
      switch Self.text(entry.key) {
      case "places":
        guard case .mapping(let places) = entry.value.content else { continue }
        self.places = places.map { (Self.text($0.key), Self.text($0.value)) }
      case "mark": mark = Self.text(entry.value)
      case "first": first = words
      case "second": second = words
      case "trades": trades = words
      case "forms": forms = words
      default: preconditionFailure("the words have no other kinds")
      }
    }
  }

  private static func texts(_ node: Node) -> [String] {
    if case .sequence(let items) = node.content { items.map(text) } else { [] }
  }

  private static func text(_ node: Node) -> String {
    if case .scalar(let scalar) = node.content { scalar.text } else { "" }
  }
}

import Diagnostics

/// Which parts a part refers to (ECMA-376-2, 6.5).
final class Relationships: XMLReceiver {
  struct Target {
    let id: String
    /// The last word of the type, such as `worksheet`; what comes before differs between variants.
    let type: String
    /// The name of the part.
    let part: String
  }

  private(set) var targets: [Target] = []
  private let folder: String
  private let limit: Int

  /// Relationships of a part, to which their targets are relative.
  init(of part: String, limit: Int) {
    folder = Self.folder(of: part)
    self.limit = limit
  }

  /// The part that holds the relationships of another, or of the whole package if that is empty.
  static func part(of part: String) -> String {
    let folder = folder(of: part)
    return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
  }

  /// The first target of a type.
  func target(_ type: String) -> String? { targets.first { $0.type == type }?.part }

  func start(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser) {
    guard name.namespace == .packageRelationships, name.local.equals("Relationship"),
      let id = attributes["Id"]?.string, let type = attributes["Type"]?.string,
      let target = attributes["Target"]?.string,
      attributes["TargetMode"]?.equals("External") != true
    else { return }
    guard targets.count < limit else {
      return parser.stop(.tooMany(.relationships, limit: limit))
    }
    let word = type.split(separator: "/").last.map(String.init) ?? ""
    targets.append(Target(id: id, type: word, part: resolve(target)))
  }

  func end(_ name: XMLName, _ parser: XMLParser) {}

  /// The name of the part that a reference means; `..` never leads out of the package.
  private func resolve(_ target: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var folders: [Substring] = []
    for folder in path.split(separator: "/") {
      switch folder {
      case ".": continue
      case "..": folders = folders.dropLast()
      default: folders.append(folder)
      }
    }
    return folders.joined(separator: "/")
  }

  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }
}

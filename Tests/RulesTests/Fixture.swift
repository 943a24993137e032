import FoundationEssentials

/// Files beside the tests, and of the project.
enum Fixture {
  private static let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  static let folder = here.dropLast().joined(separator: "/") + "/Fixtures"
  /// The project's folder.
  static let project = here.dropLast(3).joined(separator: "/")

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  /// The names, without `.yaml`, of the files in a folder.
  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)").sorted()
      .map { String($0.dropLast(".yaml".count)) }
  }
}

extension PackText {
  /// A pack of the facts of `world.yaml` and a topic.
  static func world(
    _ topic: String, manifest: String = Self.manifest("sample", "calendar: china\n")
  ) throws -> PackText {
    PackText(files: [
      "main/pack.yaml": manifest, "main/topic.yaml": topic,
      "main/world.yaml": try Fixture.text("world.yaml"),
    ])
  }

  /// The pack of `profiled.yaml` with profiles.
  static func profiled(_ profiles: String...) throws -> PackText {
    let named = profiles.enumerated().map { ("profile-\($0.offset + 1).yaml", $0.element) }
    let files = [
      "main/pack.yaml": Self.manifest("sample", "calendar: china\n"),
      "main/topic.yaml": try Fixture.text("profiled.yaml"),
      "main/world.yaml": try Fixture.text("world.yaml"),
    ]
    return PackText(
      files: files.merging(named) { pack, _ in pack }, profiles: named.map(\.0))
  }

}

extension String {
  /// A profile for `PackText.profiled` with sections.
  static func profile(_ id: String, _ sections: String) -> String {
    """
    profile: \(id)
    title: {en: Stricter, zh: 从严}
    issuer: {en: City A, zh: 甲市}
    for: sample
    \(sections)
    """
  }
}

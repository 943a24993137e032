import Rules

/// Packs beside the tests.
enum Fixture {
  /// Loads a pack of the folder `Fixtures`.
  static func pack(_ name: String, file: String = #filePath) throws -> Pack {
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    return try Pack.load("/" + folder + "/Fixtures/" + name)
  }
}

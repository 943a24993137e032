import FoundationEssentials

/// A folder that is gone after the test.
final class ScratchFolder: Sendable {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("plumbline-\(UUID().uuidString)")

  init() {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
}

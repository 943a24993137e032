import TestSupport
import Testing

@testable import plumbline

/// Which pack `lint` and `test` look at.
@Suite struct PackChoiceTests {
  private let folder = TemporaryFolder()

  private var pack: String {
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    return folder.path + "/pack"
  }

  @Test(arguments: ["lint", "test"])
  func `the pack is an argument, an option, the environment's or the folder's`(
    _ command: String
  ) {
    let pack = pack
    let runs = [
      Transcript(command, pack),
      Transcript(command, "--pack", pack),
      Transcript([command], environment: ["PLUMBLINE_PACK": pack]),
      Transcript(command, pack, "--pack", pack),
    ]
    let text = runs.map { $0.text(replacing: folder.path) }.joined(separator: "\n")
    expectSnapshot(text, named: "pack-of-\(command).txt")
  }

  @Test(arguments: ["lint", "test"])
  func `of several packs the one that says so is taken`(_ command: String) {
    let found = Transcript([command])
    #expect(found.status == .clean)
    #expect(found.errors.hasPrefix("using the pack Rules/hunan-platform-economy\n"))
  }
}

import TestSupport
import Testing

@testable import plumbline

/// `plumbline catalogue`, and the copies of it that are kept beside the documentation.
@Suite struct CatalogueCommandTests {
  private static let languages = ["en", "zh"]
  private let folder = TemporaryFolder()

  @Test(arguments: ["markdown", "html"], languages)
  func `a pack is documented as recorded`(_ format: String, _ language: String) {
    folder.write("pack/pack.yaml", ExplainedPack.manifest)
    folder.write("pack/facts.yaml", ExplainedPack.facts)
    folder.write("pack/values.yaml", ExplainedPack.values)
    let run = Transcript(
      "catalogue", "--pack", folder.path + "/pack", "--format", format, "--lang", language)
    expectSnapshot(
      run.text(replacing: folder.path), named: "catalogue-\(format)-\(language).txt")
  }

  @Test func `a file is written whole, and standard output stays empty`() throws {
    Project.enter()
    let path = folder.path + "/catalogue.md"
    let arguments = ["catalogue", "--pack", "Rules/national"]
    let run = Transcript(arguments + ["--output", path])
    #expect((run.status, run.output, run.errors) == (.clean, "", ""))
    #expect(Text.of(path) == Transcript(arguments).output)
  }

  @Test(arguments: ["hunan-platform-economy", "hunan-departments"], languages)
  func `the copy beside the documentation is fresh`(_ pack: String, _ language: String) throws {
    Project.enter()
    let path = "Documentation/catalogue/\(pack).\(language).md"
    let text = Transcript("catalogue", "--pack", "Rules/\(pack)", "--lang", language).output
    if Text.isRecording, Text.of(path) != text { Text.write(text, to: path) }
    #expect(Text.of(path) == text)
  }
}

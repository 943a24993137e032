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

  @Test(arguments: [
    ("catalogue", "c.html", "<!DOCTYPE html>"), ("catalogue", "c.md", "# "),
    ("template", "t.csv", "\u{FEFF}"), ("template", "t.json", "{"), ("template", "t.yaml", "# "),
  ])
  func `the name of the output says its format`(
    _ command: String, _ file: String, _ start: String
  ) throws {
    Project.enter()
    let path = folder.path + "/" + file
    let run = Transcript(command, "--pack", "Rules/national", "--output", path)
    #expect(run.status == .clean)
    let text = try #require(Text.of(path))
    #expect(text.hasPrefix(start), "\(text.prefix(40))")
  }

  @Test(arguments: [("catalogue", "markdown"), ("template", "yaml")])
  func `a file of a pack is not written over`(_ command: String, _ format: String) throws {
    folder.write("pack/pack.yaml", ExplainedPack.manifest)
    folder.write("pack/facts.yaml", ExplainedPack.facts)
    folder.write("pack/values.yaml", ExplainedPack.values)
    let pack = folder.path + "/pack"
    let run = Transcript(command, "--pack", pack, "--output", "\(format):\(pack)/facts.yaml")
    #expect(run.status == .cannotWrite)
    #expect(run.errors.hasSuffix("it is a file of a pack of rules\n"))
    #expect(Text.of(pack + "/facts.yaml") == ExplainedPack.facts)
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

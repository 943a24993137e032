import Diagnostics
import Rules
import Testing

/// What is kept of a pack stands for its files, and for nothing else.
///
/// That a pack of which something was kept is the same as one that is read in full is expected of
/// every pack of these tests, in `PackText.load`.
struct PackCacheTests {
  private static let packs =
    ShippedPackTests.packs.map { "\(Fixture.project)/Rules/\($0)" }
    + ["\(Fixture.project)/Rules/law"]

  /// What is kept of a pack that was read in full.
  private static func kept(of folder: String, for program: String = "one") throws -> [UInt8] {
    var cache = PackCache(for: program)
    _ = try Pack.load(folder, forJudgingBy: &cache)
    return try #require(cache.renewed)
  }

  /// Whether what is kept is of use.
  private static func isUsed(
    _ kept: [UInt8], of folder: String, for program: String = "one"
  ) throws -> Bool {
    var cache = PackCache(for: program, kept: kept)
    let pack = try Pack.load(folder, forJudgingBy: &cache)
    let whole = try Pack.load(folder)
    expectSame(pack.outlineForJudging, whole.outlineForJudging, #_sourceLocation)
    return cache.renewed == nil
  }

  @Test(arguments: Self.packs)
  func `a shipped pack that was kept is the pack that is read in full`(_ folder: String) throws {
    expectSameForJudging(folder)
  }

  @Test func `examples and warnings are left out, whether it was kept or not`() throws {
    let folder = Self.packs[0]
    let whole = try Pack.load(folder)
    #expect(!whole.rules.flatMap(\.examples).isEmpty)
    #expect(!whole.warnings.isEmpty)
    for kept in [[], try Self.kept(of: folder)] {
      var cache = PackCache(for: "one", kept: kept)
      let pack = try Pack.load(folder, forJudgingBy: &cache)
      #expect(pack.rules.flatMap(\.examples).isEmpty)
      #expect(pack.warnings.isEmpty)
    }
  }

  @Test func `what another program kept is passed over`() throws {
    let kept = try Self.kept(of: Self.packs[0])
    let uses = try ["one", "two"].map { try Self.isUsed(kept, of: Self.packs[0], for: $0) }
    #expect(uses == [true, false])
  }

  @Test func `what was kept of another pack is passed over`() throws {
    let isUsed = try Self.isUsed(Self.kept(of: Self.packs[3]), of: Self.packs[0])
    #expect(!isUsed)
  }

  @Test func `what was cut, changed or added to is passed over`() throws {
    let folder = Self.packs[3]
    let kept = try Self.kept(of: folder)
    var others = [kept + [0]]
    for count in stride(from: 0, to: kept.count, by: 9973) {
      others.append(Array(kept[..<count]))
      var changed = kept
      changed[count] ^= 0x20
      others.append(changed)
    }
    for other in others {
      let isUsed = try Self.isUsed(other, of: folder)
      #expect(!isUsed, "\(other.count) bytes of \(kept.count)")
    }
  }

  @Test func `a pack that is changed is proved again`() throws {
    let table = { (last: String) in
      """
      facts: {n: {type: integer, label: {en: N, zh: 数}}}
      tables:
        t:
          label: {en: T, zh: 表}
          inputs: [n]
          outputs: {level: integer}
          rows: [[less than 5, 1], [\(last), 2], [missing, 3]]
      """
    }
    let sound = PackText(table("at least 5"))
    let kept = try sound.inFolder { try Self.kept(of: "\($0)/main") }
    let isUsed = try sound.inFolder { try Self.isUsed(kept, of: "\($0)/main") }
    #expect(isUsed)
    try PackText(table("at least 6")).inFolder { folder in
      var cache = PackCache(for: "one", kept: kept)
      do throws(DiagnosticError) {
        _ = try Pack.load("\(folder)/main", forJudgingBy: &cache)
        Issue.record("the gap was not found")
      } catch {
        #expect(error.diagnostics.map(\.message.code) == ["rules/table-gap"])
        #expect(cache.renewed == nil)
      }
    }
  }

  @Test func `each folder has a name of its own`() {
    let names = ["/a/b", "/a/c", "/a"].map { PackCache.fileName(ofPackIn: $0) }
    #expect(Set(names).count == 3)
    #expect(names[0] == PackCache.fileName(ofPackIn: "/a/b"))
    #expect(names.allSatisfy { $0.utf8.count == 37 && $0.hasSuffix(".pack") && !$0.contains("/") })
  }
}

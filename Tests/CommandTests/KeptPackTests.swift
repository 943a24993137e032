import Testing

@testable import plumbline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is kept of packs changes nothing that anybody sees.
@Suite struct KeptPackTests {
  private let folder = TemporaryFolder()
  private static let line = [
    "check", "--pack", "Rules/national", "--show", "all", "Samples/compliant-shop/filing.yaml",
  ]

  private func run(_ environment: [String: String]) -> Transcript {
    Transcript(Self.line, environment: environment)
  }

  /// The files in the folder of caches.
  private var kept: [String] {
    guard let stream = opendir(folder.path + "/plumbline") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  private var keptBytes: [UInt8] {
    kept.first.flatMap { CacheFolder(["XDG_CACHE_HOME": folder.path])?.read($0) } ?? []
  }

  private static func expectSame(_ a: Transcript, _ b: Transcript) {
    #expect(a.status == b.status)
    #expect(a.output == b.output)
    #expect(a.errors == b.errors)
  }

  @Test func `a pack is kept once, in the user's folder of caches`() {
    let without = run(["PLUMBLINE_CACHE": "off", "XDG_CACHE_HOME": folder.path])
    #expect(!without.output.isEmpty)
    #expect(kept == [])
    for _ in 1...2 {
      Self.expectSame(run(["XDG_CACHE_HOME": folder.path]), without)
      #expect(kept.count == 1)
    }
  }

  @Test func `without a folder of caches, it is below the home folder`() {
    Self.expectSame(run(["HOME": folder.path]), run([:]))
    #expect(access(folder.path + "/.cache/plumbline", R_OK) == 0)
  }

  @Test(arguments: [["XDG_CACHE_HOME": "here"], ["HOME": ""], [:]])
  func `without a path from the root, nothing is kept`(_ environment: [String: String]) {
    #expect(CacheFolder(environment) == nil)
  }

  @Test func `what is not as it was kept is passed over, and kept anew`() throws {
    let without = run([:])
    _ = run(["XDG_CACHE_HOME": folder.path])
    let name = try #require(kept.first)
    let sound = keptBytes
    #expect(!sound.isEmpty)
    var changed = sound
    changed[sound.count / 2] ^= 1
    for bytes in [changed, Array(sound.dropLast()), [], Array("nonsense".utf8)] {
      folder.write("plumbline/\(name)", bytes)
      Self.expectSame(run(["XDG_CACHE_HOME": folder.path]), without)
      #expect(keptBytes == sound)
    }
  }

  @Test func `what others could have written is passed over`() throws {
    _ = run(["XDG_CACHE_HOME": folder.path])
    let file = try #require(kept.first.map { "\(folder.path)/plumbline/\($0)" })
    for mode: mode_t in [0o620, 0o602] {
      chmod(file, mode)
      #expect(keptBytes == [])
    }
    chmod(file, 0o600)
    #expect(keptBytes != [])
  }

  @Test func `a folder that cannot be written is no error`() {
    folder.write("file", "")
    Self.expectSame(run(["XDG_CACHE_HOME": folder.path + "/file"]), run([:]))
  }

  @Test func `a pack with errors is told of each time`() {
    folder.write("pack/pack.yaml", "pack: p\nversion: 1.0.0\ntitle: {en: P, zh: 包}\n")
    folder.write("pack/rules.yaml", "rules: {a: {severity: grave}}\n")
    let line = ["check", "--pack", folder.path + "/pack", "Samples/compliant-shop/filing.yaml"]
    let without = Transcript(line)
    #expect(without.status == .malformed)
    for _ in 1...2 {
      Self.expectSame(Transcript(line, environment: ["XDG_CACHE_HOME": folder.path]), without)
      #expect(kept == [])
    }
  }
}

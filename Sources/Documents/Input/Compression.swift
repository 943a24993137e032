/// A way in which whole files are packed.
package enum Compression: String, Sendable, CaseIterable {
  /// RFC 1952: members that stand one after another.
  case gzip
  /// RFC 8878: frames that stand one after another, some of which may be skipped.
  case zstd

  /// What the extension of a file's name says.
  package init?(fileName: String) {
    guard let found = Self.allCases.first(where: { $0.ending(of: fileName) != nil }) else {
      return nil
    }
    self = found
  }

  /// What the first bytes of a file say.
  init?(start: [UInt8]) {
    guard
      let found = Self.allCases.first(where: { compression in
        compression.marks.contains { start.starts(with: $0) }
      })
    else { return nil }
    self = found
  }

  /// Whether more bytes are needed to know what a file is.
  static func isUnclear(_ start: [UInt8]) -> Bool {
    allCases.contains { compression in
      compression.marks.contains { start.count < $0.count && $0.starts(with: start) }
    }
  }

  /// The name of a file without what says how it is packed.
  package static func unpackedName(_ name: String) -> String {
    guard let ending = Compression(fileName: name)?.ending(of: name) else { return name }
    return String(name.dropLast(ending.count))
  }

  private func ending(of name: String) -> String? {
    let ending =
      switch self {
      case .gzip: ".gz"
      case .zstd: ".zst"
      }
    return name.lowercased().hasSuffix(ending) ? ending : nil
  }

  /// What a member or frame starts with.
  private var marks: [[UInt8]] {
    switch self {
    case .gzip: [[0x1F, 0x8B]]
    case .zstd: [[0x28, 0xB5, 0x2F, 0xFD]] + (0x50...0x5F).map { [$0, 0x2A, 0x4D, 0x18] }
    }
  }
}

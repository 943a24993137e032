internal import Crypto
import Diagnostics
import Documents

/// What is kept of a pack that was found without errors, so that it need not be read and proved again
/// to judge by it: the trees of its files, without the examples of its rules.
///
/// It is for one digest of a pack's files and one program; what fits neither, or was changed, is not
/// used. Where it is kept is the caller's matter.
public struct PackCache: Sendable {
  private let program: String
  private let kept: [UInt8]
  /// What is to be kept from now on; `nil` where what is kept already was of use.
  public private(set) var renewed: [UInt8]?

  /// A cache.
  ///
  /// - Parameters:
  ///   - program: what tells the program from others that read or check packs otherwise.
  ///   - kept: what was to be kept last; nothing at first.
  public init(for program: String, kept: [UInt8] = []) {
    (self.program, self.kept) = (program, kept)
  }

  /// The name of the file to keep it in, which depends on nothing but where the pack lies.
  ///
  /// - Parameter path: the folder of the pack, from the root.
  public static func fileName(ofPackIn path: String) -> String {
    String(SHA256.hash(data: Array(path.utf8)).hexadecimal.prefix(32)) + ".pack"
  }

  /// What stands before the trees.
  private func header(_ digest: String, of content: ArraySlice<UInt8>) -> [UInt8] {
    var hash = SHA256()
    content.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let sum = hash.finalize().hexadecimal
    return Array("plumbline pack\n\(program)\n\(digest)\n\(sum)\n".utf8)
  }

  /// What the topic files of a pack hold, if that is what is kept.
  func topics(of reading: PackReading) -> [Topic]? {
    guard reading.isComplete else { return nil }
    let content = kept.dropFirst(header(reading.digest, of: []).count)
    guard !content.isEmpty, kept.starts(with: header(reading.digest, of: content)) else {
      return nil
    }
    let files = reading.topicFiles
    let documents = DocumentArchive.documents(
      in: content, of: files.map { ($0.file.path, $0.file.bytes) }, limits: reading.limits)
    return documents.map { documents in
      zip(documents, files).map { document, file in
        Topic(root: document.map { SourceNode($0.root, in: $0) }, pack: file.pack)
      }
    }
  }

  /// Keeps what the topic files of a pack without errors hold.
  mutating func keep(_ topics: [Topic], of reading: PackReading) {
    let content = DocumentArchive.bytes(of: topics.map { $0.root?.node.withoutExamples })
    renewed = header(reading.digest, of: content[...]) + content
  }
}

extension Node {
  /// A topic file without the examples of its rules.
  fileprivate var withoutExamples: Node {
    mapping("rules") { rules in
      rules.mappingEach { rule in
        guard case .mapping(let entries) = rule.content else { return rule }
        return Node(
          .mapping(entries.filter { $0.key.scalar?.text != "examples" }), range: rule.range)
      }
    }
  }

  /// The mapping with another value for a key.
  private func mapping(_ key: String, _ change: (Node) -> Node) -> Node {
    guard case .mapping(let entries) = content else { return self }
    return Node(
      .mapping(
        entries.map { entry in
          guard entry.key.scalar?.text == key else { return entry }
          return Entry(key: entry.key, value: change(entry.value))
        }), range: range)
  }

  /// The mapping with other values.
  private func mappingEach(_ change: (Node) -> Node) -> Node {
    guard case .mapping(let entries) = content else { return self }
    return Node(
      .mapping(entries.map { Entry(key: $0.key, value: change($0.value)) }), range: range)
  }
}

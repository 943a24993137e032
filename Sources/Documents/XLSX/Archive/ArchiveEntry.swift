/// An entry of an archive as the archive's directory describes it.
struct ArchiveEntry: Sendable {
  /// How it is packed.
  enum Method: Sendable, Hashable {
    case stored, deflated
    case other(Int)
  }

  /// Its number in the directory.
  let index: Int
  /// The name, with `/` between folders.
  let name: String
  /// The size that it declares; nothing longer is read.
  let size: Int
  /// The bytes that it takes in the archive, as declared.
  let packedSize: Int
  let method: Method
  let isEncrypted: Bool

  /// The name to look it up by: names of parts differ in more than case (ECMA-376-2, 6.2.2.3).
  var key: String { name.lowercased() }

  /// Whether unpacking it by its name would write outside of the folder.
  var isOutside: Bool {
    let folders = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.hasPrefix("/") || folders.contains("..") || folders.first?.hasSuffix(":") == true
  }
}

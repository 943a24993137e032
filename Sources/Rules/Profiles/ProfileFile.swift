import Crypto
import Diagnostics
import Documents

/// A profile's file: who decides, for which pack, and the sections that say what is changed.
struct ProfileFile {
  let profile: Profile
  /// The name of the pack that it is for.
  let pack: SourceNode
  let fields: Fields

  /// The sections, of which there must be one.
  static let sections = ["rules", "severities", "parameters", "tables", "enforcement", "texts"]

  /// Reads a file; `nil` after reporting why it is none.
  init?(_ file: InputFile, limits: ReaderLimits, _ problems: Problems) {
    guard let source = SourceFile(file, limits: limits, problems) else { return nil }
    guard let root = source.root else {
      problems.error(
        .expected(.mapping, found: LocalizedText("nothing", zh: "空")), at: .file(file.name))
      return nil
    }
    let keys = ["profile", "title", "issuer", "for"] + Self.sections
    guard let fields = Fields(root, keys: keys, problems) else { return nil }
    let id = fields.required("profile").flatMap { $0.readName(.kebab, problems) }
    let title = fields.requiredLocalized("title")
    let issuer = fields.requiredLocalized("issuer")
    let pack = fields.required("for")
    guard let id, let title, let issuer, let pack, pack.readText(problems) != nil else {
      return nil
    }
    var hash = SHA256()
    hash.update(data: source.bytes)
    let digest = FileDigest(name: file.name, sha256: hash.finalize().hexadecimal)
    profile = Profile(id: id, title: title, issuer: issuer, file: digest)
    (self.pack, self.fields) = (pack, fields)
  }
}

package import Rules

/// By which pack was judged.
package struct PackIdentity: Encodable {
  let id: String
  let sha256: String
  let version: String

  /// Names a pack.
  package init(_ pack: Pack) { (id, sha256, version) = (pack.id, pack.digest, pack.version) }
}

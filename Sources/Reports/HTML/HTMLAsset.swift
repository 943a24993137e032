internal import Crypto
internal import FoundationEssentials

/// The style and the script of the page: files of this folder, which are built into the program.
enum HTMLAsset: CaseIterable {
  case style, script

  var tag: HTMLWriter.Tag {
    switch self {
    case .style: .style
    case .script: .script
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .style: PackageResources.report_css
    case .script: PackageResources.report_js
    }
  }

  /// What may be loaded or run: this very style and this very script, and nothing else.
  static let policy =
    "default-src 'none'; script-src \(script.source); style-src \(style.source); "
    + "base-uri 'none'; form-action 'none'"

  /// The asset as a policy names it, by its digest.
  private var source: String {
    let digest = Data(SHA256.hash(data: bytes)).base64EncodedString()
    return "'sha256-\(digest)'"
  }
}

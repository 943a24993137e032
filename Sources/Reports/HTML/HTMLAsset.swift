internal import Crypto
internal import FoundationEssentials

/// The styles and the script of pages: files beside the types, which are built into the program.
enum HTMLAsset: CaseIterable {
  case style, script, catalogue

  var tag: HTMLWriter.Tag {
    switch self {
    case .style, .catalogue: .style
    case .script: .script
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .style: PackageResources.report_css
    case .script: PackageResources.report_js
    case .catalogue: PackageResources.catalogue_css
    }
  }

  /// What may be loaded or run: just these styles and scripts, and nothing else.
  static func policy(of assets: [HTMLAsset]) -> String {
    let scripts = assets.filter { $0.tag == .script }.map(\.source)
    let styles = assets.filter { $0.tag == .style }.map(\.source)
    let parts = [("script-src", scripts), ("style-src", styles)].filter { !$0.1.isEmpty }
      .map { "\($0.0) \($0.1.joined(separator: " ")); " }
    return "default-src 'none'; " + parts.joined() + "base-uri 'none'; form-action 'none'"
  }

  /// The asset as a policy names it, by its digest.
  private var source: String {
    let digest = Data(SHA256.hash(data: bytes)).base64EncodedString()
    return "'sha256-\(digest)'"
  }
}

import Documents

extension Pack {
  /// The packs in a folder that a command may take if none is named.
  ///
  /// - Parameter folder: the folder that holds the packs' folders.
  /// - Returns: the paths of those that say `default: true`; if none does, of those that no other pack
  ///   there imports. In the order of their names; none where the folder is not there.
  public static func candidates(in folder: String) -> [String] {
    let packs = (FolderPath.files(in: folder) ?? []).map { FolderPath.join(folder, $0) }
      .filter { FolderPath.files(in: $0)?.contains("pack.yaml") ?? false }
    let manifests = packs.map { (path: $0, fields: manifest(of: $0)) }
    let defaults = manifests.filter { $0.fields["default"]?.text == "true" }
    if !defaults.isEmpty { return defaults.map(\.path) }
    let imported = manifests.flatMap { pack in
      (pack.fields["imports"]?.items?.compactMap(\.text) ?? [])
        .map { FolderPath.normalized(FolderPath.join(pack.path, $0)) }
    }
    return packs.filter { !imported.contains(FolderPath.normalized($0)) }
  }

  private static func manifest(of pack: String) -> [String: SourceNode] {
    let path = FolderPath.join(pack, "pack.yaml")
    let limits = ReaderLimits()
    guard let bytes = try? InputFile(path: path).read(limits: limits),
      let document = try? DocumentReader.read(
        bytes, name: path, format: .yaml, limits: limits
      ).first
    else { return [:] }
    let entries = SourceNode(document.root, in: document).entries ?? []
    return Dictionary(
      entries.compactMap { entry in entry.key.text.map { ($0, entry.value) } },
      uniquingKeysWith: { first, _ in first })
  }
}

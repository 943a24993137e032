import Documents

extension Pack {
  /// The packs in a folder that no other pack there imports.
  ///
  /// - Parameter folder: the folder that holds the packs' folders.
  /// - Returns: their paths, in the order of their names; none where the folder is not there.
  public static func roots(in folder: String) -> [String] {
    let packs = (FolderPath.files(in: folder) ?? []).map { FolderPath.join(folder, $0) }
      .filter { FolderPath.files(in: $0)?.contains("pack.yaml") ?? false }
    let imported = packs.flatMap { pack in
      imports(of: pack).map { FolderPath.normalized(FolderPath.join(pack, $0)) }
    }
    return packs.filter { !imported.contains(FolderPath.normalized($0)) }
  }

  private static func imports(of pack: String) -> [String] {
    let path = FolderPath.join(pack, "pack.yaml")
    let limits = ReaderLimits()
    guard let bytes = try? InputFile(path: path).read(limits: limits),
      let document = try? DocumentReader.read(
        bytes, name: path, format: .yaml, limits: limits
      ).first
    else { return [] }
    let manifest = SourceNode(document.root, in: document)
    let imports = manifest.entries?.first { $0.key.text == "imports" }?.value
    return imports?.items?.compactMap(\.text) ?? []
  }
}

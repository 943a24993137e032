import ArgumentParser
import Diagnostics
import Rules

/// What a pack is loaded for.
enum PackPurpose {
  /// All of it: examples and warnings.
  case everything
  /// What judging needs; examples and warnings are left out, and what was proved before is not again.
  case judging
}

extension PackOptions {
  /// Loads the pack that was asked for, or the one that is there.
  ///
  /// - Parameters:
  ///   - folder: the pack's folder, where the command takes it as an argument.
  ///   - profiles: the files of the profiles to apply, in their order.
  /// - Returns: `nil` after its diagnostics were shown.
  func load(
    _ common: CommonOptions, _ console: inout Console, from folder: String? = nil,
    profiles: [String] = [], for purpose: PackPurpose = .everything
  ) throws(UsageError) -> Pack? {
    if folder != nil, pack != nil { throw .packTwice }
    return try common.pack(in: folder ?? pack, &console, profiles: profiles, for: purpose)
  }
}

extension CommonOptions {
  /// Loads the pack in a folder, or the one that is there.
  ///
  /// - Returns: `nil` after its diagnostics were shown.
  func pack(
    in folder: String?, _ console: inout Console, profiles: [String] = [],
    for purpose: PackPurpose = .everything
  ) throws(UsageError) -> Pack? {
    let chosen = if let folder { folder } else { try foundPack(&console) }
    do throws(DiagnosticError) {
      let pack: Pack
      switch purpose {
      case .everything: pack = try Pack.load(chosen)
      case .judging: pack = try KeptPacks(console.environment).load(chosen)
      }
      return profiles.isEmpty ? pack : try pack.applying(profiles.map { console.input($0) })
    } catch {
      console.writeError(renderer(console).render(error.diagnostics))
      return nil
    }
  }

  /// The folder of the pack that nobody named, which is then said.
  private func foundPack(_ console: inout Console) throws(UsageError) -> String {
    let chosen: String
    if let named = console.environment["PLUMBLINE_PACK"], !named.isEmpty {
      chosen = named
    } else {
      let candidates = Pack.candidates(in: "Rules")
      guard let only = candidates.first else { throw .noPack }
      guard candidates.count == 1 else { throw .severalPacks(candidates) }
      chosen = only
    }
    let text = LocalizedText("using the pack \(chosen)", zh: "使用规则包 \(chosen)")
    console.writeError(text[language(console)] + "\n")
    return chosen
  }
}

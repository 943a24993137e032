import ArgumentParser
import Diagnostics
import Rules

extension PackOptions {
  /// Loads the pack that was asked for, or the one that is there.
  ///
  /// - Returns: `nil` after its diagnostics were shown.
  func load(_ common: CommonOptions, _ console: inout Console) throws -> Pack? {
    let folder = try folder(common, &console)
    do throws(DiagnosticError) {
      return try Pack.load(folder)
    } catch {
      console.writeError(common.renderer(console).render(error.diagnostics))
      return nil
    }
  }

  private func folder(_ common: CommonOptions, _ console: inout Console) throws -> String {
    if let pack { return pack }
    let chosen: String
    if let named = console.environment["PLUMBLINE_PACK"], !named.isEmpty {
      chosen = named
    } else {
      let candidates = Pack.roots(in: "Rules")
      guard let only = candidates.first, candidates.count == 1 else {
        throw ValidationError(
          candidates.isEmpty
            ? "no pack: give one with --pack, or with PLUMBLINE_PACK"
            : "several packs in ./Rules (\(candidates.joined(separator: ", "))): choose one with --pack"
        )
      }
      chosen = only
    }
    let text = LocalizedText("using the pack \(chosen)", zh: "使用规则包 \(chosen)")
    console.writeError(text[common.language(console)] + "\n")
    return chosen
  }
}

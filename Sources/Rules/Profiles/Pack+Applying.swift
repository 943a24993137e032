public import Diagnostics
public import Documents

extension Pack {
  /// The pack as profiles change it, each of what the ones before it left.
  ///
  /// - Parameters:
  ///   - files: the profiles, in their order.
  ///   - limits: what is read at most of each file.
  /// - Throws: everything that is wrong with any of them.
  public func applying(
    _ files: [InputFile], limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> Pack {
    let problems = Problems()
    let profiles = files.compactMap { ProfileFile($0, limits: limits, problems) }
    let application = ProfileApplication(to: self, problems)
    for profile in profiles { application.apply(profile) }
    if !problems.hasErrors { application.proveTables() }
    guard !problems.hasErrors else { throw DiagnosticError(problems.sorted) }
    var pack = application.pack
    pack.warnings += problems.sorted
    return pack
  }
}

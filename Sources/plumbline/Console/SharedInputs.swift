import Diagnostics
import Documents
import Facts

extension FilingPaths {
  /// The files that a command line means.
  ///
  /// - Parameters:
  ///   - others: what else is read, so that standard input is read only once.
  ///   - list: a file that names more filings.
  init(
    _ filings: [String], besides others: [String], from list: String?, _ common: CommonOptions,
    _ console: inout Console
  ) throws(UsageError) {
    var named = filings
    if let list {
      do throws(DiagnosticError) {
        let bytes = try console.input(list).read()
        named += String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
          .map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
      } catch {
        console.writeError(common.renderer(console).render(error.diagnostics))
        throw .noList(list)
      }
    }
    if (named + others).count(where: { $0 == "-" }) > 1 { throw .standardInputTwice }
    self.init(named)
    if files.isEmpty { throw .noFilings(in: named) }
  }

  /// Says which files are no filings.
  func tellSkipped(_ language: Language, _ console: inout Console) {
    guard !skipped.isEmpty else { return }
    let names = skipped.prefix(5) + (skipped.count > 5 ? ["…"] : [])
    let text = LocalizedText(
      "skipped \(skipped.count, "file") of another kind: \(names.joined(separator: ", "))",
      zh: "已跳过\(skipped.count)个其他类型的文件：\(names.joined(separator: "、"))")
    console.writeError(text[language].printable + "\n")
  }
}

extension Console {
  /// The time that is written into reports; the clock is not asked, so that reports can be compared.
  ///
  /// - Parameter now: the time that was asked for; without one, the environment may say it.
  func reportTime(_ now: String?, _ zone: ZoneOffset) throws(UsageError) -> Instant? {
    if let now {
      guard let time = Instant(iso: now, zone: zone), Self.times.contains(time.seconds) else {
        throw .notATime(now)
      }
      return time
    }
    guard let epoch = environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else { return nil }
    guard let seconds = Int(epoch), Self.times.contains(seconds) else { throw .notATime(epoch) }
    return Instant(seconds: seconds)
  }

  /// From 1970 to 2999, as formats have room for.
  private static let times = 0..<32_503_680_000 - 86_400
}

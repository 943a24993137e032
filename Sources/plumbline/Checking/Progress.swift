import Diagnostics

/// A line on a terminal that shows how far long work has come.
struct Progress {
  private let total: Int
  private let language: Language
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant?

  /// How long nothing is shown, and then between two changes of the line.
  private static let pause = Duration.milliseconds(500)

  /// Begins.
  ///
  /// - Parameter total: the number of files.
  init(total: Int, _ language: Language) {
    self.total = total
    self.language = language
    start = clock.now
  }

  /// Shows how far the work is, if it takes long enough to be worth a look.
  mutating func show(files: Int, filings: Int, _ console: inout Console) {
    guard console.hasErrorTerminal else { return }
    let now = clock.now
    guard now - (shown ?? start) >= Self.pause else { return }
    shown = now
    let seconds = (now - start) / .seconds(1)
    console.writeError("\r" + line(files: files, filings: filings, after: seconds) + "\u{1B}[K")
  }

  /// Takes the line away.
  func clear(_ console: inout Console) {
    if shown != nil { console.writeError("\r\u{1B}[K") }
  }

  /// What the line says.
  func line(files: Int, filings: Int, after seconds: Double) -> String {
    let rate = seconds > 0 ? Int((Double(filings) / seconds).rounded()) : 0
    var text = LocalizedText(
      "\(filings) filings, \(rate) each second", zh: "已核查\(filings)份，每秒\(rate)份")
    if total > 1 {
      text = LocalizedText(
        "\(files) of \(total) files, \(text.en)", zh: "文件\(files)/\(total)，\(text.zh)")
      if files > 0 {
        let left = Int((seconds * Double(total - files) / Double(files)).rounded(.up))
        text = LocalizedText("\(text.en), \(left) s left", zh: "\(text.zh)，约剩\(left)秒")
      }
    }
    return text[language]
  }
}

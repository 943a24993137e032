import Diagnostics
import Documents
import Facts

/// What is to be read of some files, one part after another, until the user breaks the work off.
struct FilingQueue {
  /// What one worker reads and judges.
  enum Part {
    /// A small file.
    case file(InputFile)
    /// Some lines of a file of lines, with its name and its digest, if it was taken.
    case lines(LineBlock, of: String, FileDigest?)
    /// What was read of a file that stands alone or is large, or why it cannot be read, with its digest.
    case event(FilingEvent, FileDigest?)
  }

  private let files: [InputFile]
  private let reader: FactReader
  private let options: FilingStream.Options
  /// How many bytes of lines are read at once.
  private let chunk: Int
  private let interruption: Interruption
  /// Whether the user broke the work off before the end.
  private(set) var isBrokenOff = false
  private var opened = 0
  private var lines: (blocks: LineBlocks, name: String, digest: FileDigest?)?
  private var stream: FilingStream?

  /// How many bytes a file has at most that is left to one worker, where there are several files.
  private static let mostForOneWorker = 256 << 10

  init(
    _ files: [InputFile], by reader: FactReader, _ options: FilingStream.Options, chunk: Int,
    _ interruption: Interruption
  ) {
    (self.files, self.reader, self.options) = (files, reader, options)
    (self.chunk, self.interruption) = (chunk, interruption)
  }

  /// How many files were read before the one that is being read.
  var filesRead: Int { max(0, opened - 1) }

  /// The next part; nothing at the end.
  mutating func next() -> Part? {
    while true {
      isBrokenOff = interruption.isRequested
      if isBrokenOff { return nil }
      if let part = nextLines() ?? stream?.next().map({ .event($0, stream?.file) }) { return part }
      stream = nil
      guard opened < files.count else { return nil }
      opened += 1
      if let part = open(files[opened - 1]) { return part }
    }
  }

  private mutating func nextLines() -> Part? {
    do throws(DiagnosticError) {
      guard let block = try lines?.blocks.next(), let lines else {
        lines = nil
        return nil
      }
      return .lines(block, of: lines.name, lines.digest)
    } catch {
      defer { lines = nil }
      return .event(
        .unreadable(source: lines?.name ?? "", error.diagnostics), lines?.digest)
    }
  }

  /// Opens a file; gives the whole of it if it is small, and why it cannot be read.
  private mutating func open(_ file: InputFile) -> Part? {
    if (options.format ?? InputFormat(fileName: file.name)) == .ndjson {
      let digest = options.takesDigest ? file.digest : nil
      do throws(DiagnosticError) {
        let blocks = try LineBlocks(file, limits: options.limits, chunk: chunk)
        lines = (blocks, file.name, digest)
      } catch {
        return .event(.unreadable(source: file.name, error.diagnostics), digest)
      }
    } else if files.count > 1, let size = file.size, size <= Self.mostForOneWorker {
      return .file(file)
    } else {
      stream = FilingStream(file, by: reader, options)
    }
    return nil
  }
}

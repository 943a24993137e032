public import ArgumentParser
public import Documents
import Facts

/// Which filings a command reads, and how.
struct FilingInputs: ParsableArguments {
  @Option(
    name: .customLong("files-from"),
    help: "A file that names filings, one on each line; - for standard input.",
    completion: .file())
  var filesFrom: String?

  @Option(
    name: .customLong("input-format"),
    help: """
      The format of all filings: yaml, json, ndjson, csv or xlsx. (default: what names, or else \
      contents say)
      """)
  var inputFormat: InputFormat?

  @Option(help: "The encoding of tables of text, such as gb18030. (default: found out)")
  var encoding: TextEncoding?

  @Argument(
    help: """
      Files, folders or patterns such as 'in/*.csv', which may be packed by gzip or zstd; - for \
      standard input.
      """,
    completion: .file())
  var filings: [String] = []

  /// The files that are meant.
  ///
  /// - Parameter others: what else the command reads, so that standard input is read only once.
  func paths(
    besides others: [String?] = [], _ common: CommonOptions, _ console: inout Console
  ) throws(UsageError) -> FilingPaths {
    let others = ([filesFrom] + others).compactMap(\.self)
    return try FilingPaths(filings, besides: others, from: filesFrom, common, &console)
  }

  /// How the files are read.
  var streamOptions: FilingStream.Options {
    var options = FilingStream.Options()
    (options.format, options.encoding) = (inputFormat, encoding)
    return options
  }
}

extension InputFormat: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  /// Takes the usual names of encodings, such as `gbk`.
  public init?(argument: String) { self.init(name: argument) }
}

import Diagnostics
import Inspection
import Reports

/// A form in which something is written, known by its name and by how names of files end.
protocol OutputForm: RawRepresentable where RawValue == String {
  /// The form that is written where nothing says another.
  static var text: Self { get }

  init?(fileName: String)
}

extension ReportFormat: OutputForm {}
extension PlanFormat: OutputForm {}

/// In which forms reports are written, and where each goes.
struct ReportTargets<Form: OutputForm> {
  /// A report that is wanted.
  struct Target {
    let format: Form
    /// The file; `nil` for standard output.
    let path: String?
  }

  private(set) var targets: [Target] = []

  /// Understands `--format` and `--output`.
  ///
  /// - Parameters:
  ///   - format: the form that was asked for, if one was.
  ///   - outputs: files, each perhaps with its form before it, as in `gitlab:report.json`; `-` is
  ///     standard output.
  init(_ format: Form?, _ outputs: [String]) throws(UsageError) {
    if outputs.isEmpty { targets = [Target(format: format ?? .text, path: nil)] }
    for output in outputs {
      let (named, path) = Self.parted(output)
      let asked = outputs.count == 1 ? format : nil
      let known = named ?? asked ?? Form(fileName: path) ?? format
      guard let found = known ?? Self.usual(for: path) else {
        throw .noFormat(of: path, as: (Form(rawValue: "json") ?? .text).rawValue)
      }
      targets.append(Target(format: found, path: path == "-" ? nil : path))
      if targets.dropLast().contains(where: { $0.path == targets.last?.path }) {
        throw .outputTwice(path)
      }
    }
  }

  /// The files.
  var paths: [String] { targets.compactMap(\.path) }

  /// The files with the option that names them.
  var written: [(option: String, path: String?)] { paths.map { ("--output", $0) } }

  private static func parted(_ output: String) -> (Form?, String) {
    guard let colon = output.firstIndex(of: ":"),
      let format = Form(rawValue: String(output[..<colon]))
    else { return (nil, output) }
    return (format, String(output[output.index(after: colon)...]))
  }

  /// What a name without an extension gets; one that is not known may have been misspelt.
  private static func usual(for path: String) -> Form? {
    let name = path.split(separator: "/").last ?? ""
    return name.dropFirst().contains(".") ? nil : .text
  }
}

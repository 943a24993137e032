import FoundationEssentials
public import Testing

/// Compares a text with the golden `Snapshots/<name>` beside the calling test file.
///
/// With `RECORD_SNAPSHOTS=1` in the environment it writes the golden and still fails, so that nobody
/// takes a recording for a test. A missing golden fails.
public func expectSnapshot(
  _ text: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder =
    filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/Snapshots"
  let path = "\(folder)/\(name)"
  let golden = try? String(contentsOfFile: path, encoding: .utf8)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    guard golden != text else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded Snapshots/\(name)", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot write \(path): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let golden else {
    Issue.record(
      "there is no Snapshots/\(name); RECORD_SNAPSHOTS=1 writes it:\n\(text)",
      sourceLocation: sourceLocation)
    return
  }
  if golden != text {
    Issue.record(
      "differs from Snapshots/\(name) at \(firstDifference(golden, text))\nfound:\n\(text)",
      sourceLocation: sourceLocation)
  }
}

private func firstDifference(_ golden: String, _ text: String) -> String {
  let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  let line = index ?? min(old.count, new.count)
  let was = line < old.count ? String(old[line]) : "(end)"
  let found = line < new.count ? String(new[line]) : "(end)"
  return "line \(line + 1):\n- \(was)\n+ \(found)"
}

import Diagnostics
import Documents
import Synchronization

/// The blocks of a file, each of which is taken by one of several threads.
final class BlockQueue: Sendable {
  /// What is taken.
  enum Part {
    case block(LineBlock)
    /// Why the file cannot be read further.
    case failure([Diagnostic])
  }

  private struct State: ~Copyable {
    var blocks: LineBlocks?
    var failure: [Diagnostic]?
    var turn = 0
  }

  private let state: Mutex<State>
  private let interruption: Interruption

  /// Opens a file.
  init(_ file: InputFile, _ limits: ReaderLimits, _ interruption: Interruption) {
    self.interruption = interruption
    var (blocks, failure): (LineBlocks?, [Diagnostic]?) = (nil, nil)
    do throws(DiagnosticError) {
      blocks = try LineBlocks(file, limits: limits)
    } catch {
      failure = error.diagnostics
    }
    state = Mutex(State(blocks: blocks, failure: failure))
  }

  /// The next part with its number, from 0; nothing at the end.
  func next() -> (turn: Int, Part)? {
    if interruption.isRequested { return nil }
    return state.withLock { state in
      var part: Part?
      if let failure = state.failure.take() {
        part = .failure(failure)
      } else {
        do throws(DiagnosticError) {
          part = try state.blocks?.next().map { .block($0) }
        } catch {
          (part, state.blocks) = (.failure(error.diagnostics), nil)
        }
      }
      guard let part else { return nil }
      defer { state.turn += 1 }
      return (state.turn, part)
    }
  }
}

import Diagnostics
import Facts

/// A condition as its author wrote it, before names and types are known.
indirect enum ConditionSyntax {
  case all([ConditionSyntax])
  case any([ConditionSyntax])
  case not(ConditionSyntax)
  case test(subject: SourceNode, phrase: SourceNode)
  case quantified(QuantifiedSyntax)
  case unique(list: ListSyntax, by: [SourceNode], filter: ConditionSyntax?)
  case consistent(
    list: ListSyntax, by: [SourceNode], in: [SourceNode], filter: ConditionSyntax?)
}

/// A quantifier over a list as its author wrote it.
struct QuantifiedSyntax {
  let quantifier: Quantifier
  let list: ListSyntax
  let filter: ConditionSyntax?
  let body: ConditionSyntax?
}

/// A list, and the name by which inner conditions know its record.
struct ListSyntax {
  let node: SourceNode
  let path: String
  let alias: String?

  /// Where the path stands.
  var place: Place { node.place(part: 0..<path.utf8.count) }

  /// A list with a path that is known.
  init(_ node: SourceNode, text: String, alias: String?) {
    (self.node, path, self.alias) = (node, text, alias)
  }

  /// Reads `merchants` or `merchants as shop`.
  init(_ node: SourceNode, text: String) {
    self.node = node
    let words = text.parts(between: UInt8(ascii: " "))
    if words.count == 3, words[1] == "as" {
      path = String(words[0])
      alias = String(words[2])
    } else {
      path = text
      alias = nil
    }
  }
}

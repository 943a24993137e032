import Diagnostics
import Facts

extension SheetNames {
  /// The name of the sheet of a list: its label, or else its path, both of which a reader knows; or
  /// what is left of the label with a number.
  mutating func name(of list: Fact, _ language: Language) -> String {
    name(list.label[language], list.path)
  }
}

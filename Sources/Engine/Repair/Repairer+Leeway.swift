import Diagnostics
import Facts
import Rules

extension Repairer {
  /// A patch with what else may stand in place of its values, and the rules that it breaks.
  mutating func finished(_ patch: Patch, before: [Outcome]) -> Repair {
    let mentions = RuleMentions(plan, rule)
    var changes: [FactChange] = []
    for (position, edit) in patch.edits.enumerated() {
      let leeway = proved(
        edit, at: position, in: patch, isMentionedOnce: mentions.count(edit.fact.path) == 1)
      changes.append(change(edit, leeway))
    }
    return Repair(changes: changes, breaks: broken(by: patch, before), patch: patch)
  }

  /// Which other values pass: as far as the test says, where the rule has no other use for the fact;
  /// of several values those that were tried.
  private mutating func proved(
    _ edit: Edit, at position: Int, in patch: Patch, isMentionedOnce: Bool
  ) -> Leeway {
    if case .anyOf(let values) = edit.leeway {
      let passing = values.filter { value in
        value == edit.slot.value || passes(patch.replacing(position, with: edit.with(value)))
      }
      return passing.count > 1 ? .anyOf(passing) : .none
    }
    return isMentionedOnce ? edit.leeway : .none
  }

  /// The rules that were not broken before and are then, or that passed and do no more.
  private func broken(by patch: Patch, _ before: [Outcome]) -> [String] {
    let evaluator = Evaluator(plan, filing.applying(patch))
    return zip(plan.pack.rules, before).compactMap { rule, before in
      let after = evaluator.outcome(of: rule)
      let isWorse =
        (after == .fail && before != .fail) || (before == .pass && after == .undetermined)
      return isWorse ? rule.id : nil
    }
  }

  private func change(_ edit: Edit, _ leeway: Leeway) -> FactChange {
    let record = filing.record.record(at: edit.address.record)
    let origin = record?.origins[edit.address.slot]
    let value = edit.isPersonal ? nil : edit.slot.value.map { shown($0, edit.fact) }
    return FactChange(
      path: edit.fact.path, label: edit.fact.label, records: names(of: edit.address.record),
      from: actual(edit, record, origin), to: replacement(edit, leeway), value: value,
      place: (origin?.range ?? record?.range).flatMap { range in
        range.isEmpty ? nil : filing.place(range)
      }, address: edit.address)
  }

  private func shown(_ value: Value, _ fact: Fact) -> ShownValue {
    ShownValue(value, fact.type, plan.pack.dictionary.zone)
  }

  private func actual(_ edit: Edit, _ record: Record?, _ origin: Origin?) -> Actual {
    let slot = record?.slots[edit.address.slot]
    if edit.isPersonal, slot?.value != nil { return .personal }
    switch slot {
    case .reported(.records(let list)): return .records(list.count)
    case .reported(let value):
      let shown = shown(value, edit.fact)
      let written = origin?.written ?? ""
      return .reported(written: written.isEmpty ? shown.text.en : written, value: shown)
    case .assumed(let value): return .assumed(shown(value, edit.fact))
    case .missing(let reason): return .missing(reason, written: nil)
    case nil: return .missing(.notAsked, written: nil)
    }
  }

  private func replacement(_ edit: Edit, _ leeway: Leeway) -> Replacement {
    guard case .reported(let value) = edit.slot else {
      return .missing(edit.slot.missingReason ?? .notAsked)
    }
    if edit.isPersonal { return .personal }
    func shown(_ value: Value) -> ShownValue { self.shown(value, edit.fact) }
    return switch leeway {
    case .none: .exactly(shown(value))
    case .atLeast: .atLeast(shown(value))
    case .atMost: .atMost(shown(value))
    case .moreThan(let limit): .moreThan(shown(limit))
    case .lessThan(let limit): .lessThan(shown(limit))
    case .between(let lower, let upper): .between(shown(lower), shown(upper))
    case .anyOf(let values): .anyOf(values.map(shown))
    case .otherThan(let values): .otherThan(values.map(shown))
    case .distinct: .distinct
    case .inForm(.format(let format)):
      .inForm(name: format.rawValue, FactType.text(format).noun)
    case .inForm(.pattern(_, let name, let example)):
      .inForm(
        name: name,
        LocalizedText(
          "one written as in '\(example ?? name)'", zh: "符合如“\(example ?? name)”格式的内容"))
    case .any: .any
    }
  }

  private func names(of address: RecordAddress) -> [ChangedRecord] {
    var schema = plan.pack.dictionary.root
    var record: Record? = filing.record
    return address.steps.compactMap { step in
      let list = schema.facts[step.slot]
      guard case .list(let inner) = list.type,
        case .records(let records)? = record?.slots[step.slot].value
      else { return nil }
      record = records[step.position]
      schema = inner
      let name = inner.name(
        of: records[step.position], at: step.position, zone: plan.pack.dictionary.zone)
      return ChangedRecord(list: list.path, label: list.label, name: name)
    }
  }
}

extension Edit {
  fileprivate func with(_ value: Value) -> Edit {
    Edit(
      address: address, fact: fact, slot: .reported(value), lastDigit: lastDigit,
      distance: distance, leeway: leeway, isPersonal: isPersonal)
  }
}

extension Slot {
  var missingReason: MissingReason? {
    if case .missing(let reason) = self { reason } else { nil }
  }
}

extension Schema {
  /// A record by its key, or by its number where it has none that may be shown.
  func name(of record: Record, at position: Int, zone: ZoneOffset) -> LocalizedText {
    if let key, facts[key].sensitivity != .personal, let value = record.slots[key].value {
      return value.text(as: facts[key].type, zone: zone)
    }
    return LocalizedText("no. \(position + 1)", zh: "第\(position + 1)条")
  }
}

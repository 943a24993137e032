import Facts

/// The days of a window on which somebody can be visited, and how far they are known.
struct VisitDays {
  let days: [Day]
  let notes: [PlanNote]

  /// Takes the working days. In a year without a notice of holidays, Monday to Friday stand for them;
  /// without a calendar, or where none is worked, every day does.
  init(_ window: PlanWindow, _ calendar: WorkCalendar?) {
    guard let calendar else {
      (days, notes) = (window.days, [.noCalendar])
      return
    }
    let worked = window.days.filter { calendar.isWorked($0) ?? ($0.weekday <= 5) }
    let years = Set(window.days.filter { calendar.isWorked($0) == nil }.map(\.components.year))
    let unknown: [PlanNote] = years.isEmpty ? [] : [.yearsWithoutNotice(years.sorted())]
    (days, notes) =
      worked.isEmpty ? (window.days, unknown + [.noWorkingDay]) : (worked, unknown)
  }

  /// The position of the last day that is not after another; `nil` where all are.
  func lastPosition(by day: Day) -> Int? {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

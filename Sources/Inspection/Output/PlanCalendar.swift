import Diagnostics
import Facts
import Reports
import Rules

/// The inspections that are planned as events of a calendar (RFC 5545), each of a whole day.
///
/// A calendar has no place for what is left over or cannot be told; the other forms have.
struct PlanCalendar {
  private let plan: InspectionPlan
  private let options: PlanOptions
  private var language: Language { options.language }

  init(_ plan: InspectionPlan, _ options: PlanOptions) {
    (self.plan, self.options) = (plan, options)
  }

  var text: String {
    var lines: [CalendarLine] = [
      .init("BEGIN", "VCALENDAR"), .init("VERSION", "2.0"),
      .init("PRODID", "-//Plumbline//Inspection plan//\(language.rawValue.uppercased())"),
      .init("CALSCALE", "GREGORIAN"), .init(text: "X-WR-CALNAME", PlanWords.title(plan)[language]),
    ]
    for subject in plan.subjects(.planned) {
      guard case .planned(let day) = subject.outcome else { continue }
      lines += event(subject, on: day)
    }
    lines.append(.init("END", "VCALENDAR"))
    return lines.map(\.folded).joined()
  }

  private func event(_ subject: PlannedSubject, on day: Day) -> [CalendarLine] {
    let value = subject.isDrawn ? subject.reading.share : subject.reading.interval
    let name = subject.reading.name ?? subject.reading.id
    let details: [LocalizedText?] = [
      PlanWords.subject(subject.reading), PlanWords.due(subject),
      PlanWords.drawn(subject, in: plan.draw), PlanWords.row(of: value),
      PlanWords.clauses(value.cites, isPolicyChoice: value.isPolicyChoice, in: plan.pack),
      subject.inspectors.map(PlanWords.inspectors),
    ]
    let description = details.compactMap { $0?[language].printable }.filter { !$0.isEmpty }
    let title = LocalizedText("Inspection: \(name)", zh: "检查：\(name)")[language]
    return [
      .init("BEGIN", "VEVENT"), .init("UID", uid(of: subject)), .init("DTSTAMP", stamp),
      .init("DTSTART;VALUE=DATE", Self.date(day)),
      .init("DTEND;VALUE=DATE", Self.date(day.adding(days: 1))),
      .init(text: "SUMMARY", title.printable),
      .init(text: "DESCRIPTION", description.joined(separator: "\n")),
      .init("TRANSP", "TRANSPARENT"), .init("END", "VEVENT"),
    ]
  }

  /// The same for a subject in each plan of the window, so that a new plan moves the event.
  private func uid(of subject: PlannedSubject) -> String {
    let (window, id) = (plan.terms.window, SubjectIdentity.line(subject.reading.id))
    let name = [plan.pack.id, plan.scheme.name, "\(window.from)", "\(window.to)", id]
    return sha256(name.joined(separator: "\n")).prefix(32) + "@plumbline"
  }

  /// The time of the plan in UTC: `20260105T093000Z`.
  private var stamp: String {
    let time = (options.time ?? Instant(seconds: 0)).timestamp(in: ZoneOffset(seconds: 0))
    return time.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }

  private static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}

/// A line of a calendar.
struct CalendarLine {
  private let content: String

  /// A property whose value is no text of people.
  init(_ name: String, _ value: String) { content = "\(name):\(value)" }

  /// A property whose value is a text, with all that has a meaning escaped (section 3.3.11).
  init(text name: String, _ value: String) {
    self.init(name, value.escaping(["\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"]))
  }

  /// The line with its end, folded to at most 75 octets, no character divided (section 3.1).
  var folded: String {
    var (text, room) = ("", 75)
    for scalar in content.unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        text += "\r\n "
        room = 74
      }
      text.unicodeScalars.append(scalar)
      room -= size
    }
    return text + "\r\n"
  }
}

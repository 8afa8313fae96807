import CheckedYAML
import DossierStore
import ShippedWorkflows
public import WorkflowFiles
public import WorkingTime

/// A day that another calendar works, or has off, where the one in use does not.
public struct CalendarChange: Hashable, Sendable {
  public let day: Day
  public let isWorkedAfter: Bool
}

extension Office {
  /// The office's working calendar.
  public func workingCalendar() throws -> WorkingCalendar { try store.read { try calendar($0) } }

  /// The working calendar of an agency: the office's, with the agency's own hours where it has such.
  public func workingCalendar(of agency: String?) throws -> WorkingCalendar {
    try store.read { try calendar(of: agency, $0) }
  }

  /// What the holidays of the office's calendar are called.
  public func namedCalendar() throws -> NamedCalendar { try store.read { try namedCalendar($0) } }

  /// The calendar every office begins with.
  public static func shippedCalendar() throws -> NamedCalendar {
    try CalendarFile.named(Shipped.calendars[0].text, file: Shipped.calendars[0].name)
  }

  /// Takes over a calendar file, or the shipped one, and tells which days from today until ten years on it changes.
  ///
  /// Due dates already given stay; what is counted from now on is counted with the new calendar.
  public func takeOver(calendar file: SourceFile?, write: Bool) throws -> [CalendarChange] {
    let file = file ?? SourceFile(Shipped.calendars[0])
    let new = try CalendarFile.read(file.text, file: file.name)
    guard write else { return try store.read { changes(from: try calendar($0), to: new) } }
    return try store.write { transaction in
      let changes = changes(from: try calendar(transaction), to: new)
      try transaction.set(SettingName.calendar, file.text)
      // Another version, so that every process reads the calendar again.
      let version = try transaction.setting(SettingName.directory).flatMap { Int($0) } ?? 0
      try transaction.set(SettingName.directory, String(version + 1))
      return changes
    }
  }

  private func changes(from old: WorkingCalendar, to new: WorkingCalendar) -> [CalendarChange] {
    let today = new.zone.day(of: clock())
    return (0..<3653).map { today + $0 }.filter { old.isWorking($0) != new.isWorking($0) }
      .map { CalendarChange(day: $0, isWorkedAfter: new.isWorking($0)) }
  }
}

import CheckedYAML
import ShippedWorkflows
public import WorkflowFiles
public import WorkingTime

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
}

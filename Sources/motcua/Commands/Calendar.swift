import ArgumentParser
import Foundation
import Office
import WorkingTime

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: say(
      "Ngày nghỉ, ngày làm bù và số ngày làm việc của một năm.",
      "Days off, swapped days and the number of working days of a year."),
    discussion: Examples.of(
      """
        motcua calendar 2026
        motcua calendar 2018-2027 --json
        motcua calendar 2026 --agency so-y-te
      """))

  @Argument(
    help: ArgumentHelp(
      say("Năm, hoặc khoảng năm như 2018-2027.", "The year, or a range of years such as 2018-2027."),
      valueName: say("năm", "year")))
  var year: String
  @Option(
    help: ArgumentHelp(
      say("Theo giờ làm việc của cơ quan này.", "With the office hours of this agency."),
      valueName: say("cơ-quan", "agency")))
  var agency: String?
  @OptionGroup var options: OfficeOptions

  /// The years whose lunar dates the program reckons rightly.
  static let years = 2000...2100

  func run() throws {
    let years = try chosenYears()
    let page = try page()
    if options.output.json { return print(Console.json(years.map(page.report))) }
    print(years.map(page.text).joined(separator: "\n\n"))
  }

  private func chosenYears() throws -> ClosedRange<Int> {
    let ends = year.split(separator: "-", omittingEmptySubsequences: false).map { text in
      text.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
    if let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
      Self.years.contains(first), Self.years.contains(last)
    {
      return first...last
    }
    let (from, until) = (Self.years.lowerBound, Self.years.upperBound)
    throw ValidationError(
      say(
        "cần một năm từ \(from) đến \(until), hoặc khoảng năm như 2018-2027; không nhận “\(year)”",
        "give a year from \(from) to \(until), or a range such as 2018-2027; not “\(year)”"))
  }

  /// The office's calendar; where there is no office, the one every office begins with.
  private func page() throws -> CalendarPage {
    guard hasOffice else {
      guard agency == nil else {
        throw ValidationError(
          say(
            "--agency cần một văn phòng: thêm --office THƯ-MỤC hoặc đặt MOTCUA_OFFICE",
            "--agency needs an office: add --office FOLDER or set MOTCUA_OFFICE"))
      }
      let shipped = try Office.shippedCalendar()
      return CalendarPage(shipped.calendar, shipped.titles, shipped.doubts, agency: nil)
    }
    return try options.work { office in
      try requireKnown(agency: agency, procedure: nil, office)
      let name = try options.names(office).agency
      let named = try office.namedCalendar()
      return CalendarPage(
        try office.workingCalendar(of: agency), named.titles, named.doubts, agency: agency.map(name))
    }
  }

  private var hasOffice: Bool {
    options.office != nil || ProcessInfo.processInfo.environment["MOTCUA_OFFICE"] != nil
      || FileManager.default.fileExists(atPath: "office.db")
  }
}

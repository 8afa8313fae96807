import CheckedYAML
import DossierModel
import ShippedWorkflows
import Testing
import WorkflowFiles
import WorkingTime

@testable import Simulation

/// Two places in a row: a desk passes on, an officer finishes. Small enough to be reckoned by hand.
enum Line {
  static let workflow = """
    workflow: line
    title: {vi: Hàng, en: Line}
    roles:
      desk: {vi: Quầy, en: Desk}
      officer: {vi: Chuyên viên, en: Officer}
    submit: {by: [desk]}
    steps: {}
    regions:
      business:
        title: {vi: Giải quyết, en: Business}
        initial: first
        states:
          first:
            title: {vi: Ở quầy, en: At the desk}
            status: 2
            clock: runs
            actions:
              pass: {title: {vi: Chuyển, en: Pass on}, by: desk@receiving, to: second}
              drop: {title: {vi: Bỏ, en: Drop}, by: desk@receiving, to: dropped}
          second:
            title: {vi: Đang xử lý, en: Processing}
            status: 4
            clock: runs
            actions:
              finish: {title: {vi: Xong, en: Finish}, by: officer@agency, to: done}
              ask: {title: {vi: Hỏi, en: Ask}, by: officer@agency, to: asked}
          asked:
            title: {vi: Chờ dân, en: Asked}
            status: 5
            clock: stops
            actions:
              answer: {title: {vi: Trả lời, en: Answer}, by: desk@receiving, to: second}
          done: {title: {vi: Xong, en: Done}, status: 9, clock: ended, final: true}
          dropped: {title: {vi: Bỏ, en: Dropped}, status: 8, clock: ended, final: true}

    """

  static let procedure = """
    procedure: "1.000001"
    name: {vi: Xác nhận, en: Confirmation}
    field: {vi: Chung, en: General}
    level: commune
    agency: {vi: UBND xã, en: Commune}
    workflow: line
    sources: []
    valid: {from: 2026-01-01}
    channels: [counter]
    returns: [counter]
    fee: {amount: 0}
    papers: []
    result: {title: {vi: Giấy xác nhận, en: Confirmation}, symbol: XN}
    limit: 4 working hours
    after_supplement: resume
    steps: []

    """

  static func definition() throws -> Definition {
    let source = DefinitionSource(workflow: workflow, procedure: procedure)
    let checked = try CheckedProcedure(source, files: ("line.yaml", "procedure.yaml"))
    return try #require(checked.definitions["main"])
  }

  static let desk = Directory.Place(role: "desk", agency: "centre")
  static let officer = Directory.Place(role: "officer", agency: "department")

  static func directory(desks: Int, officers: Int) -> Directory {
    let validity = Validity(from: Day(year: 2026, month: 1, day: 1) ?? Day(number: 0))
    let posts =
      (0..<desks).map { Post(person: "d\($0)", role: "desk", agency: "centre", validity: validity) }
      + (0..<officers).map {
        Post(person: "o\($0)", role: "officer", agency: "department", validity: validity)
      }
    return Directory(
      agencies: agencies(["centre", "department"]),
      people: posts.map { Person(key: $0.person, name: $0.person) }, posts: posts, mandates: [],
      services: [
        Service(
          procedure: "1.000001", receivedAt: "centre",
          lanes: ["receiving": "centre", "agency": "department"], validity: validity)
      ])
  }

  static func agencies(_ keys: [String]) -> [Agency] {
    let validity = Validity(from: Day(year: 2025, month: 7, day: 1) ?? Day(number: 0))
    return keys.enumerated().compactMap { number, key in
      AgencyCode("H44.\(number + 10)").map {
        Agency(key: key, code: $0, name: Title(vi: key, en: key), validity: validity)
      }
    }
  }

  static func world(
    desks: Int, officers: Int, running: [World.Running] = []
  ) throws -> World {
    World(
      current: [try definition()], running: running,
      setting: setting(directory(desks: desks, officers: officers)))
  }

  /// The one place where these tests make a setting.
  static func setting(_ directory: Directory) -> Setting {
    Setting(
      moment: Moment(milliseconds: 0), actor: "", directory: directory, calendar: calendar,
      codeOrder: .levelOneFirst, nextSerial: { _ in 1 })
  }

  static let calendar: WorkingCalendar = {
    do throws(Problems) {
      return try CalendarFile.read(Shipped.calendars[0].text, file: Shipped.calendars[0].name)
    } catch { preconditionFailure("\(error.all.map { $0.text(.en) })") }
  }()

  /// Arrivals a day, minutes at each of the two places.
  static func scenario(
    _ perDay: Int, _ rhythm: Simulation.Stream.Rhythm = .even, desk: Durations = .exactly(10),
    officer: Durations = .exactly(90)
  ) -> Scenario {
    var scenario = Scenario()
    scenario.streams = [
      Stream(
        procedure: "1.000001", branch: "main", channel: .counter, returnBy: .counter, receivedAt: "centre",
        perThousandDays: perDay * 1000, rhythm: rhythm)
    ]
    scenario.work[nil, "first"] = desk
    scenario.work[nil, "second"] = officer
    return scenario
  }

  /// From Monday 1 June 2026, one run unless said otherwise.
  static func question(until: String, runs: Int = 1, seed: UInt64 = 1) throws -> Foresight.Question {
    let from = try #require(Day("2026-06-01"))
    var question = Foresight.Question(from: from, until: try #require(Day(until)))
    (question.runs, question.seed) = (runs, seed)
    return question
  }
}

import CheckedYAML
import DossierModel
import Intake
import Office
import WorkingTime

/// Three months of an office: applications come in during office hours and people take the steps, in time order.
///
/// Everything goes through `Office.submit` and `Office.advance`, as if typed by clerks; only the clock is simulated.
final class DemoSimulation {
  private let office: Office
  private let calendar: WorkingCalendar
  private let dice: DemoDice
  private let applicants: DemoApplicants
  private let papers: DemoPapers
  private let clock: DemoClock
  private let pki: OfficePKI
  private let post: DemoPost
  private var agenda: [Appointment] = []
  private var order = 0
  private var submitted = 0

  /// The simulated months.
  static let first = Day(year: 2026, month: 8, day: 3) ?? Day(number: 0)
  static let last = Day(year: 2026, month: 10, day: 30) ?? Day(number: 0)

  private struct Appointment {
    let moment: Moment
    /// Breaks ties, so that one seed gives one order.
    let order: Int
    /// Nil: a new application comes in.
    let dossier: DemoDossier?
  }

  init(folder: String, dossiers: Int, seed: UInt64) throws {
    let dice = DemoDice(seed: seed)
    let clock = DemoClock()
    self.dice = dice
    self.clock = clock
    applicants = DemoApplicants(dice: dice)
    papers = try DemoPapers()
    office = try Office.create(
      folder, OfficePlan(), clock: { clock.now }, salt: { String(dice.next(), radix: 36) })
    calendar = try office.workingCalendar()
    clock.now = calendar.zone.moment(Self.first, minute: 0)
    pki = try OfficePKI(
      office, now: clock.now, address: "http://127.0.0.1:3180", random: Machine.random)
    try pki.adopt(by: office, as: "binh", address: nil)
    post = try DemoPost(office, clock, by: "binh")
    office.examiner = VerifyingExaminer { [pki] in pki.revocationLists(at: clock.now) }
    let days = (Self.first.number...Self.last.number).map(Day.init(number:)).filter(calendar.isWorking)
    for _ in 0..<dossiers {
      let span = dice.pick(calendar.hours.spans(on: 1))
      schedule(calendar.zone.moment(dice.pick(days), minute: dice.number(span.from...span.until - 1)), nil)
    }
    agenda.sort(by: Self.later)
  }

  /// Runs to the end of the months and gives the office back; what is not done by then stays open.
  func run(_ progress: (Int) -> Void) throws -> Office {
    let end = calendar.zone.moment(Self.last + 1, minute: 0)
    while let next = agenda.popLast(), next.moment < end {
      clock.now = next.moment
      let dossier = try next.dossier ?? submit()
      if next.dossier != nil { try dossier.act(office, dice, papers, post, desk) }
      if !dossier.finished {
        let minutes = dossier.pace(dice)
        insert(calendar.moment(minutes, workingMinutesAfter: next.moment), dossier)
      }
      progress(submitted)
    }
    return office
  }

  /// The desk of a person or agency; its clock is the simulation's.
  private func desk(_ key: String) -> KeyDesk? {
    pki.desk(key, clock: { [clock] in clock.now }, nonce: { [dice] in dice.next() })
  }

  /// Leaves the newest revocation lists with the office, for whoever looks at its signatures later.
  func publishLists() throws {
    try pki.publish(pki.demo.revocationLists(at: clock.now), to: office.store.folder)
  }

  private func submit() throws -> DemoDossier {
    submitted += 1
    let plan = DemoPlan(dice)
    var draft = ApplicationDraft(origin: .init(path: ""))
    var values = applicants.values(channel: plan.channel, returnBy: plan.returnBy)
    values[.procedure] = plan.procedure
    values[.branch] = plan.branch
    values[.receivedAt] = plan.receivedAt
    for (key, text) in values { draft.values[key] = .init(text, .init(path: key.flag)) }
    draft.papers = try plan.papers.map {
      PaperFile(kind: $0, path: try papers.make("Giay to \($0)"), origin: .init(path: "--paper"))
    }
    let dossier = try office.submit([draft], as: plan.submitter)[0]
    return DemoDossier(code: dossier.code, plan: plan)
  }

  private func schedule(_ moment: Moment, _ dossier: DemoDossier?) {
    order += 1
    agenda.append(Appointment(moment: moment, order: order, dossier: dossier))
  }

  /// The agenda is kept latest first, so that the next appointment is the last element.
  private func insert(_ moment: Moment, _ dossier: DemoDossier) {
    order += 1
    let appointment = Appointment(moment: moment, order: order, dossier: dossier)
    let place = agenda.firstIndex { Self.later(appointment, $0) } ?? agenda.count
    agenda.insert(appointment, at: place)
  }

  private static func later(_ a: Appointment, _ b: Appointment) -> Bool {
    (a.moment, a.order) > (b.moment, b.order)
  }
}

/// The simulated clock.
final class DemoClock {
  var now = Moment(milliseconds: 0)
}

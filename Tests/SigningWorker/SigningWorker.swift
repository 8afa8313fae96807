import DemoPKI
import Foundation
import Office
import Signing
import SigningKeys
import StoreWatch
import WorkingTime

/// Signs in an office as `motcua sign` does, and dies at a moment it is told.
///
///     SigningWorker moments
///     SigningWorker sign OFFICE PKI CODE ACTION ACTOR KEY MOMENT
///     SigningWorker abandon OFFICE
@main struct SigningWorker {
  struct Usage: Error {}

  static func main() {
    do { try run(Array(CommandLine.arguments.dropFirst())) } catch {
      print("error \(error)")
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    switch (arguments.first, arguments.count) {
    case ("moments", 1): print(SigningMoment.allCases.map(\.rawValue).joined(separator: "\n"))
    case ("sign", 8): try sign(Array(arguments.dropFirst()))
    case ("abandon", 2): try abandon(arguments[1])
    default: throw Usage()
    }
  }

  private static func sign(_ arguments: [String]) throws {
    let (folder, certificates, code, action) = (arguments[0], arguments[1], arguments[2], arguments[3])
    let fate = Fate(moment: SigningMoment(rawValue: arguments[6]))
    CommitWatch.begin { count, step in pass(count, step, fate) }
    let office = try Office.open(folder, clock: now, salt: { UUID().uuidString })
    let lists = { TrustFolder(office: folder).revocationLists }
    office.examiner = WatchedExaminer(VerifyingExaminer(revocationLists: lists), fate)
    var passphrase = Array("motcua-demo".utf8)
    let key = try KeyFile(
      "\(certificates)/\(arguments[5]).p12", passphrase: Secret(wiping: &passphrase), policy: .permitted)
    let desk = KeyDesk(
      key: WatchedKey(key, fate), timeStamps: try timeStamps(certificates, fate),
      artist: WatchedArtist(artist: PaperArtist(), fate: fate), revocationLists: lists, clock: now)
    _ = try office.sign(
      SigningOrder(code, action), as: arguments[4], with: WatchedDesk(desk, fate))
    print("signed")
    fflush(nil)
    fate.pass(.told)
    try office.store.close()
  }

  /// The first writing transaction gives the number, the second takes the action.
  private static func pass(_ count: Int, _ step: CommitWatch.Step, _ fate: Fate) {
    let moments: [[SigningMoment]] = [
      [.numberBegun, .numberWritten, .numberCommitted], [.actBegun, .actWritten, .actCommitted],
    ]
    guard moments.indices.contains(count - 1) else { return }
    switch step {
    case .begun: fate.pass(moments[count - 1][0])
    case .written: fate.pass(moments[count - 1][1])
    case .committed: fate.pass(moments[count - 1][2])
    case .writing: break
    }
  }

  /// The demonstration's own authority, without a network between.
  private static func timeStamps(_ folder: String, _ fate: Fate) throws -> TimeStampSource {
    let setting = DemoPKI.Setting(now: now()) { count in (0..<count).map { _ in .random(in: 0...255) } }
    let authority = try DemoPKI(reading: folder, setting).timeStamping
    return TimeStampSource(nonce: { .random(in: 1 ... .max) }) { question in
      fate.pass(.timeStampAsked)
      let answer = authority.answer(question, now: now())
      fate.pass(.timeStampAnswered)
      return answer
    }
  }

  /// What the tick of the next day does with numbers that wait.
  private static func abandon(_ folder: String) throws {
    let tomorrow = { Moment(milliseconds: now().milliseconds + 86_400_000) }
    let office = try Office.open(folder, clock: tomorrow, salt: { UUID().uuidString })
    print("abandoned \(try office.abandonNumbers())")
    try office.store.close()
  }

  private static func now() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

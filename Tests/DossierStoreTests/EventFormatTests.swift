import DossierModel
import Hashing
import OfficeFixture
import Testing
import WorkingTime

@testable import DossierStore

/// Events as bytes: what is written is read again, and what was never written is refused.
@Suite struct EventFormatTests {
  /// Words numbered in order of first use, in memory.
  private final class Words {
    var texts: [String] = []

    func number(_ text: String) -> Int64 {
      if let known = texts.firstIndex(of: text) { return Int64(known) }
      texts.append(text)
      return Int64(texts.count - 1)
    }

    func text(_ number: Int64) throws -> String {
      guard texts.indices.contains(Int(clamping: number)) else { throw StoreError.unknownFormat(1) }
      return texts[Int(number)]
    }
  }

  @Test func everyChangeIsReadAsItWasWritten() throws {
    for change in Change.samples {
      let words = Words()
      var writer = EventWriter(words.number)
      try writer.write(change)
      let (changes, texts) = try EventFormat.read(writer.body, format: 1, word: words.text)
      #expect(changes == [change])
      #expect(texts == writer.texts)
    }
  }

  @Test func everyKindOfChangeHasASample() {
    #expect(Set(Change.samples.map(\.tag)).count == 49)
    #expect(Set(Change.samples.map(\.tag)) == Set((1...49).compactMap { ChangeTag(rawValue: $0) }))
  }

  /// Format 1 stands for ever: these are its bytes. A change of the form needs a new format number instead.
  ///
  /// New kinds of change come at the end, with tags of their own; those before them keep their bytes.
  @Test(arguments: [
    (18, "881cbe1fe9a7a20a6bd8e194eda228dc97b464a77a2b7771035069e604617f84"),
    (24, "e5167c59d8f73b94974e60e3762cc400f041c14f614555400a0e82a36c94fa61"),
  ]) func formatOneDoesNotChange(_ lastTag: Int, _ digest: String) throws {
    let words = Words()
    var writer = EventWriter(words.number)
    for change in Change.samples where change.tag.rawValue <= lastTag { try writer.write(change) }
    #expect(EventFormat.current == 1)
    #expect(SHA256.digest(writer.body + writer.texts).hex == digest)
  }

  @Test(arguments: [0, 2, -1, 1_000_000]) func anUnknownFormatIsNamed(_ format: Int) {
    #expect(throws: StoreError.unknownFormat(format)) {
      try EventFormat.read([], format: format) { _ in "" }
    }
  }

  @Test func integersOfEverySizeComeBack() throws {
    for value in [0, 1, -1, 63, 64, -64, -65, 8191, 8192, .max, .min, .max - 1, .min + 1] as [Int64] {
      var writer = EventWriter { _ in 0 }
      writer.integer(value)
      var reader = EventReader(writer.body, format: 1) { _ in "" }
      #expect(try reader.integer() == value)
      #expect(reader.atEnd)
    }
  }

  /// A length no body can have, of a text, a list or a number that never ends.
  @Test func lengthsBeyondTheBodyAreRefused() throws {
    for value in [Int64.max, .min, -1, 1 << 40, 3] {
      var text = EventWriter { _ in 0 }
      text.integer(ChangeTag.posted.rawValue)
      text.integer(value)
      var list = EventWriter { _ in 0 }
      list.integer(ChangeTag.moved.rawValue)
      list.integer(0)
      list.integer(value)
      for body in [text.body, list.body, Array(repeating: 255, count: 20)] {
        #expect(throws: StoreError.unknownFormat(1)) { try EventFormat.read(body, format: 1) { _ in "w" } }
      }
    }
  }

  @Test func anyBytesAtAllAreReadOrRefused() throws {
    var random = Seeded(20_260_803)
    let words = Words()
    var writer = EventWriter(words.number)
    for change in Change.samples { try writer.write(change) }
    var refused = 0
    for round in 0..<20_000 {
      var body =
        round % 2 == 0
        ? writer.body
        : (0..<Int.random(in: 0..<60, using: &random)).map { _ in .random(in: 0...255, using: &random) }
      for _ in 0..<Int.random(in: 1...3, using: &random) where !body.isEmpty {
        body[Int.random(in: 0..<body.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      do { _ = try EventFormat.read(body, format: 1, word: words.text) } catch {
        #expect(error as? StoreError == .unknownFormat(1))
        refused += 1
      }
    }
    #expect(refused > 10_000)
  }
}

extension Change {
  fileprivate static let samples: [Change] = [
    .opened(
      Opening(
        code: "H44.15-260803-0001", definition: .sample("definition"), procedure: "1.001806", branch: "only",
        channel: .online, returnBy: .post, lanes: ["receiving": "a", "agency": "b", "police": "c"],
        applicant: .sample("applicant"))),
    .attached(Paper(kind: "application", digest: .sample("paper"), size: 123_456_789_012)),
    .drafted(paper: "proposal"),
    .moved(
      Move(
        action: "ask_supplement", leaves: ["supplement_asked", "free"],
        remembered: ["open": ["process"], "empty": [], "two": ["x", "y"]], status: .supplementAsked)),
    .moved(Move(action: "", leaves: [], remembered: [:], status: .returned)),
    .noted(.sample("note")),
    .assigned(step: "process", person: "thao"),
    .signed(
      signature(.approve, .digital, MandateUse(principal: "khanh", capacity: "TUQ.", document: "15/QĐ-UBND"))),
    .signed(signature(.issue, .paper, nil)),
    .signed(signature(.send, .digital, nil)),
    .signed(signature(.approve, .digital, nil, proof(.valid, .timed))),
    .signed(signature(.issue, .digital, nil, proof(.unproven, .legacy))),
    .proven(paper: "result", act: .approve, proof(.invalid, .basic)),
    .proven(paper: "result", act: .initial, proof(.valid, .basic)),
    .proven(paper: "result.annex.2", act: .appendix, proof(.valid, .timed)),
    .proven(paper: "result.copy", act: .copy, proof(.unproven, .basic)),
    .proven(paper: "identity", act: .scan, proof(.valid, .legacy)),
    .proven(paper: "result", act: .issue, proof(.valid, .archive)),
    .found(
      PaperFinding(
        paper: .sample("paper"), standing: .invalid, codes: ["digest-wrong", "path-not-found"],
        evidence: .sample("evidence"))),
    .found(
      PaperFinding(paper: .sample("paper"), standing: .valid, codes: [], evidence: .sample("evidence"))),
    .voided(
      DocumentNumber(
        paper: "result", agency: "so-y-te", year: 2026, serial: 9, symbol: "QĐ-SYT", secret: false),
      .notSigned),
    .numbered(
      DocumentNumber(
        paper: "result", agency: "so-y-te", year: 2026, serial: 7, symbol: "QĐ-SYT", secret: true)),
    .numbered(
      DocumentNumber(
        paper: "result", agency: "so-y-te", year: 2026, serial: 8, symbol: "QĐ-SYT", secret: false)),
    .sent(paper: "result"),
    .clock(.started(due: Moment(milliseconds: 1_786_000_000_123))),
    .clock(.paused),
    .clock(.resumed(due: Moment(milliseconds: 0))),
    .clock(.restarted(due: Moment(milliseconds: -1))),
    .clock(.ended),
    .posted(itemNumber: "EB569771909VN"),
    .posted(itemNumber: ""),
    .handedOver(recipient: .sample("recipient")),
    .paid(amount: 150_000),
    .settled(Settlement(effect: 42, kind: .notifyApplicant, succeeded: true)),
    .settled(Settlement(effect: .max, kind: .notifyApplicant, succeeded: false)),
    .actedFor(MandateUse(principal: "thao", capacity: "TL.", document: "7/QĐ-SYT")),
    .passedOver(steps: ["consult.construction", "consult.finance"]),
    .passedOver(steps: []),
    .joined(PartLink(parent: "H44.40-260803-0001", part: "licence")),
    .partOpened(part: "licence", code: "H44.15-260803-0002"),
    .partEnded(part: "licence", .returned),
    .rebased(definition: .sample("newer"), branch: "main"),
    .released(step: "process", person: "thao"),
    .counted(
      Counting(
        rules: "nd-118-2025", calendar: "0123456789abcdef", limit: .workingDays(10),
        from: Moment(milliseconds: 1_786_000_000_123))),
    .counted(Counting(rules: "", calendar: "", limit: .sameDay(until: 900), from: Moment(milliseconds: 0))),
    .counted(Counting(rules: "", calendar: "", limit: .workingHours(8), from: Moment(milliseconds: 0))),
    .counted(Counting(rules: "", calendar: "", limit: .workingMinutes(120), from: Moment(milliseconds: 0))),
    .counted(Counting(rules: "", calendar: "", limit: .days(20), from: Moment(milliseconds: 0))),
    .counted(Counting(rules: "", calendar: "", limit: .months(6), from: Moment(milliseconds: 0))),
    .waited(minutes: 960),
    .left(
      Stay(
        step: "process", place: Directory.Place(role: "officer", agency: "so-y-te"), person: "thao",
        entered: Moment(milliseconds: 1_786_000_000_000),
        left: Moment(milliseconds: 1_786_000_000_001), minutes: 480, due: Moment(milliseconds: 1))),
    .left(
      Stay(
        step: "assign", place: Directory.Place(role: "head", agency: "so-y-te"), person: "",
        entered: Moment(milliseconds: 0), left: Moment(milliseconds: 0), minutes: 0, due: nil)),
    .fired(
      Firing(
        RunningTimer(name: "step_overdue", subject: "process", due: Moment(milliseconds: 1_786_000_000_000)),
        told: [Directory.Place(role: "head", agency: "so-y-te")])),
    .fired(Firing(RunningTimer(name: "overdue", subject: "", due: Moment(milliseconds: -5)), told: [])),
    .recorded(Moment(milliseconds: 1_786_000_123_456)),
    .mapped("processing.process", to: "processing.examine"),
    .keptSince(state: "processing.examine", Moment(milliseconds: 1_786_000_000_123)),
    .carried(step: "process", to: "examine"),
    .postal(
      .consigned(
        ConsignmentOrder(
          number: "H44.15-260803-0001-R1", way: .toApplicant, carrier: "post",
          route: Route(destination: "same_province", province: "25", days: 2), cash: 150_000))),
    .postal(
      .consigned(ConsignmentOrder(number: "X-C1", way: .toAgency, carrier: "", route: .unknown, cash: 0))),
    .postal(.booked(order: "X-C1", itemNumber: "EB569771909VN", price: 25_000)),
    .postal(.booked(order: "X-C1", itemNumber: "", price: nil)),
    .postal(.ended(order: "X-C1")),
    .postal(.handedToCarrier(order: "X-R1", manifest: "01/BKBC", due: Moment(milliseconds: 7))),
    .postal(.handedToCarrier(order: "X-R1", manifest: "", due: nil)),
    .postal(
      .reported(
        CarrierNote(
          order: "X-R1", key: "7", code: "4", news: .delivered, moment: Moment(milliseconds: -1),
          place: "Việt Trì",
          collected: 150_000))),
    .postal(
      .reported(CarrierNote(order: "X-R1", key: "8", code: "?", news: nil, moment: Moment(milliseconds: 1)))),
    .postal(
      .handedIn(
        HandIn(
          minutes: "02/BBGN", filed: Moment(milliseconds: 1_786_000_000_123),
          papers: [CountedPaper(kind: "identity", isOriginal: true, declared: 2, found: 1)]))),
    .postal(.explained(order: "X-R1", key: "4711", news: .attemptFailed)),
    .postal(.remitted(Remittance(order: "X-R1", amount: 150_000, statement: "2026-08"))),
    .postal(.missing(minutes: "BB-2026-0001-H44.40")),
    .postal(.otherFee(FeeDifference(source: "BB-2026-0001-H44.40", collected: 15_000, due: 20_000, paid: 1))),
    .clock(.extended(due: Moment(milliseconds: 1_786_000_000_123))),
    .clock(.recounted(due: Moment(milliseconds: 7), promised: Moment(milliseconds: 5))),
  ]

  private static func proof(
    _ standing: SignatureProof.Standing, _ level: SignatureProof.Level
  ) -> SignatureProof {
    SignatureProof(
      standing: standing, level: level, certificate: .sample("certificate"),
      controlled: Moment(milliseconds: 1_786_000_000_123), evidence: .sample("evidence"))
  }

  private static func signature(
    _ act: Act, _ medium: Signature.Medium, _ mandate: MandateUse?, _ proof: SignatureProof? = nil
  ) -> Signature {
    Signature(
      paper: "result", act: act, medium: medium, proof: proof, signer: "binh", role: "leader",
      agency: "so-y-te", mandate: mandate, digest: .sample("signed"))
  }

  /// No `default`: a new kind of change does not build until it has a tag here, and then a sample above.
  fileprivate var tag: ChangeTag {
    switch self {
    case .opened: .opened
    case .attached: .attached
    case .drafted: .drafted
    case .moved: .moved
    case .noted: .noted
    case .assigned: .assigned
    case .signed(let signature): signature.proof == nil ? .signed : .signedProven
    case .voided: .voided
    case .proven: .proven
    case .found: .found
    case .numbered: .numbered
    case .sent: .sent
    case .clock(.started): .clockStarted
    case .clock(.paused): .clockPaused
    case .clock(.resumed): .clockResumed
    case .clock(.restarted): .clockRestarted
    case .clock(.ended): .clockEnded
    case .posted: .posted
    case .handedOver: .handedOver
    case .paid: .paid
    case .settled: .settled
    case .actedFor: .actedFor
    case .passedOver: .passedOver
    case .joined: .joined
    case .partOpened: .partOpened
    case .partEnded: .partEnded
    case .rebased: .rebased
    case .released: .released
    case .counted: .counted
    case .waited: .waited
    case .left: .left
    case .fired: .fired
    case .recorded: .recorded
    case .mapped: .mapped
    case .keptSince: .keptSince
    case .carried: .carried
    case .postal(.consigned): .consigned
    case .postal(.booked): .booked
    case .postal(.ended): .orderEnded
    case .postal(.handedToCarrier): .handedToCarrier
    case .postal(.reported): .reported
    case .postal(.explained): .explained
    case .postal(.handedIn): .handedIn
    case .postal(.remitted): .remitted
    case .postal(.missing): .missing
    case .postal(.otherFee): .otherFee
    case .clock(.extended): .clockExtended
    case .clock(.recounted): .clockRecounted
    }
  }
}

public import DossierModel
public import DossierStore
import Hashing
import WorkingTime

/// What an examination of the whole office found.
public struct OfficeHealth: Sendable {
  public let guarantees: StoreGuarantees
  public internal(set) var dossiers = 0
  public internal(set) var events = 0
  /// Papers and copies of papers that dead processes left behind, removed now.
  public internal(set) var abandoned = 0
  public internal(set) var flaws: [Flaw] = []
  /// Papers that dead processes put in their place, as long as no event was met that names them.
  var unnamed: Set<Digest> = []

  init(_ guarantees: StoreGuarantees) { self.guarantees = guarantees }
}

/// One thing that is not as the history says. Facts only; the words are in `Flaw+Words.swift`.
public enum Flaw: Hashable, Sendable {
  case unreadable(code: String, StoreError)
  case file(code: String, StoreError)
  case documents(code: String)
  case tasks(code: String)
  case timers(code: String)
  case time(code: String)
  case items(code: String)
  case register(RegisterLine, found: Int)
  /// The later use, and the first.
  case sharedSignature(SignatureUse, as: SignatureUse)
}

extension Office {
  /// Reads every dossier and compares rows, documents, tasks, registers, personal values and papers with its history.
  public func examine() throws -> OfficeHealth {
    var health = OfficeHealth(try store.guarantees())
    let leftovers = store.vault.leftovers()
    health.unnamed = Set(leftovers.compactMap(\.digest).filter(store.vault.holds))
    try store.read { reading in
      var numbers: [RegisterLine: Int] = [:]
      let documents = Dictionary(grouping: try reading.documents(DocumentFilter()), by: \.code)
      for code in try reading.codes() {
        health.dossiers += 1
        do throws(StoreError) {
          try examine(code, documents[code] ?? [], reading, &numbers, &health)
        } catch { health.flaws.append(.unreadable(code: code, error)) }
      }
      for line in try reading.batchCounts() {
        numbers[RegisterLine(kind: line.kind, agency: line.agency, period: line.period, last: 0)] = line.last
      }
      health.flaws += registerFlaws(try reading.registers(), numbers)
      health.flaws += try sharedSignatures(reading)
    }
    try clear(leftovers, &health)
    return health
  }

  private func examine(
    _ code: String, _ documents: [IssuedDocument], _ reading: StoreReading,
    _ numbers: inout [RegisterLine: Int],
    _ health: inout OfficeHealth
  ) throws(StoreError) {
    do {
      let stored = try reading.dossier(code)
      let events = try reading.history(code).map(\.event)
      health.events += events.count
      let definition = try definition(of: stored.dossier, reading)
      let expected = ExpectedDocument.list(events)
      if Set(expected) != Set(documents.map(ExpectedDocument.init)) {
        health.flaws.append(.documents(code: code))
      }
      let inquiry = Inquiry(stored.dossier, definition, try setting("", reading))
      if Set(inquiry.tasks) != Set(try reading.tasks(of: stored)) { health.flaws.append(.tasks(code: code)) }
      if Set(inquiry.timers) != Set(try reading.timers(of: stored)) {
        health.flaws.append(.timers(code: code))
      }
      if try !reading.timeAgrees(stored, stays: events.flatMap(\.changes).count(where: \.isStay)) {
        health.flaws.append(.time(code: code))
      }
      let items = stored.dossier.consignments.map { ConsignmentLine($0, of: stored.dossier) }
      if Set(items) != Set(try reading.consignments(of: stored)) { health.flaws.append(.items(code: code)) }
      for change in events.flatMap(\.changes) { try examine(change, stored, reading, &health) }
      let day = try calendar(reading).zone.day(of: stored.dossier.submitted).number
      let agency = stored.dossier.opening.lanes[Lane.agency] ?? ""
      numbers[RegisterLine(kind: 1, agency: agency, period: day, last: 0), default: 0] += 1
      for document in expected {
        let kind = document.form == .copy ? 3 : 2
        let line = RegisterLine(kind: kind, agency: document.agency, period: document.year, last: 0)
        numbers[line, default: 0] += 1
      }
    } catch let error as StoreError { throw error } catch {
      throw .brokenChain(code: code, version: 0)
    }
  }

  private func examine(
    _ change: Change, _ stored: StoredDossier, _ reading: StoreReading, _ health: inout OfficeHealth
  ) throws {
    switch change {
    case .attached(let paper):
      health.unnamed.remove(paper.digest)
      do throws(StoreError) { try store.vault.verify(paper.digest, size: paper.size) } catch {
        health.flaws.append(.file(code: stored.dossier.code, error))
      }
    case .opened(let opening): _ = try reading.personal(opening.applicant, of: stored)
    case .noted(let digest), .handedOver(let digest): _ = try reading.personal(digest, of: stored)
    case .signed(let signature):
      if let proof = signature.proof { try examine(proof.evidence, stored, &health) }
    case .drafted, .moved, .assigned, .numbered, .sent, .clock, .posted, .paid, .settled,
      .actedFor, .passedOver, .joined, .partOpened, .partEnded, .rebased, .released,
      .counted, .waited, .mapped, .left, .fired, .recorded, .keptSince, .carried, .postal, .voided:
      break
    case .proven(_, _, let proof): try examine(proof.evidence, stored, &health)
    case .found(let finding): try examine(finding.evidence, stored, &health)
    }
  }

  /// The record an examination rests on must be there as long as the figure that rests on it.
  private func examine(
    _ record: Digest, _ stored: StoredDossier, _ health: inout OfficeHealth
  ) throws {
    health.unnamed.remove(record)
    do throws(StoreError) { try store.vault.verify(record) } catch {
      health.flaws.append(.file(code: stored.dossier.code, error))
    }
  }

  /// A register's last number is how many were given: anything else is a number lost or a dossier removed.
  private func registerFlaws(_ lines: [RegisterLine], _ numbers: [RegisterLine: Int]) -> [Flaw] {
    var left = numbers
    let wrong = lines.compactMap { line -> Flaw? in
      let key = RegisterLine(kind: line.kind, agency: line.agency, period: line.period, last: 0)
      let found = left.removeValue(forKey: key) ?? 0
      return found == line.last ? nil : .register(line, found: found)
    }
    return wrong + left.map { .register($0.key, found: $0.value) }
  }
}

extension Change {
  fileprivate var isStay: Bool { if case .left = self { true } else { false } }
}

/// A numbered document as the history tells it.
private struct ExpectedDocument: Hashable {
  let number: DocumentNumber.Line
  var leader = SignatureMark(nil)
  var seal = SignatureMark(nil)
  var completed: Moment?
  var voided: VoidReason?
  var sent: Moment?

  var agency: String { number.agency }
  var year: Int { number.year }
  var form: DocumentForm { DocumentForm(kind: number.paper) }

  init(_ row: IssuedDocument) {
    number = DocumentNumber.Line(
      paper: row.paper, agency: row.agency, year: row.year, serial: row.serial, secret: row.secret)
    (leader, seal, completed, voided, sent) = (
      row.leader, row.agencySeal, row.completed, row.voided, row.sent
    )
  }

  private init(_ number: DocumentNumber, _ leader: SignatureMark?) {
    self.number = DocumentNumber.Line(
      paper: number.paper, agency: number.agency, year: number.year, serial: number.serial,
      secret: number.secret)
    self.leader = leader ?? SignatureMark(nil)
  }

  static func list(_ events: [Event]) -> [ExpectedDocument] {
    var (found, approvals): ([ExpectedDocument], [String: SignatureMark]) = ([], [:])
    var borne: [String: [Signature]] = [:]
    let last = { (paper: String) in found.lastIndex { $0.number.paper == paper && $0.voided == nil } }
    for event in events {
      for change in event.changes {
        switch change {
        case .drafted(let paper): (approvals[paper], borne[paper]) = (nil, nil)
        case .numbered(let number): found.append(ExpectedDocument(number, approvals[number.paper]))
        case .signed(let signature):
          let mark = SignatureMark(signature.medium, signature.proof?.standing)
          if signature.act.signing?.mark == .leader { approvals[signature.paper] = mark }
          if let place = last(signature.paper), found[place].completed == nil {
            found[place].take(mark, signature.act, event.moment)
          }
          borne[signature.paper, default: []].append(signature)
        case .proven(let paper, let act, let proof):
          if let place = last(paper) { found[place].take(proof, act) }
          borne[paper] = borne[paper]?.map { $0.act == act ? $0.with(proof) : $0 }
        case .voided(let number, let reason):
          if let place = last(number.paper) { found[place].voided = reason }
        case .sent(let paper):
          if let place = last(paper), found[place].sent == nil { found[place].sent = event.moment }
        case .opened, .attached, .moved, .noted, .assigned, .clock, .posted, .handedOver, .paid, .settled,
          .actedFor, .passedOver, .joined, .partOpened, .partEnded, .rebased, .released, .counted, .waited,
          .left, .fired, .recorded, .keptSince, .carried, .postal, .mapped, .found:
          break
        }
      }
      for (paper, signatures) in borne where signatures.isSignedElsewhere {
        if let place = last(paper) { found[place].leader = SignatureMark(.digital, .invalid) }
      }
    }
    return found
  }

  private mutating func take(_ mark: SignatureMark, _ act: Act, _ moment: Moment) {
    switch act.signing?.mark {
    case .agency?: (seal, completed) = (mark, moment)
    case .leader?: leader = mark
    case nil: break
    }
  }

  private mutating func take(_ proof: SignatureProof, _ act: Act) {
    switch act.signing?.mark {
    case .agency?: seal = SignatureMark(seal.medium, proof.standing)
    case .leader?: leader = SignatureMark(leader.medium, proof.standing)
    case nil: break
    }
  }
}

extension DocumentNumber {
  /// What the register says of a number itself.
  fileprivate struct Line: Hashable {
    let paper: String
    let agency: String
    let year: Int
    let serial: Int
    let secret: Bool
  }
}

import DossierModel
public import DossierStore
import Hashing
import WorkingTime

/// What an examination of the whole office found.
public struct OfficeHealth: Sendable {
  public let guarantees: StoreGuarantees
  public internal(set) var dossiers = 0
  public internal(set) var events = 0
  /// Copies of papers that dead processes left behind, removed now.
  public internal(set) var abandoned = 0
  public internal(set) var flaws: [Flaw] = []

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
  case register(RegisterLine, found: Int)
}

extension Office {
  /// Reads every dossier and compares rows, documents, tasks, registers, personal values and papers with its history.
  public func examine() throws -> OfficeHealth {
    var health = OfficeHealth(try store.guarantees())
    health.abandoned = store.vault.clearAbandoned()
    try store.read { reading in
      var numbers: [RegisterLine: Int] = [:]
      let documents = Dictionary(grouping: try reading.documents(DocumentFilter()), by: \.code)
      for code in try reading.codes() {
        health.dossiers += 1
        do throws(StoreError) {
          try examine(code, documents[code] ?? [], reading, &numbers, &health)
        } catch { health.flaws.append(.unreadable(code: code, error)) }
      }
      health.flaws += registerFlaws(try reading.registers(), numbers)
    }
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
      for change in events.flatMap(\.changes) { try examine(change, stored, reading, &health) }
      let day = try calendar(reading).zone.day(of: stored.dossier.submitted).number
      let agency = stored.dossier.opening.lanes[Lane.agency] ?? ""
      numbers[RegisterLine(kind: 1, agency: agency, period: day, last: 0), default: 0] += 1
      for number in expected {
        numbers[RegisterLine(kind: 2, agency: number.agency, period: number.year, last: 0), default: 0] += 1
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
      do throws(StoreError) { try store.vault.verify(paper.digest, size: paper.size) } catch {
        health.flaws.append(.file(code: stored.dossier.code, error))
      }
    case .opened(let opening): _ = try reading.personal(opening.applicant, of: stored)
    case .noted(let digest), .handedOver(let digest): _ = try reading.personal(digest, of: stored)
    case .drafted, .moved, .assigned, .signed, .numbered, .sent, .clock, .posted, .paid, .settled,
      .actedFor, .passedOver, .joined, .partOpened, .partEnded, .rebased, .released,
      .counted, .waited, .mapped, .left, .fired:
      break
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

/// An issued document as the history tells it.
private struct ExpectedDocument: Hashable {
  let paper: String
  let agency: String
  var year = 0
  let serial: Int
  let secret: Bool
  let leader: Signature.Medium
  let seal: Signature.Medium
  var sent: Bool

  init(_ row: IssuedDocument) {
    (paper, agency, serial, secret) = (row.paper, row.agency, row.serial, row.secret)
    (leader, seal, sent, year) = (row.leader, row.agencySeal, row.sent, row.year)
  }

  private init(_ number: DocumentNumber, _ leader: Signature.Medium, _ seal: Signature.Medium) {
    (paper, agency, year, serial) = (number.paper, number.agency, number.year, number.serial)
    (secret, self.leader, self.seal, sent) = (number.secret, leader, seal, false)
  }

  static func list(_ events: [Event]) -> [ExpectedDocument] {
    var (found, media): ([ExpectedDocument], [String: [Act: Signature.Medium]]) = ([], [:])
    for event in events {
      for case .signed(let signature) in event.changes {
        media[signature.paper, default: [:]][signature.act] = signature.medium
      }
      for change in event.changes {
        if case .numbered(let number) = change, let acts = media[number.paper] {
          found.append(ExpectedDocument(number, acts[.approve] ?? .paper, acts[.issue] ?? .paper))
        }
        if case .sent(let paper) = change, let last = found.lastIndex(where: { $0.paper == paper }) {
          found[last].sent = true
        }
      }
    }
    return found
  }
}

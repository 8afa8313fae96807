public import DossierModel
public import DossierStore
public import Hashing
public import Intake
public import WorkingTime

/// A dossier with what is needed to show it.
public struct DossierView {
  public let dossier: Dossier
  public let definition: Definition
  public let directory: Directory
  public let calendar: WorkingCalendar
  /// The rules about time it was received under; nil: none, or not received.
  public let rules: DeadlineRules?
  /// Nil when the applicant's values were lawfully erased.
  public let applicant: Applicant?
}

extension Office {
  /// One dossier with all that is shown of it, what fell due by now counted in.
  public func view(_ code: String) throws -> DossierView {
    try store.read { reading in
      let standing = try standing(code, reading)
      let dossier = standing.dossier
      let applicant = try reading.personal(dossier.opening.applicant, of: reading.dossier(code)).map(
        Applicant.init(decoding:))
      return DossierView(
        dossier: dossier, definition: standing.definition, directory: try directory(reading),
        calendar: try calendar(of: dossier.opening.lanes[Lane.agency], reading),
        rules: dossier.rules(try rules(reading)), applicant: applicant)
    }
  }

  /// What a kind of document of a procedure is called, by its newest version that has one; else the kind itself.
  public func title(
    ofDocument kind: String, of procedure: String, _ reading: StoreReading
  ) throws -> Title {
    for version in try reading.publications(procedure).reversed() {
      let procedure = try checked(version.digest, reading).procedure
      if let title = procedure.title(ofDocument: kind) { return title }
    }
    return Title(vi: kind, en: kind)
  }

  /// Every action on a dossier from where it stands, and what stands against this person taking it.
  ///
  /// - Parameter actor: nil: anybody.
  public func can(_ code: String, as actor: String?) throws -> [Inquiry.Answer] {
    try store.read { reading in
      if let actor, try directory(reading).people[actor] == nil {
        throw Rejection(action: "can", reasons: [.unknownPerson(actor)])
      }
      return try ask(code, actor ?? "", reading, \.answers)
    }
  }

  /// Asks about a dossier as an act would find it now: what fell due by now is counted in.
  func ask<Value>(
    _ code: String, _ actor: String, _ reading: StoreReading, _ question: (Inquiry) throws -> Value
  ) throws -> Value {
    let (standing, answers) = (try standing(code, reading), StoreAnswers(reading))
    var setting = try setting(actor, reading, answers)
    setting.moment = max(setting.moment, standing.dossier.changed)
    let inquiry = Inquiry(standing.dossier, standing.definition, setting)
    return try answers.checked { try question(inquiry) }
  }

  /// What can be done with a dossier now, by whom.
  public func possible(_ code: String) throws -> [Offer] {
    try store.read { try ask(code, "", $0, \.possible) }
  }

  /// What is to be done next on a dossier, apart from what may be done at any time.
  public func next(_ code: String) throws -> [Offer] {
    try store.read { try ask(code, "", $0, \.next) }
  }

  /// The events of a dossier, the hash of each, and the notes and recipients they name.
  public func history(_ code: String) throws -> [(event: Event, hash: Digest, note: String?)] {
    try store.read { reading in
      let stored = try reading.dossier(code)
      return try reading.history(code).map { event, hash in
        let digests = event.changes.compactMap { change -> Digest? in
          switch change {
          case .noted(let digest), .handedOver(let digest): digest
          default: nil
          }
        }
        let notes = try digests.compactMap { try reading.personal($0, of: stored) }
          .map { try PersonalNote(decoding: $0).text }
        return (event, hash, notes.isEmpty ? nil : notes.joined(separator: "; "))
      }
    }
  }

  /// The dossiers a filter finds, one line each.
  public func dossiers(_ filter: DossierFilter) throws -> [DossierLine] {
    try store.read { try $0.dossiers(filter) }
  }

  /// The name of the office.
  public func title() throws -> Title {
    let lines = try store.read { try $0.setting(SettingName.title) ?? "" }.split(separator: "\n").map(
      String.init)
    return Title(vi: lines.first ?? "", en: lines.last ?? "")
  }
}

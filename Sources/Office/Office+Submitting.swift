public import CheckedYAML
public import DossierModel
import DossierStore
import Hashing
public import Intake
import WorkflowFiles
import WorkingTime

/// Applications that were not taken, with every problem of form and every condition that failed.
public struct SubmissionRefused: Error, Sendable {
  public let problems: [Problem]
  public let rejections: [Rejection]
  /// Where each rejected application stands, in the order of the rejections.
  public let origins: [ApplicationDraft.Origin]
}

extension SubmissionRefused {
  fileprivate init(_ problems: [Problem], _ rejected: [(ApplicationDraft.Origin, Rejection)]) {
    self.init(problems: problems, rejections: rejected.map(\.1), origins: rejected.map(\.0))
  }
}

extension Office {
  /// Takes in applications: all of them or none. Papers are on the disk before the event that names them.
  ///
  /// - Parameters:
  ///   - receive: received at once, in the same transaction.
  ///   - key: an idempotency key, for a single application: the same key and content gives the same dossier.
  ///   - fileLimit: bytes a paper may have.
  ///   - tell: called once all are taken, with what is to be told of each.
  public func submit(
    _ drafts: [ApplicationDraft], as actor: String, receive: Bool = false, key: String? = nil,
    fileLimit: Int = Office.fileLimit, findings: Findings = Findings(),
    tell: ([[ApplicationRemark]]) -> Void = { _ in }
  ) throws -> [Dossier] {
    let today = try store.read { try calendar($0) }.zone.day(of: clock())
    let applications = try drafts.compactMap {
      try Application.check($0, today: today, salt: salt(), places: places, findings)
    }
    let desk = PaperDesk(store.vault, limit: fileLimit, findings)
    defer { desk.clear() }
    let papers = try applications.map { try $0.papers.map { try desk.take($0) } }
    // With problems of form nothing is written; the conditions are still asked, so that all comes at once.
    guard findings.problems.isEmpty else {
      throw SubmissionRefused(Problems(findings.problems).all, try rehearse(applications, actor))
    }
    let found = try papers.map { try incomingFindings($0.compactMap(\.self), desk) }
    let request = key.map { _ in requestDigest(drafts, papers.map { $0.compactMap(\.self) }, actor, receive) }
    let dossiers = try store.write { transaction in
      if let key, let request, let known = try replay(key, request, transaction) { return [known] }
      let stored = try takeAll(
        applications, papers.map { $0.compactMap(\.self) }, found, actor, receive, transaction)
      if let key, let request, let first = stored.first {
        try transaction.keepReceipt(key, request: request, first)
      }
      try desk.keep(in: transaction)
      return stored.map(\.dossier)
    }
    tell(applications.map(\.remarks))
    return dossiers
  }

  /// Bytes a paper may have unless a caller says otherwise: 50 MiB.
  public static let fileLimit = 50 << 20

  /// Receives what was just taken; what could be done with a dossier that will not be is not told.
  private func receive(
    _ taken: StoredDossier, _ actor: String, _ transaction: StoreWriting
  ) throws -> StoredDossier {
    let advance = Command.advance(Advance("receive"))
    do {
      return try perform(advance, on: taken.dossier.code, by: nil, as: actor, Extra(), in: transaction)
    } catch let rejection as Rejection {
      throw Rejection(action: rejection.action, reasons: rejection.reasons)
    }
  }

  /// Takes every application; of several, all that are rejected are told at once, each with its place.
  private func takeAll(
    _ applications: [Application], _ papers: [[Paper]], _ found: [[PaperFinding]], _ actor: String,
    _ receive: Bool, _ transaction: StoreWriting
  ) throws -> [StoredDossier] {
    var (stored, rejected): ([StoredDossier], [(ApplicationDraft.Origin, Rejection)]) = ([], [])
    for ((application, papers), found) in zip(zip(applications, papers), found) {
      do {
        let taken = try take(application, papers, found, actor, transaction)
        stored.append(receive ? try self.receive(taken, actor, transaction) : taken)
      } catch let rejection as Rejection where applications.count > 1 {
        rejected.append((application.origin, rejection))
      }
    }
    guard rejected.isEmpty else { throw SubmissionRefused([], rejected) }
    return stored
  }

  private func take(
    _ application: Application, _ papers: [Paper], _ found: [PaperFinding], _ actor: String,
    _ transaction: StoreWriting
  ) throws -> StoredDossier {
    let checked = try current(application.procedure, transaction)
    let value = try application.applicant.encoded
    let digest = SHA256.digest(value)
    var submission = try submission(application, checked, papers, digest, actor, transaction)
    submission.findings = found
    return try perform(
      .submit(submission), on: nil, by: checked, as: actor, Extra(personal: [digest: value]), in: transaction)
  }

  /// Fills in what may be left out: the only case, the only receiving place. What cannot be filled in is refused, together
  /// with whatever else stands against the submission.
  private func submission(
    _ application: Application, _ checked: CheckedProcedure, _ papers: [Paper], _ applicant: Digest,
    _ actor: String, _ reading: StoreReading
  ) throws -> Submission {
    let cases = checked.definitions.keys.sorted()
    let places = try receivingPlaces(application, checked, actor, reading)
    let submission = Submission(
      procedure: application.procedure, branch: application.branch ?? (cases.count == 1 ? cases[0] : ""),
      receivedAt: places.first ?? "", channel: application.channel, returnBy: application.returnBy,
      applicant: applicant, papers: papers)
    var reasons: [Reason] = []
    if !cases.contains(submission.branch) { reasons.append(.unknownCase(known: cases)) }
    if places.count > 1 { reasons.append(.chooseAgency(places)) }
    guard reasons.isEmpty else {
      let others = try otherReasons(submission, checked, actor, reading)
      throw Rejection(action: "submit", reasons: reasons + others, possible: [])
    }
    return submission
  }

  private func otherReasons(
    _ submission: Submission, _ checked: CheckedProcedure, _ actor: String, _ reading: StoreReading
  ) throws -> [Reason] {
    let branch = checked.definitions[submission.branch] ?? checked.definitions.values.first
    guard let branch else { return [] }
    let setting = try setting(actor, reading)
    do throws(Rejection) {
      _ = try decide(.submit(submission), on: nil, by: branch, in: setting)
      return []
    } catch { return error.reasons }
  }

  /// The agency named, or those where the actor may submit this procedure.
  private func receivingPlaces(
    _ application: Application, _ checked: CheckedProcedure, _ actor: String, _ reading: StoreReading
  ) throws -> [String] {
    if let named = application.receivedAt { return [named] }
    let (directory, today) = (try directory(reading), try calendar(reading).zone.day(of: clock()))
    let submitters = checked.definitions.values.first?.submitters ?? []
    let places = Set(
      directory.places(of: actor, on: today).filter { submitters.contains($0.role) }.map(\.agency))
    let serving = places.filter { directory.service(application.procedure, receivedAt: $0, on: today) != nil }
    return (serving.isEmpty ? places : serving).sorted()
  }

  /// What `decide` would say, without writing anything.
  private func rehearse(
    _ applications: [Application], _ actor: String
  ) throws -> [(ApplicationDraft.Origin, Rejection)] {
    try store.read { reading in
      try applications.compactMap { application in
        // A paper that was handed in and refused is not missing as well.
        let papers = application.papers.map { Paper(kind: $0.kind, digest: .zero, size: 0) }
        do {
          let checked = try current(application.procedure, reading)
          let submission = try submission(application, checked, papers, .zero, actor, reading)
          guard let definition = checked.definitions[submission.branch] else { return nil }
          _ = try decide(.submit(submission), on: nil, by: definition, in: try setting(actor, reading))
          return nil
        } catch let rejection as Rejection { return (application.origin, rejection) }
      }
    }
  }

  /// The answer given before to the same key, or nil for a new key.
  func replay(_ key: String, _ request: Digest, _ reading: StoreReading) throws -> Dossier? {
    guard let known = try reading.receipt(key) else { return nil }
    guard known.request == request else { throw StoreError.keyReused(key) }
    return try reading.dossier(known.code).dossier
  }

  /// Papers count by their bytes: the same file name may hold another paper, the same paper have another name.
  private func requestDigest(
    _ drafts: [ApplicationDraft], _ papers: [[Paper]], _ actor: String, _ receive: Bool
  ) -> Digest {
    let lines = zip(drafts, papers).flatMap { draft, papers in
      draft.values.map { "\($0.key.rawValue)=\($0.value.text)" }.sorted()
        + papers.map { "\($0.kind)=\($0.digest.hex)" }
    }
    return SHA256.digest(
      ([receive ? "submit and receive" : "submit", actor] + lines).joined(separator: "\n"))
  }
}

import DossierModel
import Hashing
import Intake
import Office
import Postal

/// A dossier for people and programs.
struct DossierReport: Encodable {
  let code: String
  let version: Int
  let procedure: String
  let procedureName: String
  let branch: String
  let definition: String
  /// Nil when erased.
  let applicant: String?
  /// Where the applicant is reached; nil when erased.
  let contact: Contact?
  let status: Int
  let statusTitle: String
  let states: [String]
  let assignee: String?
  let agency: String
  let receivedAt: String
  let channel: String
  let returnBy: String
  let submitted: String
  let due: String?
  let paused: String?
  let done: String?
  let papers: [PaperReport]
  let signatures: [SignatureReport]
  let documents: [String]
  let itemNumbers: [String]
  /// What goes and went by post.
  let items: [PostItemReport]
  /// Papers of which the postman brought other than the slip says.
  let miscounted: [Miscounted]
  /// The minutes by which it was not in the postman’s bag, while it is still to come.
  let missing: String?
  /// Money the post collected that was not what was to be paid.
  let feeDifferences: [FeeReport]
  /// The dossier this one is a part of.
  let partOf: String?
  let parts: [PartReport]

  struct PartReport: Encodable {
    let part: String
    let title: String
    let code: String
    /// Nil while it is under way.
    let ended: String?

    init(_ part: String, _ title: Title, _ state: Dossier.PartState) {
      (self.part, self.title) = (part, title(Speech.language))
      code = state.code
      ended = state.ended?.ending(Speech.language)
    }
  }

  struct Miscounted: Encodable {
    let minutes: String
    let kind: String
    let title: String
    let declared: Int
    let counted: Int
  }

  struct Contact: Encodable {
    let number: String?
    /// E.164.
    let phone: String?
    let email: String?
    let address: String
    let vpostcode: String?
    /// Who gets the result by post instead; absent: the applicant.
    let delivery: Delivery?

    struct Delivery: Encodable {
      let name: String
      let phone: String
      let address: String
      let vpostcode: String?
    }
  }

  struct PaperReport: Encodable {
    let kind: String
    let title: String
    let size: Int
    let sha256: String
    /// What an examination found of a signed paper that came in; nil: it is not signed, or nobody looked.
    let signatures: Found?

    struct Found: Encodable {
      let standing: String
      let codes: [String]
      /// SHA-256 of the record of the examination.
      let evidence: String
    }
  }

  struct SignatureReport: Encodable {
    let paper: String
    let title: String
    let act: String
    let signer: String
    let role: String
    let agency: String
    let onBehalfOf: String?
    let medium: String
    /// `recorded`: nobody examined it; else `valid`, `unproven` or `invalid`.
    let standing: String
    let level: String?
    /// SHA-256 of the signer’s certificate, and of the record of the examination.
    let certificate: String?
    let evidence: String?
    /// What was signed.
    let sha256: String
    /// The newer file that holds the proof for years; nil: what was signed has what it has.
    let provenIn: String?
  }

  init(_ view: DossierView) {
    let (dossier, definition, zone) = (view.dossier, view.definition, view.calendar.zone)
    let names = Names(view.directory, roles: definition.roles, Speech.language)
    let opening = dossier.opening
    code = dossier.code
    version = dossier.version
    procedure = opening.procedure
    procedureName = definition.procedure.name(Speech.language)
    branch = dossier.branch
    partOf = dossier.parent?.parent
    parts = dossier.parts.sorted { $0.key < $1.key }.map {
      PartReport($0.key, definition.title(ofPart: $0.key), $0.value)
    }
    self.definition = dossier.definition.hex
    applicant = view.applicant?.name
    contact = view.applicant.map(Contact.init)
    status = dossier.status.rawValue
    statusTitle = dossier.status.title(Speech.language)
    states = definition.titles(of: dossier).map { $0(Speech.language) }
    assignee = Self.assignees(dossier, definition, names)
    agency = names.agency(opening.lanes[Lane.agency] ?? "")
    receivedAt = names.agency(opening.lanes[Lane.receiving] ?? "")
    channel = opening.channel.word
    returnBy = opening.returnBy.word
    submitted = zone.text(dossier.submitted)
    due = dossier.clock.due.map(zone.text)
    paused = dossier.clock.paused.map(zone.text)
    done = dossier.clock.ended.map(zone.text)
    let title = { definition.title(ofPaper: $0)(Speech.language) }
    papers = dossier.papers.map {
      PaperReport(
        kind: $0.kind, title: title($0.kind), size: $0.size, sha256: $0.digest.hex,
        signatures: dossier.paperFindings[$0.digest].map(PaperReport.Found.init))
    }
    signatures = dossier.signatures.map {
      SignatureReport($0, title($0.paper), names, newest: dossier.paper($0.paper)?.digest)
    }
    documents = dossier.numbers.map { "\($0.text) – \(names.agency($0.agency))" }
    itemNumbers = dossier.itemNumbers
    items = dossier.consignments.map { PostItemReport($0, zone) }
    miscounted = (dossier.handIn?.papers ?? []).filter { $0.declared != $0.found }.map {
      Miscounted(
        minutes: dossier.handIn?.minutes ?? "", kind: $0.kind, title: title($0.kind),
        declared: $0.declared, counted: $0.found)
    }
    missing = dossier.missing
    feeDifferences = dossier.feeDifferences.map { FeeReport($0, of: dossier.code) }
  }
}

extension DossierReport {
  /// Who has the steps the dossier is in; nil: nobody yet.
  private static func assignees(_ dossier: Dossier, _ definition: Definition, _ names: Names) -> String? {
    let people = definition.steps(of: dossier).compactMap { dossier.assignees[$0.name] }.map(names.person)
    return people.isEmpty ? nil : people.joined(separator: ", ")
  }
}

extension DossierReport.Contact {
  init(_ applicant: Applicant) {
    number = applicant.personalNumber ?? applicant.organisationCode
    (phone, email) = (applicant.phone.map(PhoneNumber.international), applicant.email)
    (address, vpostcode) = (applicant.address.line, applicant.address.vpostcode)
    delivery = applicant.delivery.map {
      Delivery(
        name: $0.name, phone: PhoneNumber.international($0.phone), address: $0.address.line,
        vpostcode: $0.address.vpostcode)
    }
  }
}

extension DossierReport.PaperReport.Found {
  init(_ finding: PaperFinding) {
    (standing, codes, evidence) = (finding.standing.word, finding.codes, finding.evidence.hex)
  }
}

extension DossierReport.SignatureReport {
  /// - Parameter newest: the document’s newest file.
  init(_ signature: Signature, _ title: String, _ names: Names, newest: Digest?) {
    let isProvenLater = signature.proof.map { [.longTerm, .archive].contains($0.level) } ?? false
    provenIn = isProvenLater && newest != signature.digest ? newest?.hex : nil
    (paper, self.title) = (signature.paper, title)
    act = signature.act.rawValue
    signer = names.person(signature.signer)
    role = names.role(signature.role)
    agency = names.agency(signature.agency)
    onBehalfOf = signature.mandate.map { "\($0.capacity) \(names.person($0.principal)), \($0.document)" }
    medium = signature.medium.word
    standing = signature.proof?.standing.word ?? "recorded"
    level = signature.proof?.level.name
    certificate = signature.proof?.certificate.hex
    evidence = signature.proof?.evidence.hex
    sha256 = signature.digest.hex
  }
}

extension Act {
  /// What was done, in the language of this run.
  var done: String {
    switch self {
    case .approve: say("ký duyệt", "signed")
    case .issue: say("đóng dấu", "sealed")
    case .initial: say("ký nháy", "initialled")
    case .appendix: say("ký phụ lục", "annex signed")
    case .copy: say("cấp bản sao", "copy certified")
    case .scan: say("số hóa", "digitised")
    case .send: say("gửi", "sent")
    case .claim: say("nhận việc", "taken")
    case .release: say("trả việc", "given back")
    case .passOver: say("đi tiếp", "gone on")
    case .extend: say("hẹn lại", "new day appointed")
    case .consign: say("gửi bưu chính", "sent by post")
    case .collect: say("yêu cầu thu gom", "collection asked")
    case .handToCarrier: say("giao bưu tá", "handed to the post")
    case .cancelOrder: say("hủy đơn", "order cancelled")
    case .handIn: say("nhận từ bưu tá", "handed in by the post")
    case .takeBack: say("nhận lại", "taken back")
    }
  }
}

extension Signature.Medium {
  /// In the language of this run.
  var title: String {
    switch self {
    case .digital: say("ký số", "digital")
    case .paper: say("trên giấy", "on paper")
    }
  }

  /// The word used in JSON and CSV.
  var word: String {
    switch self {
    case .digital: "digital"
    case .paper: "paper"
    }
  }
}

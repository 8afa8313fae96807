public import Hashing
public import WorkingTime

/// Why a digital signature or a number is not taken. Facts only; the words are in `SigningReason+Words.swift`.
public enum SigningReason: Hashable, Sendable {
  /// The action puts no signature on anything.
  case signsNothing
  /// The document has a number that waits for its signature.
  case numbered(DocumentNumber)
  case notNumbered(paper: String)
  /// The file bears no signature that could be examined.
  case notSigned
  /// The signature counts already, or never will.
  case settled
  /// An examination called a signature of the file invalid, for these causes.
  case invalid(codes: [String])
  /// It could not be proven, for these causes.
  case unproven(codes: [String])
  /// No person or agency of the office is known by the certificate.
  case unknownCertificate(Digest)
  /// The certificate is somebody else's; needed is this owner's.
  case foreignCertificate(Digest, owner: CertificateOwner, needed: CertificateOwner)
  /// Who signed was not entitled to it on the day the signature is proven for; why.
  case notEntitled(on: Day, [Reason])
  /// The signature is proven to be older than the document’s turn to be signed.
  case tooOld(signed: Moment, begun: Moment)
  /// The file is not the document with a signature added to its very bytes.
  case otherDocument(paper: String)
  /// On paper only a print of the very file is sealed that the leader signed digitally; this file is another.
  case otherThanSigned(paper: String)
  /// The agency’s seal is on the file already, before the leader’s signature.
  case sealedFirst(agency: String)
  /// The digital file does not bear the number under which its print was issued.
  case numberNotSigned(DocumentNumber)
  /// What the action signs has no number of its own.
  case numbersNothing
  /// This act comes before another that somebody has done already.
  case tooLate(Act, after: Act, by: String)
  /// There is no draft to put anything on.
  case noDraft
  /// The document an annex belongs to has no number it could cite.
  case numberFirst(paper: String)
  /// There is no issued document to copy.
  case notIssued(paper: String)
  /// A copy of a true copy takes one.
  case noTrueCopy(paper: String)
  /// The act is done on a file or not at all.
  case onlyDigital(Act)
  /// A signature of the file stands for a document already; one made once counts once.
  case alreadyUsed(paper: String, code: String, title: Title)
  /// The document’s number is not to be read on its first page.
  case numberNotShown(DocumentNumber)
  /// An electronic document that bears signatures is an original; no copy is made of the file itself.
  case copyOfSigned
  /// The newest entry of the dossier is ahead of the clock: a number given now would bear a date that has not come.
  case clockBehind(newest: Moment, now: Moment)
  /// The trusted time is another than the clock’s.
  case otherTime(stamped: Moment, ours: Moment)
  /// The date printed on the document comes after the trusted time.
  case dateAhead(Day, stamped: Moment)
  /// A state secret does not go over the network.
  case secret(DocumentNumber)
}

extension SigningReason {
  /// What programs know it by; never changed.
  var name: String {
    switch self {
    case .signsNothing: "signs_nothing"
    case .numbered: "number_waits_for_signature"
    case .notNumbered: "no_number_waits"
    case .notSigned: "not_signed"
    case .settled: "signature_settled"
    case .invalid: "signature_invalid"
    case .unproven: "signature_not_proven"
    case .unknownCertificate: "unknown_certificate"
    case .foreignCertificate: "foreign_certificate"
    case .notEntitled: "not_entitled_then"
    case .tooOld: "signature_too_old"
    case .otherDocument: "other_document"
    case .otherThanSigned: "other_than_signed"
    case .sealedFirst: "sealed_first"
    case .numberNotSigned: "number_not_signed"
    case .numbersNothing: "numbers_nothing"
    case .tooLate: "too_late"
    case .noDraft: "no_draft"
    case .numberFirst: "number_first"
    case .notIssued: "not_issued"
    case .noTrueCopy: "no_true_copy"
    case .onlyDigital: "only_digital"
    case .alreadyUsed: "signature_used"
    case .numberNotShown: "number_not_shown"
    case .copyOfSigned: "copy_of_signed"
    case .clockBehind: "clock_behind"
    case .otherTime: "other_time"
    case .dateAhead: "date_ahead"
    case .secret: "secret_document"
    }
  }

  var values: [String: PlainValue] {
    switch self {
    case .signsNothing, .notSigned, .settled, .numbersNothing, .noDraft, .copyOfSigned: [:]
    case .numbered(let number), .secret(let number): ["found": .text(number.text)]
    case .sealedFirst(let agency): ["found": .text(agency)]
    case .numberNotShown(let number), .numberNotSigned(let number): ["needed": .text(number.text)]
    case .clockBehind(let newest, let now):
      ["found": .text(Zone.vietnam.iso(now)), "needed": .text(Zone.vietnam.iso(newest))]
    case .otherTime(let stamped, let ours):
      ["found": .text(Zone.vietnam.iso(ours)), "needed": .text(Zone.vietnam.iso(stamped))]
    case .dateAhead(let day, let stamped):
      ["found": .text(day.text), "needed": .text(Zone.vietnam.iso(stamped))]
    case .notEntitled(let day, let reasons):
      ["found": .text(day.text), "because": .list(reasons.map(\.name))]
    case .tooOld(let signed, let begun):
      ["found": .text(Zone.vietnam.iso(signed)), "needed": .text(Zone.vietnam.iso(begun))]
    case .notNumbered(let paper), .otherDocument(let paper), .numberFirst(let paper), .notIssued(let paper),
      .noTrueCopy(let paper), .otherThanSigned(let paper):
      ["needed": .text(paper)]
    case .tooLate(let act, let later, let person):
      ["act": .text(act.rawValue), "found": .text(later.rawValue), "by": .text(person)]
    case .alreadyUsed(let paper, let code, _): ["dossier": .text(code), "document": .text(paper)]
    case .onlyDigital(let act): ["act": .text(act.rawValue)]
    case .invalid(let codes), .unproven(let codes): ["found": .list(codes)]
    case .unknownCertificate(let certificate): ["found": .text(certificate.hex)]
    case .foreignCertificate(let certificate, let owner, let needed):
      ["found": .text(certificate.hex), "owner": .text(owner.key), "needed": .text(needed.key)]
    }
  }
}

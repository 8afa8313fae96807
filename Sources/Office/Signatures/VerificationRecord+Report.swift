import Foundation
import Hashing
public import Signing
import WorkingTime

extension VerificationRecord {
  /// What a verification came to, in the form that is kept.
  public init(_ report: VerificationReport) {
    format = 1
    verifier = report.verifier
    policy = report.policy.id
    policyVersion = report.policy.version
    file = report.file.hex
    at = Zone.vietnam.iso(report.at)
    verdict = report.verdict.word
    findings = report.findings.map(Found.init)
    signatures = report.signatures.map(Signed.init)
    timeStamps = report.timeStamps.map(Stamped.init)
    evidence = report.evidence.map {
      Item(
        kind: $0.kind.rawValue, sha256: $0.digest.hex, der: Data($0.der).base64EncodedString())
    }
  }
}

extension VerificationRecord {
  /// Exactly what the verdict rests on, to be kept in the file itself.
  var validationData: ValidationData {
    let items = { (kind: EvidenceItem.Kind) in
      evidence.filter { $0.kind == kind.rawValue }.compactMap {
        Data(base64Encoded: $0.der).map { Array($0) }
      }
    }
    return ValidationData(
      certificates: items(.certificate), revocationLists: items(.revocationList),
      statusAnswers: items(.statusAnswer))
  }
}

extension VerificationRecord.Found {
  fileprivate init(_ finding: Finding) {
    let place =
      switch finding.place {
      case .file: "file"
      case .offset(let offset): "offset \(offset)"
      case .entry(let number, let offset): "entry \(number), offset \(offset)"
      case .object(let number): "object \(number)"
      case .revision(let number): "revision \(number + 1)"
      case .certificate(let digest): "certificate \(digest.hex)"
      }
    let weight =
      switch finding.code.weight {
      case .refuses: "refuses"
      case .leavesOpen: "leaves_open"
      case .warns: "warns"
      }
    self.init(code: finding.code.rawValue, place: place, weight: weight)
  }
}

extension VerificationRecord.Holder {
  fileprivate init(_ facts: CertificateFacts) {
    self.init(
      name: facts.subject.commonName, title: facts.subject.title, organisation: facts.subject.organisation,
      subject: facts.subject.attributes.map { "\($0.type)=\($0.text)" },
      issuer: facts.issuer.attributes.map { "\($0.type)=\($0.text)" }, issuerName: facts.issuer.commonName,
      serial: facts.serial, validFrom: Zone.vietnam.iso(facts.notBefore),
      validUntil: Zone.vietnam.iso(facts.notAfter), sha256: facts.fingerprint.hex,
      key: facts.key.hex)
  }
}

extension VerificationRecord.Signed {
  fileprivate init(_ report: SignatureReport) {
    self.init(
      field: report.field, outcome: report.outcome.rawValue,
      findings: report.findings.map(VerificationRecord.Found.init), level: report.level.rawValue,
      intact: report.intact, claimed: report.claimedTime.map(Zone.vietnam.iso),
      controlled: report.controlTime.map { Zone.vietnam.iso($0.moment) },
      controlledBy: report.controlTime?.source.word,
      controlMilliseconds: report.controlTime?.moment.milliseconds,
      signer: report.signer.map(VerificationRecord.Holder.init),
      path: report.path.map(VerificationRecord.Step.init), anchors: report.anchorSet,
      algorithm: report.algorithm?.text, revision: report.coverage.map { $0.revision + 1 },
      wholeFile: report.coverage?.wholeFile ?? false,
      changesAfter: report.changesAfter.map(VerificationRecord.Changed.init),
      timeStamp: report.timeStamp.map { Zone.vietnam.iso($0.moment) },
      timeStampAuthority: report.timeStamp.map { VerificationRecord.Holder($0.authority) },
      identity: report.identity?.hex)
  }
}

extension VerificationRecord.Step {
  fileprivate init(_ step: PathStep) {
    let (word, since): (String, Moment?) =
      switch step.status {
      case .anchor: ("anchor", nil)
      case .good: ("good", nil)
      case .goodThen(_, let since, _): ("revoked_later", since)
      case .revoked(_, let since, _): ("revoked", since)
      case .unknown: ("unknown", nil)
      }
    self.init(
      certificate: step.certificate.fingerprint.hex, revocation: word, since: since.map(Zone.vietnam.iso))
  }
}

extension VerificationRecord.Stamped {
  fileprivate init(_ report: DocumentTimeStampReport) {
    self.init(
      field: report.field, outcome: report.outcome.rawValue,
      findings: report.findings.map(VerificationRecord.Found.init),
      moment: report.timeStamp.map { Zone.vietnam.iso($0.moment) })
  }
}

extension DocumentVerdict {
  fileprivate var word: String {
    switch self {
    case .fullySigned: "fully_signed"
    case .incomplete: "incomplete"
    case .notProven: "not_proven"
    case .invalid: "invalid"
    case .unsigned: "unsigned"
    }
  }
}

extension ControlTime.Source {
  fileprivate var word: String {
    switch self {
    case .timeStamp: "time_stamp"
    case .documentTimeStamp: "document_time_stamp"
    case .received: "received"
    case .now: "now"
    }
  }
}

extension AlgorithmFacts {
  fileprivate var text: String {
    let scheme =
      switch self.scheme {
      case .rsaPSS(let hash, let salt): "RSASSA-PSS SHA-\(hash.rawValue), salt \(salt)"
      case .rsaPKCS1(let hash): "RSASSA-PKCS1-v1_5 SHA-\(hash.rawValue)"
      case .ecdsa(let hash): "ECDSA SHA-\(hash.rawValue)"
      }
    let key =
      switch self.key {
      case .rsa(let bits): "RSA \(bits)"
      case .curve(let bits): "P-\(bits)"
      case .other: "?"
      }
    return "\(scheme), \(key)"
  }
}

extension VerificationRecord.Changed {
  fileprivate init(_ change: RevisionChange) {
    let (kind, detail): (String, String?) =
      switch change.kind {
      case .signature(let field): ("signature", field)
      case .documentTimeStamp(let field): ("document_time_stamp", field)
      case .filled(let field): ("filled", field)
      case .validationData: ("validation_data", nil)
      case .metadata: ("metadata", nil)
      case .information: ("information", nil)
      case .extensions: ("extensions", nil)
      case .issueStamp(let page): ("issue_stamp", "\(page + 1)")
      case .unexplained(let code): ("unexplained", code.rawValue)
      }
    self.init(revision: change.revision + 1, kind: kind, detail: detail)
  }
}

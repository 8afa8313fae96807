import Hashing
import PDFModel
import WorkingTime

/// Judges one signature: its bytes, its message, its time, its certificate (rules R2 to R7).
struct SignatureJudge {
  let file: PDFFile
  let policy: VerificationPolicy
  /// What the file itself carries.
  let inFile: ValidationMaterial
  /// The same with what the office holds.
  let material: ValidationMaterial
  let received: Moment?
  let now: Moment

  /// - Parameters:
  ///   - against: what later revisions did.
  ///   - stamped: the moment of the first valid time stamp over the document after this signature.
  func judge(
    _ signed: SignedField, index: Int, _ against: [Finding], changes: [RevisionChange], stamped: LaterStamp?
  ) -> (report: SignatureReport, items: [EvidenceItem]) {
    var draft = SignatureDraft(signed, index, signed.findings + against, changes)
    let place = FindingPlace.object(signed.value.number)
    do throws(FindingCode) {
      let bytes = try SignedBytes(signed, in: file)
      draft.coverage = bytes.coverage
      let message = try CMSMessage(bytes.der, material.memory)
      draft.identity = message.signer.identity
      guard let certificate = message.signerCertificate else { throw .cmsSignerCertificateMissing }
      draft.signer = certificate.facts
      draft.algorithm = AlgorithmFacts(scheme: message.signer.scheme, key: certificate.key.kind)
      let checked = check(signed, message, certificate, bytes)
      draft.isIntact = checked.isEmpty && message.content == nil
      draft.findings += (profile(signed, message) + checked).map { Finding($0, place) }
      try judgeTimeAndTrust(message, certificate, stamped, &draft)
    } catch { draft.findings.append(Finding(error, place)) }
    return draft.finished
  }

  /// Whether the message is what a signature on a PDF has to be (ETSI EN 319 142-1, 6.3).
  private func profile(_ signed: SignedField, _ message: CMSMessage) -> [FindingCode] {
    var codes: [FindingCode] = []
    if message.contentType != CMSMessage.data { codes.append(.cmsContentType) }
    if message.content != nil { codes.append(.cmsNotDetached) }
    if signed.isLegacy {
      codes.append(policy.acceptsLegacyProfile ? .legacyProfile : .legacyProfileNotAllowed)
    } else if message.signer.signed.names.contains(CMSAttributeName.signingTime) {
      codes.append(.signingTimeInBaseline)
    }
    // One flipped bit of a name would turn a time stamp into something nobody looks at.
    if !message.signer.unsigned.names.isSubset(of: [CMSAttributeName.timeStampToken]) {
      codes.append(.cmsAttributeUnknown)
    }
    if message.signer.scheme.isLegacy {
      codes.append(policy.acceptsLegacyAlgorithm ? .legacyAlgorithm : .legacyAlgorithmNotAllowed)
    }
    return codes
  }

  private func check(
    _ signed: SignedField, _ message: CMSMessage, _ certificate: Certificate, _ bytes: SignedBytes
  ) -> [FindingCode] {
    message.check(certificate, naming: signed.isLegacy ? .optional : .needed) {
      bytes.digest(of: file.bytes, $0)
    }
  }

  private func judgeTimeAndTrust(
    _ message: CMSMessage, _ certificate: Certificate, _ stamped: LaterStamp?, _ draft: inout SignatureDraft
  ) throws(FindingCode) {
    let stamp = judgeStamp(of: message)
    draft.findings += stamp?.findings ?? (stamped == nil ? [Finding(.timeStampMissing)] : [])
    draft.items += stamp?.items ?? []
    draft.timeStamp = stamp?.facts
    let time = controlTime(stamp?.moment, stamped?.moment)
    draft.controlTime = time
    if let claimed = draft.signed.claimedTime, time.source != .now, time.source != .received,
      claimed.milliseconds > time.moment.milliseconds + policy.revocation.skew
    {
      draft.findings.append(Finding(.claimedTimeAfterProof))
    }
    let trusted = material.adding(message).trust(.signature, policy, now: now).judge(certificate, at: time)
    draft.findings += trusted.findings
    draft.items += trusted.items
    draft.path = trusted.steps
    draft.anchorSet = trusted.anchorSet
    draft.level = try level(draft, message, certificate, time, stamped)
  }

  /// All that trust needs travels in the file.
  private func isSelfContained(
    _ material: ValidationMaterial, _ message: CMSMessage, _ certificate: Certificate, _ time: ControlTime
  ) -> Bool {
    let alone = material.adding(message)
    guard alone.provesRevocation else { return false }
    return Outcome(alone.trust(.signature, policy, now: now).judge(certificate, at: time).findings) == .valid
  }

  private func level(
    _ draft: SignatureDraft, _ message: CMSMessage, _ certificate: Certificate, _ time: ControlTime,
    _ stamped: LaterStamp?
  ) throws(FindingCode) -> SignatureLevel {
    if draft.signed.isLegacy { return .legacy }
    guard draft.timeStamp != nil || stamped != nil else { return .basic }
    // What a document time stamp is to keep for long must have lain in the file before it.
    if let stamped,
      isSelfContained(try kept(asOf: stamped.revision), message, certificate, time)
    {
      return .archived
    }
    return isSelfContained(inFile, message, certificate, time) ? .longTerm : .timeStamped
  }

  /// What the file carried in a revision.
  private func kept(asOf revision: Int) throws(FindingCode) -> ValidationMaterial {
    do { return try ValidationMaterial(RevisionView(file: file, index: revision), material.memory) } catch {
      throw .storeMalformed
    }
  }

  /// The earliest proof that the signature was there; what the signer's own computer claims never counts.
  private func controlTime(_ stamp: Moment?, _ stamped: Moment?) -> ControlTime {
    let proofs = [
      stamp.map { ControlTime(moment: $0, source: .timeStamp) },
      stamped.map { ControlTime(moment: $0, source: .documentTimeStamp) },
      received.map { ControlTime(moment: $0, source: .received) },
    ]
    return proofs.compactMap(\.self).filter { $0.moment <= now }.min { $0.moment < $1.moment }
      ?? proofs.compactMap(\.self).first { $0.source != .received }
      ?? ControlTime(moment: now, source: .now)
  }

  /// The token inside the signature, over the raw signature; nil where there is none.
  private func judgeStamp(of message: CMSMessage) -> StampCheck.Verdict? {
    do throws(FindingCode) {
      guard let node = try message.signer.unsigned.value(CMSAttributeName.timeStampToken) else { return nil }
      let token = try StampToken(Array(node.encodedBytes), material.memory)
      return stampCheck(token).judge(token) { $0.digest(message.signer.signature) }
    } catch { return StampCheck.Verdict(findings: [Finding(error)]) }
  }

  private func stampCheck(_ token: StampToken) -> StampCheck {
    StampCheck(
      trust: material.adding(token.message).trust(.timeStamp, policy, now: now), now: now,
      skew: policy.revocation.skew)
  }

  /// A time stamp over a whole revision of the document.
  func judge(
    timeStamp signed: SignedField, _ against: [Finding]
  ) -> (report: DocumentTimeStampReport, items: [EvidenceItem]) {
    var findings = signed.findings + against
    var verdict = StampCheck.Verdict()
    var coverage: Coverage?
    do throws(FindingCode) {
      let bytes = try SignedBytes(signed, in: file)
      coverage = bytes.coverage
      let token = try StampToken(bytes.der, material.memory)
      verdict = stampCheck(token).judge(token) { bytes.digest(of: file.bytes, $0) }
    } catch { findings.append(Finding(error, .object(signed.value.number))) }
    findings += verdict.findings
    let report = DocumentTimeStampReport(
      field: signed.field.name, outcome: Outcome(findings), findings: findings, coverage: coverage,
      timeStamp: verdict.facts)
    return (report, verdict.items)
  }
}

/// The first valid time stamp over the document after a signature.
struct LaterStamp {
  let revision: Int
  let moment: Moment
}

/// The report of one signature, growing.
struct SignatureDraft {
  let signed: SignedField
  let index: Int
  let changes: [RevisionChange]
  var findings: [Finding]
  var level = SignatureLevel.basic
  var controlTime: ControlTime?
  var signer: CertificateFacts?
  var path: [PathStep] = []
  var anchorSet: String?
  var algorithm: AlgorithmFacts?
  var isIntact = false
  var coverage: Coverage?
  var timeStamp: TimeStampFacts?
  var items: [EvidenceItem] = []
  var identity: Digest?

  init(_ signed: SignedField, _ index: Int, _ findings: [Finding], _ changes: [RevisionChange]) {
    self.signed = signed
    self.index = index
    self.findings = findings
    self.changes = changes
    if signed.isLegacy { level = .legacy }
  }

  var finished: (report: SignatureReport, items: [EvidenceItem]) {
    let report = SignatureReport(
      index: index, field: signed.field.name, outcome: Outcome(findings), findings: findings, level: level,
      controlTime: controlTime, claimedTime: signed.claimedTime, signer: signer, path: path,
      anchorSet: anchorSet, algorithm: algorithm, intact: isIntact, coverage: coverage, changesAfter: changes,
      timeStamp: timeStamp, certification: signed.certification, locksAll: signed.lock == .all,
      identity: identity)
    return (report, items)
  }
}

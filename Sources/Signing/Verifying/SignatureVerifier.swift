import Hashing
public import PDFModel
public import WorkingTime

/// Judges the signatures of a PDF file (Circular 15/2025/TT-BKHCN, Art. 6): pure, nothing is fetched, nothing is repaired.
///
/// A signature is called valid only if the file is read without recovery (R1), the signature covers its whole revision but
/// one hexadecimal string (R2, R3), its types (R4), message (R5) and algorithms (R6) are allowed, its certificate was trusted
/// and not revoked at a proven time (R7), and everything after it is on a whitelist (R8, R9). Who had to sign is the
/// policy's (R10).
public enum SignatureVerifier {
  /// Stored with every report; changes whenever a verdict might.
  public static let version = "motcua-verifier-5"

  /// Judges a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, as it is sent.
  ///   - evidence: what the office holds beside the file.
  ///   - now: the moment of checking.
  ///   - memory: where several files are judged in turn, one for all of them.
  ///   - limits: how much the file may ask of us.
  public static func verify(
    _ bytes: [UInt8], policy: VerificationPolicy, evidence: Evidence = Evidence(), at now: Moment,
    memory: VerificationMemory = VerificationMemory(), limits: PDFLimits = .standard
  ) -> VerificationReport {
    var draft = ReportDraft(policy: policy, file: SHA256.digest(bytes), now: now)
    do {
      let file = try PDFFile(bytes, limits: limits, memory: ObjectMemory())
      let fields = try FormFields(RevisionView(file: file, index: file.revisions.count - 1))
      var judge = FileJudge(
        file: file, fields: fields, policy: policy, evidence: evidence, now: now, memory: memory)
      try judge.judge(into: &draft)
    } catch let fault as PDFFault {
      draft.findings.append(RevisionView.finding(fault))
    } catch let fault as FormFields.FormFault {
      draft.findings.append(fault.finding)
    } catch { draft.findings.append(Finding(.fileMalformed)) }
    return draft.report()
  }
}

/// A report that grows.
struct ReportDraft {
  let policy: VerificationPolicy
  let file: Digest
  let now: Moment
  var findings: [Finding] = []
  var signatures: [SignatureReport] = []
  var timeStamps: [DocumentTimeStampReport] = []
  var items: [EvidenceItem] = []

  func report() -> VerificationReport {
    var met: Set<Digest> = []
    return VerificationReport(
      verifier: SignatureVerifier.version, policy: policy.name, file: file, at: now, verdict: verdict,
      findings: findings, signatures: signatures, timeStamps: timeStamps,
      evidence: items.filter { met.insert($0.digest).inserted })
  }

  private var verdict: DocumentVerdict {
    let isBroken = findings.contains { $0.code.weight == .refuses }
    let outcomes = Set(signatures.map(\.outcome))
    if isBroken || outcomes.contains(.invalid) || timeStamps.contains(where: { $0.outcome == .invalid }) {
      return .invalid
    }
    if signatures.isEmpty { return .unsigned }
    if outcomes.contains(.indeterminate) { return .notProven }
    let shortfalls = policy.required?.shortfalls(signatures) ?? []
    return shortfalls.isEmpty ? .fullySigned : .incomplete(shortfalls)
  }
}

import Hashing
import SwiftASN1
import WorkingTime

/// A time-stamp token as read (RFC 3161, 2.4.2): nothing trusted yet.
struct StampToken: Sendable {
  let der: [UInt8]
  let message: CMSMessage
  let hash: HashAlgorithm
  let imprint: [UInt8]
  let moment: Moment

  init(_ der: [UInt8], _ memory: VerificationMemory = VerificationMemory()) throws(FindingCode) {
    self.der = der
    do {
      message = try CMSMessage(der, memory)
      guard message.contentType == CMSMessage.timeStampInfo, let content = message.content else {
        throw FindingCode.timeStampMalformed
      }
      let told = try TimeStampStatement(content)
      guard !told.hasUnknownCritical else { throw FindingCode.timeStampExtensionUnknown }
      (hash, imprint, moment) = (told.hash, told.imprint, told.moment)
    } catch let code as FindingCode where [.algorithmWeak, .timeStampExtensionUnknown].contains(code) {
      throw code
    } catch { throw .timeStampMalformed }
  }

  var digest: Digest { SHA256.digest(der) }
}

/// Checks a time-stamp token: what it stamps, who made it, and whether he is trusted.
struct StampCheck {
  let trust: TrustCheck
  let now: Moment
  let skew: Int64

  struct Verdict {
    var findings: [Finding] = []
    var facts: TimeStampFacts?
    var items: [EvidenceItem] = []
    var moment: Moment? { facts?.moment }
  }

  /// Judges a token over these bytes; `facts` are told only for one that holds.
  func judge(_ token: StampToken, over stamped: (HashAlgorithm) -> [UInt8]) -> Verdict {
    var verdict = Verdict()
    guard token.imprint == stamped(token.hash), !token.imprint.isEmpty else {
      verdict.findings = [Finding(.timeStampOfOther)]
      return verdict
    }
    guard let authority = token.message.signerCertificate else {
      verdict.findings = [Finding(.cmsSignerCertificateMissing)]
      return verdict
    }
    let content = token.message.content ?? []
    let codes = token.message.check(authority, naming: .ofToken) { $0.digest(content) }
    guard codes.isEmpty else {
      verdict.findings =
        [Finding(.timeStampWrong)] + codes.map { Finding($0, .certificate(authority.fingerprint)) }
      return verdict
    }
    if token.moment.milliseconds > now.milliseconds + skew {
      verdict.findings.append(Finding(.timeStampInFuture))
      return verdict
    }
    let trusted = trust.adding(token.message.certificates)
      .judge(authority, at: ControlTime(moment: token.moment, source: .timeStamp))
    verdict.items = trusted.items + [EvidenceItem(kind: .timeStamp, digest: token.digest, der: token.der)]
    guard Outcome(trusted.findings) == .valid, !trusted.mayBeBackdated else {
      // Nothing speaks against it but that lists or answers are missing.
      let isUnknown = Set(trusted.findings.map(\.code)) == [.revocationUnknown]
      let code = isUnknown ? FindingCode.timeStampRevocationUnknown : .timeStampNotTrusted
      verdict.findings = [Finding(code, .certificate(authority.fingerprint))]
      return verdict
    }
    verdict.facts = TimeStampFacts(
      moment: token.moment, authority: authority.facts, anchorSet: trusted.anchorSet, token: token.digest)
    return verdict
  }
}

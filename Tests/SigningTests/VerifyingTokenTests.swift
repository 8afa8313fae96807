import DemoPKI
import Hashing
import Testing

@testable import Signing

/// How a time stamp names its authority's certificate: by version 1 too, which RFC 3161, 2.4.2 itself asks for.
struct VerifyingTokenTests {
  private let bench = AttackBench(keys: .curve)

  /// An attribute of version 1 that names a certificate by SHA-1.
  private static func name(_ certificate: [UInt8]) -> [UInt8] {
    let named = WriteDER.sequence(WriteDER.octets(Certificate.digest(certificate, isSHA1: true)))
    return ForgedMessage.attribute(
      "1.2.840.113549.1.9.16.2.12", WriteDER.sequence(WriteDER.sequence(named)))
  }

  private static func rename(_ message: inout ForgedMessage, _ attribute: [UInt8]) {
    message.remove("1.2.840.113549.1.9.16.2.47")
    message.attributes.append(attribute)
  }

  /// A right token but for the names of its certificate.
  private func token(over signature: [UInt8], naming certificate: [UInt8]?) throws -> [UInt8] {
    let authority = bench.demo.timeStamping
    let right = try CMSMessage(authority.token(over: SHA256.digest(signature), now: Forge.now))
    let info = try #require(right.content)
    var message = try ForgedMessage(
      SHA256.digest(info).bytes, by: authority.holder, scheme: .ecdsa(.sha256))
    message.contentType = CMSMessage.timeStampInfo
    message.content = info
    message.remove("1.2.840.113549.1.9.3")
    message.remove("1.2.840.113549.1.9.16.2.47")
    message.attributes.append(
      ForgedMessage.attribute("1.2.840.113549.1.9.3", WriteDER.identifier(CMSMessage.timeStampInfo)))
    if let certificate { message.attributes.append(Self.name(certificate)) }
    return try message.der
  }

  private func report(naming certificate: [UInt8]?) throws -> VerificationReport {
    let bytes = try bench.forge.sign(
      bench.once, .seal, field: "DauCoQuan", by: bench.demo.seal,
      message: { message in
        message.unsigned = { signature in
          do { return [ForgedMessage.tokenAttribute(try token(over: signature, naming: certificate))] } catch
          {
            return []
          }
        }
      })
    return VerifyingOffice(keys: .curve).check(bytes)
  }

  @Test func `version 1 names the certificate of a time stamp`() throws {
    let found = try report(naming: bench.demo.timeStamping.holder.certificate)
    #expect(found.verdict == .fullySigned, "\(found.summary)")
    #expect(found.signatures[1].timeStamp?.moment == Forge.now)
  }

  @Test func `another's certificate, or none, is refused`() throws {
    let other = try report(naming: bench.demo.leader.certificate)
    #expect(other.codes.isSuperset(of: [.timeStampWrong, .signingCertificateWrong]), "\(other.summary)")
    let none = try report(naming: nil)
    #expect(none.codes.isSuperset(of: [.timeStampWrong, .signingCertificateMissing]), "\(none.summary)")
    #expect(other.verdict == .invalid && none.verdict == .invalid)
  }

  @Test func `version 1 is never enough for a document's signature`() throws {
    let bytes = try bench.forge.sign(
      bench.once, .seal, field: "DauCoQuan", by: bench.demo.seal,
      message: { Self.rename(&$0, Self.name(bench.demo.seal.certificate)) })
    let found = VerifyingOffice(keys: .curve).check(bytes)
    #expect(found.verdict == .invalid && found.codes.contains(.algorithmWeak), "\(found.summary)")
  }
}

import DemoPKI
import Hashing
import Signing
import SwiftASN1
import WorkingTime

/// A CMS message over a digest, rightly made unless a test changes something of it.
struct ForgedMessage {
  let holder: DemoHolder
  var digest: [UInt8]
  var scheme: SignatureScheme
  /// Members of the signed attributes; the set is sorted when it is made.
  var attributes: [[UInt8]]
  /// Nil leaves the signed attributes out: the digest's preimage is signed directly.
  var hasAttributes = true
  var contentType = "1.2.840.113549.1.7.1"
  /// Inside the message where not nil.
  var content: [UInt8]?
  var certificates: [[UInt8]]
  /// Members of the unsigned attributes, from the raw signature.
  var unsigned: ([UInt8]) -> [[UInt8]] = { _ in [] }
  /// What becomes of the raw signature.
  var touched: ([UInt8]) -> [UInt8] = { $0 }
  /// What becomes of the one SignerInfo.
  var signers: ([UInt8]) -> [[UInt8]] = { [$0] }
  /// The algorithm as it is told, where that is not how the signature was made.
  var told: [UInt8]?
  var rawSigner: (([UInt8]) -> [UInt8])?

  init(_ digest: [UInt8], by holder: DemoHolder, scheme: SignatureScheme? = nil) throws {
    self.holder = holder
    self.digest = digest
    self.scheme = scheme ?? holder.key.algorithm.scheme
    certificates = [holder.certificate] + holder.chain
    let made = try CMSMaker.signedAttributes(
      digest: digest, hash: self.scheme.hash, certificate: holder.certificate)
    attributes = try Self.members(made)
  }

  /// The message with a time stamp of the demonstration over its signature.
  func stamped(by demo: DemoPKI, at moment: Moment, extensions: [[UInt8]] = []) -> ForgedMessage {
    var message = self
    message.unsigned = { signature in
      [
        Self.tokenAttribute(
          demo.timeStamping.token(
            over: SHA256.digest(signature), now: moment, extensions: extensions))
      ]
    }
    return message
  }

  /// What authorities under eIDAS state of their quality (ETSI EN 319 422, 9.1).
  static func statements(critical: Bool) -> [UInt8] {
    let quality = WriteDER.sequence(WriteDER.sequence(WriteDER.identifier("0.4.0.19422.1.1")))
    return WriteDER.sequence(
      [WriteDER.identifier("1.3.6.1.5.5.7.1.3")] + (critical ? [WriteDER.boolean(true)] : [])
        + [WriteDER.octets(quality)])
  }

  static func tokenAttribute(_ token: [UInt8]) -> [UInt8] {
    attribute("1.2.840.113549.1.9.16.2.14", token)
  }

  static func attribute(_ name: String, _ values: [UInt8]...) -> [UInt8] {
    WriteDER.sequence(WriteDER.identifier(name), WriteDER.set(values))
  }

  /// Takes the attribute of this name out.
  mutating func remove(_ name: String) {
    let start = WriteDER.identifier(name)
    attributes.removeAll { $0.dropFirst($0[1] < 0x80 ? 2 : $0[1] == 0x81 ? 3 : 4).starts(with: start) }
  }

  var der: [UInt8] {
    get throws {
      let set = WriteDER.set(attributes)
      let signature = touched(rawSigner?(set) ?? holder.key.sign(set, .sound(scheme)))
      let name = try Self.issuerAndSerial(holder.certificate)
      var signer = [
        WriteDER.integer(1), name, scheme.hash.identifier,
        hasAttributes ? WriteDER.implicit(0, set) : [], told ?? scheme.identifier, WriteDER.octets(signature),
      ]
      let beside = unsigned(signature)
      if !beside.isEmpty { signer.append(WriteDER.implicit(1, WriteDER.set(beside))) }
      let inside = content.map { WriteDER.explicit(0, WriteDER.octets($0)) } ?? []
      return WriteDER.sequence(
        WriteDER.identifier("1.2.840.113549.1.7.2"),
        WriteDER.explicit(
          0,
          WriteDER.sequence(
            WriteDER.integer(1), WriteDER.set(scheme.hash.identifier),
            WriteDER.sequence(WriteDER.identifier(contentType), inside),
            WriteDER.implicit(0, WriteDER.set(certificates)),
            WriteDER.set(signers(WriteDER.sequence(signer))))))
    }
  }

  static func members(_ der: [UInt8]) throws -> [[UInt8]] {
    guard case .constructed(let children) = try DER.parse(der).content else { return [] }
    return children.map { Array($0.encodedBytes) }
  }

  static func issuerAndSerial(_ certificate: [UInt8]) throws -> [UInt8] {
    let body = try members(members(certificate)[0])
    return WriteDER.sequence(body[3], body[1])
  }
}

import DemoPKI
import Hashing
import Signing
import Testing

/// The bytes of CMS messages.
struct MakingMessageTests {
  @Test func `signed attributes have the bytes of the reference`() throws {
    let digest = try #require(
      Digest(hex: "7d4e443f652160dd6a555c3aa414c61ce4131196b653640bb526a6273b87a50b"))
    let certificate = MakingDemo.rsa.pki.seal.certificate
    let attributes = try CMSMaker.signedAttributes(digest: digest.bytes, certificate: certificate)
    let head =
      "301806092a864886f70d010903310b06092a864886f70d010701"
      + "302f06092a864886f70d01090431220420" + digest.hex
    #expect(Self.hex(attributes.dropFirst(4)).hasPrefix(head))
    // contentType, messageDigest, then the certificate's hash without the name of SHA-256.
    let third = Self.hex(attributes.dropFirst(4 + 26 + 49))
    #expect(third.dropFirst(8).hasPrefix("060b2a864886f70d010910022f3181"))
    #expect(third.contains("0420" + SHA256.digest(certificate).hex))
    #expect(!third.contains("2a864886f70d010905"))
  }

  @Test func `another hash than SHA-256 is named`() throws {
    let certificate = MakingDemo.rsa.pki.seal.certificate
    let attributes = try CMSMaker.signedAttributes(
      digest: [UInt8](repeating: 1, count: 48), hash: .sha384, certificate: certificate)
    #expect(Self.hex(attributes).contains("300b0609608648016503040202" + "0430"))
  }

  @Test func `RSASSA-PSS is written with its hash, mask and salt`() {
    let expected =
      "304106092a864886f70d01010a3034a00f300d06096086480165030402010500a11c301a06092a864886f70d010108"
      + "300d06096086480165030402010500a203020120"
    #expect(Self.hex(SignatureAlgorithm.rsaPSS(.sha256).scheme.identifier) == expected)
  }

  @Test func `what is no certificate makes no message`() {
    #expect(throws: CMSFault.certificateMalformed) {
      try CMSMaker.signedAttributes(digest: [], certificate: [0x30, 0])
    }
  }

  @Test func `attributes as they are stored are not taken for those that were signed`() throws {
    let holder = MakingDemo.curve.pki.seal
    let attributes = try CMSMaker.signedAttributes(
      digest: [UInt8](repeating: 1, count: 32), certificate: holder.certificate)
    #expect(throws: CMSFault.attributesMalformed) {
      try CMSMaker.signedData(
        attributes: [0xa0] + attributes.dropFirst(), signature: [1], identity: holder.identity)
    }
  }

  @Test func `DER is written in its shortest form`() {
    #expect(Self.hex(WriteDER.integer(0)) == "020100")
    #expect(Self.hex(WriteDER.integer(128)) == "02020080")
    #expect(Self.hex(WriteDER.integer(bigEndian: [0, 0, 0x7f])) == "02017f")
    #expect(Self.hex(WriteDER.namedBits([0, 1])) == "030206c0")
    #expect(Self.hex(WriteDER.namedBits([5, 6])) == "03020106")
    #expect(Self.hex(WriteDER.identifier("1.3.6.1.4.1.32473.24.1")) == "060a2b0601040181fd591801")
    #expect(Self.hex(WriteDER.set([[0x30, 0x01, 0x02], [0x05, 0x00]])) == "31050500300102")
    #expect(WriteDER.octets([UInt8](repeating: 0, count: 256)).prefix(4) == [4, 0x82, 1, 0])
    #expect(String(decoding: WriteDER.time(MakingDemo.now).dropFirst(2), as: UTF8.self) == "261126010000Z")
  }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

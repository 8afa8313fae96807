import PDFModel

/// A signature just made, read again as a verifier would.
struct MadeSignature {
  private let bytes: [UInt8]
  private let prepared: PreparedSignature
  private let message: [UInt8]

  init(_ bytes: [UInt8], _ prepared: PreparedSignature, _ message: [UInt8]) {
    self.bytes = bytes
    self.prepared = prepared
    self.message = message
  }

  /// The digest of the final bytes is what was signed, and the certificate's key signed it.
  func check(_ identity: SigningIdentity) throws(MakingFault) {
    let digest = try digestAsRead()
    do throws(FindingCode) {
      let read = try CMSMessage(message)
      let certificate = try Certificate(identity.certificate)
      guard read.signerCertificate == certificate else { throw FindingCode.cmsSignerCertificateMissing }
      let codes = read.check(certificate, naming: .needed) { _ in digest }
      if let code = codes.first { throw code }
    } catch { throw .selfCheck(error) }
  }

  /// The digest over the ranges the file itself names.
  func digestAsRead() throws(MakingFault) -> [UInt8] {
    let file = try MakingFault.file { () throws(PDFFault) in try PDFFile(bytes) }
    let dictionary = try MakingFault.file { () throws(PDFFault) in
      try file.object(prepared.signature).dictionary
    }
    let gap = try MakingFault.file { () throws(PDFFault) in
      try file.entryRanges(of: prepared.signature)["Contents"]
    }
    guard let gap, let range = dictionary?["ByteRange"]?.array?.map(\.integer),
      range == [0, gap.lowerBound, gap.upperBound, bytes.count - gap.upperBound],
      let contents = dictionary?["Contents"]?.string, contents.starts(with: message),
      contents.dropFirst(message.count).allSatisfy({ $0 == 0 })
    else { throw .selfCheck(.byteRangeWrong) }
    return PreparedSignature.digest(bytes, around: gap).bytes
  }
}

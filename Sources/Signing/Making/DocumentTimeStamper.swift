public import PDFModel
public import WorkingTime

/// Stamps a whole file, so that all before it is proved to be older (EN 319 142-1, 5.4.3: PAdES-B-LTA).
public struct DocumentTimeStamper {
  private let timeStamps: TimeStampSource

  public init(_ timeStamps: TimeStampSource) { self.timeStamps = timeStamps }

  /// The file with a document time stamp. A seal does not forbid one.
  ///
  /// - Parameters:
  ///   - field: a new name, such as `DauThoiGian1`.
  ///   - reserved: bytes kept free for the token, from 1 KiB to 64 KiB.
  public func stamp(_ file: PDFFile, field name: String, reserved: Int = 16_384, now: () -> Moment)
    throws(MakingFault) -> [UInt8]
  {
    try ExistingForm(file).checkName(name)
    var update = PDFUpdate(file)
    let signature = try SignatureDictionary(timeStampReserving: reserved).add(to: &update)
    let field = try SignatureField(name: name, signature: signature).add(to: &update)
    try FormGrowth.add(field, to: &update)
    let prepared = try PreparedSignature(update, signature: signature, reserved: reserved)
    let token: TimeStampToken
    do { token = try timeStamps.stamp(imprint: prepared.digest, now: now) } catch { throw .timeStamp(error) }
    let bytes = try prepared.embed(token.der)
    guard try MadeSignature(bytes, prepared, token.der).digestAsRead() == prepared.digest.bytes else {
      throw .selfCheck(.digestWrong)
    }
    return bytes
  }
}

public import Hashing
public import PDFModel

/// A file with everything of a signature but the signature itself: what will be signed is fixed.
public struct PreparedSignature: Sendable {
  /// The file with zeros where the message goes.
  public var bytes: [UInt8] { written.bytes }
  /// Offset and length of what comes before the message, then of what comes after it.
  public let byteRange: [Int]
  /// SHA-256 over the two ranges.
  public let digest: Digest
  /// Bytes kept free for the message.
  public let reserved: Int
  /// The signature dictionary.
  let signature: PDFReference
  private var written: PDFUpdate.Written

  /// Adds a field with an empty signature to a file, as an incremental update.
  ///
  /// - Parameter changing: what else belongs into the same revision, such as fields filled in when a document is issued.
  public init(
    _ file: PDFFile, _ request: SignatureRequest,
    changing: (inout PDFUpdate) throws(PDFFault) -> Void = { _ in }
  ) throws(MakingFault) {
    try ExistingForm(file).check(request.field)
    try Self.checkObjects(file)
    try Self.checkContent(file)
    try Self.checkPage(file, request)
    var update = PDFUpdate(file)
    do { try changing(&update) } catch { throw .file(error) }
    let signature = try SignatureDictionary(request, catalog: file.root()).add(to: &update)
    let field = try SignatureField(request, signature: signature).add(to: &update)
    try FormGrowth.add(field, to: &update)
    try self.init(update, signature: signature, reserved: request.reserved)
    try checkRevision()
  }

  /// Writes an update and takes the digest of all but one message in it.
  init(_ update: PDFUpdate, signature: PDFReference, reserved: Int) throws(MakingFault) {
    var written = update.bytes()
    guard let gap = written.values[signature]?["Contents"] else { throw .formMalformed }
    byteRange = [0, gap.lowerBound, gap.upperBound, written.bytes.count - gap.upperBound]
    guard written.fill("ByteRange", of: signature, integers: byteRange) else { throw .formMalformed }
    digest = Self.digest(written.bytes, around: gap)
    self.reserved = reserved
    self.signature = signature
    self.written = written
  }

  /// The file with its message.
  ///
  /// - Parameter message: DER; must fit into what was reserved.
  public func embed(_ message: [UInt8]) throws(MakingFault) -> [UInt8] {
    guard message.count <= reserved else { throw .doesNotFit(needed: message.count, reserved: reserved) }
    var filled = written
    guard filled.fill("Contents", of: signature, hex: message) else {
      throw .doesNotFit(needed: message.count, reserved: reserved)
    }
    return filled.bytes
  }

  /// Reads every object: what a verifier would refuse is not signed.
  private static func checkObjects(_ file: PDFFile) throws(MakingFault) {
    do {
      for number in try file.objectNumbers() {
        if let reference = try file.reference(to: number) { _ = try file.object(reference) }
      }
    } catch { throw .file(error) }
  }

  /// What a verifier would not call proven is not signed.
  private static func checkContent(_ file: PDFFile) throws(MakingFault) {
    let found = try MakingFault.file { () throws(PDFFault) in
      try UnfixedContent(RevisionView(file: file, index: file.revisions.count - 1)).findings
    }
    let codes = Set(found.map(\.code).filter { $0.weight != .warns })
    guard codes.isEmpty else { throw .contentNotFixed(codes) }
  }

  /// Where this signature is seen the next one will be too, over or beside it: on a page that cannot be read it would prove
  /// nothing. Half of what a verifier may read is left for those that follow.
  private static func checkPage(_ file: PDFFile, _ request: SignatureRequest) throws(MakingFault) {
    guard request.appearance != nil, request.kind != .seal else { return }
    let view = RevisionView(file: file, index: file.revisions.count - 1)
    let pages = try MakingFault.file { () throws(PDFFault) in try file.pages() }
    guard pages.indices.contains(request.page) else { throw .noSuchPage(request.page) }
    var limits = file.limits
    limits.contents /= 2
    do {
      try view.readSigned(on: pages[request.page], ContentBudget(limits))
      guard try view.isSheet(pages[request.page]) else { throw PDFFault(.badPageTree) }
    } catch { throw .contentNotFixed([.coverUnknown]) }
  }

  /// Where somebody signed before, this signature changes nothing of it, and what it shows covers nothing.
  private func checkRevision() throws(MakingFault) {
    let codes = try MakingFault.file { () throws(PDFFault) in
      try RevisionJudge.newest(of: PDFFile(bytes)).filter { $0.weight != .warns }
    }
    let looks = codes.intersection([.lookCovers, .lookTooLarge, .coverUnknown])
    if let code = looks.min(by: { $0.rawValue < $1.rawValue }) { throw .lookRefused(code) }
    guard codes.isEmpty else { throw .changeRefused(codes) }
  }

  static func digest(_ bytes: [UInt8], around gap: Range<Int>) -> Digest {
    let hasher = SHA256()
    bytes.withUnsafeBytes {
      hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<gap.lowerBound]))
      hasher.update(UnsafeRawBufferPointer(rebasing: $0[gap.upperBound...]))
    }
    return hasher.finish()
  }
}

extension PDFFile {
  /// The catalog's name.
  func root() throws(MakingFault) -> PDFReference {
    guard let root = newest.trailer["Root"]?.reference else { throw .formMalformed }
    return root
  }
}

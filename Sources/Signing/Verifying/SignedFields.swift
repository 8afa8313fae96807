import PDFModel

/// The signatures of a file in the order of their revisions, and what speaks against the whole set (rules R2 to R4).
struct SignedFields: Sendable {
  private(set) var all: [SignedField] = []
  private(set) var findings: [Finding] = []

  init(_ fields: FormFields) throws(PDFFault) {
    let view = fields.view
    if try view.form()["XFA"] != nil { findings.append(Finding(.dynamicForm)) }
    for field in fields.all where field.value != nil && field.value != .null {
      if let signed = try read(field, view) { all.append(signed) }
    }
    all.sort { $0.revision < $1.revision }
    checkSharing()
    checkCertification()
    try checkPermissions(view)
    try checkStrangers(view.file)
  }

  /// A field whose value is a signature; nil for other fields, and for a value that cannot be one.
  private mutating func read(_ field: FormField, _ view: RevisionView) throws(PDFFault) -> SignedField? {
    let dictionary = try view.resolve(field.value).asDictionary
    guard field.kind == "Sig" || dictionary?["ByteRange"] != nil else { return nil }
    let place = FindingPlace.object(field.reference.number)
    guard field.kind == "Sig", let value = field.value?.reference, let dictionary else {
      findings.append(Finding(.contentsWrong, place))
      return nil
    }
    let file = view.file
    guard let revision = file.revisions.lastIndex(where: { $0.entries[value.number] != nil }),
      case .offset? = file.revisions[revision].entries[value.number]
    else {
      findings.append(Finding(.signatureNotInItsRevision, .object(value.number)))
      return nil
    }
    return SignedField(
      field, value, dictionary, revision: revision, in: RevisionView(file: file, index: revision))
  }

  private mutating func checkSharing() {
    for (place, signed) in all.enumerated() {
      let earlier = all[..<place]
      if earlier.contains(where: { $0.value.number == signed.value.number }) {
        findings.append(Finding(.signatureShared, .object(signed.value.number)))
      } else if earlier.contains(where: { $0.revision == signed.revision }) {
        findings.append(Finding(.signaturesInOneRevision, .revision(signed.revision)))
      }
    }
  }

  private mutating func checkCertification() {
    for signed in all.dropFirst() where signed.certification != nil {
      findings.append(Finding(.certificationNotFirst, .object(signed.value.number)))
    }
  }

  /// Permissions name the certifying signature and nothing else (ISO 32000-1, 12.8.4).
  private mutating func checkPermissions(_ view: RevisionView) throws(PDFFault) {
    guard let permissions = try view.dictionary(view.catalog()["Perms"]) else { return }
    let certifying = all.first.flatMap { $0.certification == nil ? nil : $0.value }
    guard permissions.keys == ["DocMDP"], let certifying,
      permissions["DocMDP"] == .reference(certifying)
    else { return findings.append(Finding(.transformUnknown)) }
  }

  /// A byte range stands in signatures only, in no older object either.
  private mutating func checkStrangers(_ file: PDFFile) throws(PDFFault) {
    for signed in all where signed.dictionary.entries.contains(where: { $0.value.hasKey("ByteRange") }) {
      findings.append(Finding(.byteRangeElsewhere, .object(signed.value.number)))
    }
    let known = Set(all.map { [$0.revision, $0.value.number] })
    for (index, revision) in file.revisions.enumerated() {
      for number in revision.entries.keys where !known.contains([index, number]) {
        guard let reference = try file.reference(to: number, asOf: index) else { continue }
        if try file.object(reference, asOf: index).hasKey("ByteRange") {
          findings.append(Finding(.byteRangeElsewhere, .object(number)))
        }
      }
    }
  }
}

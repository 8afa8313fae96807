import PDFModel

/// Fields of the form: one new signature, or an empty signature field that was signed; texts are judged in
/// `RevisionJudge+Filling`.
extension RevisionJudge {
  /// A field the form did not have before: it must be the one that holds this revision's signature.
  ///
  /// - Parameter above: the field it hangs on; nil for one the form names.
  mutating func judgeNewField(_ value: PDFObject, below above: PDFReference? = nil) throws(PDFFault) {
    guard let reference = value.reference, case .dictionary(let field)? = delta.added[reference.number] else {
      return refuse(.fieldAdded)
    }
    guard let signature, signature.field.reference == reference else {
      return refuse(field["FT"] == .name("Sig") ? .fieldNotSigned : .fieldAdded, object: reference.number)
    }
    roots.insert(reference.number)
    // Field and widget are one object without actions, kids, or a parent that was not judged.
    let allowed: Set<PDFName> = [
      "Type", "Subtype", "FT", "T", "TU", "F", "Ff", "Rect", "P", "V", "AP", "Lock", "SV", "MK", "DA", "BS",
      "Border",
    ]
    guard field.keys.subtracting(above == nil ? [] : ["Parent"]).isSubset(of: allowed),
      field["Parent"] == above.map({ .reference($0) }), field["Subtype"] == .name("Widget"),
      field["FT"] == .name("Sig"),
      field["V"] == .reference(signature.value), try isPlain(field["AP"], required: false)
    else { return refuse(.fieldNotPlain, object: reference.number) }
    if signature.isTimeStamp, try !isInvisible(field) { refuse(.fieldNotPlain, object: reference.number) }
  }

  /// A time stamp shows nothing.
  private func isInvisible(_ field: PDFDictionary) throws(PDFFault) -> Bool {
    let view = delta.after
    do {
      let area = try view.file.box("Rect", of: field, view.index)?.area ?? 0
      return try area == 0 && view.isBlank(field)
    } catch { return false }
  }

  /// An appearance of new form XObjects only, in its normal state only.
  func isPlain(_ appearance: PDFObject?, required: Bool) throws(PDFFault) -> Bool {
    guard let appearance else { return !required }
    if let number = appearance.reference?.number, delta.added[number] == nil { return false }
    guard let states = try delta.after.dictionary(appearance), states.keys == ["N"],
      let number = states["N"]?.reference?.number, let stream = delta.added[number]?.stream?.dictionary
    else { return false }
    return isPlainForm(stream)
  }

  private func isPlainForm(_ stream: PDFDictionary) -> Bool {
    // What lies in other files, or is shown only sometimes.
    let foreign: Set<PDFName> = ["OPI", "Ref", "PS", "Subtype2", "F", "FFilter", "FDecodeParms", "OC"]
    return stream["Subtype"] == .name("Form") && stream.keys.isDisjoint(with: foreign)
  }

  /// What was drawn before was drawn for this field alone: nothing else shows the old one for what it is no more.
  private func ownsAppearance(
    _ field: FormField, _ old: PDFDictionary, _ differing: Set<PDFName>
  ) -> Bool {
    guard differing.contains("AP"), let number = old["AP"]?.reference?.number else { return true }
    return graph.sources(of: number).isSubset(of: [field.reference.number])
  }

  /// The appearance stayed, or became a plain one.
  private func keepsPlain(_ field: PDFDictionary, _ differing: Set<PDFName>) throws(PDFFault) -> Bool {
    guard differing.contains("AP") else { return true }
    return try isPlain(field["AP"], required: true)
  }

  mutating func judgeFields() throws(PDFFault) {
    for field in fields.all {
      if let change = delta.changed[field.reference.number] { try judge(field, change) }
      for widget in field.widgets {
        if let change = delta.changed[widget.number] { try judge(widget: widget, of: field, change) }
      }
    }
    try judgeSheets()
  }

  private mutating func judge(_ field: FormField, _ change: RevisionDelta.Change) throws(PDFFault) {
    guard let old = change.old.dictionary, let new = change.new.dictionary else { return }
    if let signature, signature.field.reference == field.reference {
      try judgeSigned(field, old, new, signature)
    } else if field.kind == "Tx" {
      try judgeFilled(field, old, new)
    }
  }

  /// A signature field that was empty before.
  private mutating func judgeSigned(
    _ field: FormField, _ old: PDFDictionary, _ new: PDFDictionary, _ signature: SignedField
  ) throws(PDFFault) {
    let differing = new.differing(from: old)
    // A time stamp shows nothing: anyone can get one, and what it drew would be drawn over what others signed.
    let allowed: Set<PDFName> = signature.isTimeStamp ? ["V"] : ["V", "AP", "F"]
    guard field.kind == "Sig", field.value == nil, differing.isSubset(of: allowed),
      new["V"] == .reference(signature.value),
      try keepsPlain(new, differing), ownsAppearance(field, old, differing),
      // Hidden, invisible and no-view may go, print and locked may come; nothing that was seen is hidden.
      !differing.contains("F") || [.integer(4), .integer(132)].contains(new["F"])
    else { return }
    explained.insert(field.reference.number)
    roots.formUnion(ReferenceGraph.targets(of: new["AP"] ?? .null))
    if new["AP"] == old["AP"] { try judgeOverwritten(new["AP"], of: field.reference.number) }
  }

  /// The look an empty signature field had may be drawn over, if it is nobody else's.
  private mutating func judgeOverwritten(_ appearance: PDFObject?, of field: Int) throws(PDFFault) {
    let holder = appearance?.reference?.number
    guard let look = try delta.after.dictionary(appearance)?["N"]?.reference,
      let stream = delta.changed[look.number]?.new.stream, isPlainForm(stream.dictionary),
      holder.map({ graph.sources(of: $0).isSubset(of: [field]) }) ?? true
    else { return }
    explain(.reference(look), of: [holder ?? field])
    roots.formUnion(ReferenceGraph.targets(of: .dictionary(stream.dictionary)))
  }
}

import PDFModel

/// Texts filled in and locked in the revision of a signature.
extension RevisionJudge {
  /// A text field that was empty, filled in the revision of a signature that locks it (number and date of issue).
  mutating func judgeFilled(_ field: FormField, _ old: PDFDictionary, _ new: PDFDictionary)
    throws(PDFFault)
  {
    let differing = new.differing(from: old)
    guard differing.isSubset(of: ["V", "AP"]), try isEmpty(field.value), new["V"]?.string?.isEmpty == false,
      try isShownAlike(field, new)
    else { return }
    try fill(field, field.reference, new)
  }

  /// Every reader shows the text by a look made with it: where a widget has none, each draws the text itself, in a type
  /// and size of its own choice.
  private func isShownAlike(_ field: FormField, _ new: PDFDictionary) throws(PDFFault) -> Bool {
    let own = field.reference
    let isWidget = field.widgets.isEmpty || new["Subtype"] != nil || new["Rect"] != nil
    let widgets = field.widgets + (isWidget ? [own] : [])
    for widget in widgets {
      guard try isPlain(delta.after.dictionary(.reference(widget))?["AP"], required: true) else {
        return false
      }
    }
    // A widget the field does not name may take its text from it all the same.
    for number in graph.sources(of: own.number).subtracting(widgets.map(\.number)) {
      guard let holder = try delta.before.file.reference(to: number, asOf: delta.before.index) else {
        continue
      }
      if try delta.before.object(holder).hasChild(of: own) { return false }
    }
    return true
  }

  mutating func judge(
    widget: PDFReference, of field: FormField, _ change: RevisionDelta.Change
  ) throws(PDFFault) {
    guard field.kind == "Tx", let old = change.old.dictionary, let new = change.new.dictionary,
      new.differing(from: old) == ["AP"], try isEmpty(field.value), try isPlain(new["AP"], required: true),
      delta.changed[field.reference.number] != nil
    else { return }
    try fill(field, widget, new)
  }

  private mutating func fill(_ field: FormField, _ reference: PDFReference, _ new: PDFDictionary)
    throws(PDFFault)
  {
    explained.insert(reference.number)
    roots.formUnion(ReferenceGraph.targets(of: new["AP"] ?? .null))
    looks.append(Look(annotation: reference, mayFollowText: true))
    guard let signature, !signature.isTimeStamp, signature.lock.covers(field.name) else {
      return refuse(.fieldFilledUnlocked, object: reference.number)
    }
    let change = RevisionChange.Kind.filled(field: field.name)
    if !changes.contains(change) { changes.append(change) }
  }

  private func isEmpty(_ value: PDFObject?) throws(PDFFault) -> Bool {
    let value = try delta.before.resolve(value)
    return value == .null || value.string?.isEmpty == true
  }
}

extension PDFObject {
  /// True if a dictionary anywhere inside names this one as the one above it.
  fileprivate func hasChild(of parent: PDFReference) -> Bool {
    switch self {
    case .array(let members): members.contains { $0.hasChild(of: parent) }
    case .dictionary(let dictionary):
      dictionary["Parent"] == .reference(parent)
        || dictionary.entries.contains { $0.value.hasChild(of: parent) }
    case .stream(let stream): PDFObject.dictionary(stream.dictionary).hasChild(of: parent)
    case .null, .boolean, .integer, .real, .string, .name, .reference: false
    }
  }
}

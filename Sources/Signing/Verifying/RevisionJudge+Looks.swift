import PDFModel

/// What a revision after the first signature shows: it may be no larger than a signature or a seal, and must not hide or
/// alter what was signed before (Decree 30/2020/NĐ-CP, Annex I: the seal lies over a third of the leader’s signature).
extension RevisionJudge {
  /// Something drawn by an annotation, and how it may stand.
  struct Look {
    let annotation: PDFReference
    /// Its place was there before anybody signed, or a policy wants it: it may stand beside words.
    let mayFollowText: Bool
  }

  /// What speaks against the newest revision of a file, if it is not the first that signs.
  static func newest(of file: PDFFile) throws(PDFFault) -> Set<FindingCode> {
    let index = file.revisions.count - 1
    let fields: FormFields
    do { fields = try FormFields(RevisionView(file: file, index: index)) } catch { return [] }
    let signed = try SignedFields(fields).all
    guard index > 0, signed.contains(where: { $0.revision < index }) else { return [] }
    let delta = try RevisionDelta(file, index)
    let before: FormFields
    do { before = try FormFields(delta.before) } catch { return [] }
    var judge = try RevisionJudge(
      delta, graph: ReferenceGraph(delta.before), signature: signed.first { $0.revision == index },
      fields: before,
      allowsIssueStamp: false, budget: ContentBudget(file.limits))
    try judge.judge()
    return Set(judge.findings.map(\.code))
  }

  mutating func judgeLooks() throws(PDFFault) {
    if let signature {
      looks += ([signature.field.reference] + signature.field.widgets).map {
        Look(annotation: $0, mayFollowText: false)
      }
    }
    guard !looks.isEmpty else { return }
    try withinBudget { judge throws(PDFFault) in
      for page in judge.pages {
        let here = Set(try judge.annotations(of: page, judge.delta.after).compactMap(\.reference))
        for look in judge.looks where here.contains(look.annotation) { try judge.judge(look, on: page) }
      }
    }
  }

  /// What asks for more than may be read is not known.
  private mutating func withinBudget(_ look: (inout RevisionJudge) throws(PDFFault) -> Void) throws(PDFFault)
  {
    do { try look(&self) } catch {
      guard error.reason == .tooMuchData else { throw error }
      refuse(.coverUnknown)
    }
  }

  private func annotations(of page: PDFReference, _ view: RevisionView) throws(PDFFault) -> [PDFObject] {
    let list = try view.array(view.dictionary(.reference(page))?["Annots"]) ?? []
    try budget.spend(on: .array(list))
    return list
  }

  private mutating func judge(_ look: Look, on page: PDFReference) throws(PDFFault) {
    let number = look.annotation.number
    guard let widget = try delta.after.dictionary(.reference(look.annotation)) else { return }
    let seen: PDFBox?
    do { seen = try delta.after.seenPlace(of: widget) } catch {
      return refuse(.fieldNotPlain, object: number)
    }
    guard let place = seen else {
      if try !delta.after.isBlank(widget) { refuse(.fieldNotPlain, object: number) }
      return
    }
    // Some of these leave the rectangle, others are seen only on paper.
    guard try delta.after.flags(of: widget).isDisjoint(with: [.noZoom, .noRotate, .noView, .toggleNoView])
    else {
      return refuse(.fieldNotPlain, object: number)
    }
    let unit = try delta.after.userUnit(of: page)
    guard LookRule.isSmallEnough(place, unit: unit) else { return refuse(.lookTooLarge, object: number) }
    let marks = try delta.after.marks(of: widget, in: place, budget)
    guard !marks.isEmpty else { return }
    guard let signed = try signedMarks(on: page, but: look.annotation) else {
      return refuse(.coverUnknown, object: number)
    }
    let rule = LookRule(
      signed: signed, file: delta.after, budget: budget, unit: unit, mayFollowText: look.mayFollowText)
    if let code = try rule.check(marks) { refuse(code, object: number) }
  }

  /// Contents that were added to a page: painted after what was signed, and over nothing of it.
  mutating func judgeStampedContents(_ page: PDFReference, _ old: PDFObject?, _ new: PDFObject?)
    throws(PDFFault)
  {
    try withinBudget { judge throws(PDFFault) in try judge.judgeAdded(page, old, new) }
  }

  private mutating func judgeAdded(_ page: PDFReference, _ old: PDFObject?, _ new: PDFObject?)
    throws(PDFFault)
  {
    let (before, after) = (try streams(old, delta.before), try streams(new, delta.after))
    // What comes first may only save the state.
    let first = before.first.flatMap { after.firstIndex(of: $0) } ?? 0
    for stream in after[..<first] where try !savesOnly(stream) {
      return refuse(.pageChanged, object: page.number)
    }
    guard let stamped = addedMarks(on: page), let signed = try signedMarks(on: page, but: nil) else {
      return refuse(.coverUnknown, object: page.number)
    }
    let unit = try delta.after.userUnit(of: page)
    guard let bounds = PDFBox(around: stamped.map(\.box)) else { return }
    guard LookRule.isSmallEnough(bounds, unit: unit) || stamped.allSatisfy(\.isLetters) else {
      return refuse(.lookTooLarge, object: page.number)
    }
    let rule = LookRule(signed: signed, file: delta.after, budget: budget, unit: unit, mayFollowText: true)
    if let code = try rule.check(stamped) { refuse(code, object: page.number) }
  }

  /// What is painted after all that was painted before; nil where that cannot be read.
  private func addedMarks(on page: PDFReference) -> [PageMark]? {
    let file = delta.after.file
    do {
      let before = try file.marks(of: page, keepingAll: true, asOf: delta.before.index, within: budget)
      let after = try file.marks(of: page, keepingAll: true, asOf: delta.index, within: budget)
      return Array(after.dropFirst(before.count))
    } catch { return nil }
  }

  private func savesOnly(_ stream: PDFObject) throws(PDFFault) -> Bool {
    guard let stream = try delta.after.resolve(stream).stream else { return false }
    let bytes = try delta.after.file.decoded(stream, asOf: delta.index).bytes
    try budget.spend(bytes.count)
    return bytes.allSatisfy { " \n\rq".utf8.contains($0) }
  }

  /// What the page showed before; nil where that cannot be read.
  private func signedMarks(on page: PDFReference, but own: PDFReference?) throws(PDFFault) -> SignedMarks? {
    let view = delta.before
    var contents: [PageMark]
    do { contents = try view.file.marks(of: page, asOf: view.index, within: budget) } catch { return nil }
    var seals: [PDFBox] = []
    var block: PDFBox?
    let (signers, newest) = (signatureWidgets, try newestWidgets())
    for annotation in try annotations(of: page, view) where annotation.reference != own {
      guard let widget = try view.dictionary(annotation) else { continue }
      try budget.spend(on: .dictionary(widget))
      let seen: PDFBox?
      do { seen = try view.seenPlace(of: widget) } catch { return nil }
      guard let place = seen else { continue }
      if annotation.reference.map({ signers.contains($0) }) ?? false {
        // Its own look is what may be covered in part.
        seals.append(place)
        if annotation.reference.map({ newest.contains($0) }) ?? false { block = place }
      } else if ![.name("Link"), .name("Popup")].contains(widget["Subtype"]) || widget["AP"] != nil {
        contents += try view.marks(of: widget, in: place, budget)
      }
    }
    return SignedMarks(contents: contents, seals: seals, block: block, page: try view.box(of: page))
  }

  /// Where the newest of them is seen: the leader, who signs last before the seal.
  private func newestWidgets() throws(PDFFault) -> Set<PDFReference> {
    guard let newest = try SignedFields(fields).all.last(where: { !$0.isTimeStamp }) else { return [] }
    return Set([newest.field.reference] + newest.field.widgets)
  }

  /// Where those who signed before are seen.
  private var signatureWidgets: Set<PDFReference> {
    let signed = fields.all.filter { $0.kind == "Sig" && $0.value != nil && $0.value != .null }
    return Set(signed.flatMap { [$0.reference] + $0.widgets })
  }
}

/// What a page showed before a revision.
struct SignedMarks {
  let contents: [PageMark]
  /// The rectangles of earlier signatures.
  let seals: [PDFBox]
  /// The newest of them; nil where it is not seen on this page.
  let block: PDFBox?
  let page: PDFBox?
}

/// Bits of an annotation's `/F` (ISO 32000-1, 12.5.3).
struct AnnotationFlags: OptionSet, Sendable {
  let rawValue: Int

  static let hidden = AnnotationFlags(rawValue: 2)
  static let print = AnnotationFlags(rawValue: 4)
  static let noZoom = AnnotationFlags(rawValue: 8)
  static let noRotate = AnnotationFlags(rawValue: 16)
  static let noView = AnnotationFlags(rawValue: 32)
  static let toggleNoView = AnnotationFlags(rawValue: 256)
}

extension PageMark {
  /// Number and date lie far from each other, and are nothing but words.
  fileprivate var isLetters: Bool { if case .text = kind { true } else { false } }
}

extension RevisionView {
  func flags(of annotation: PDFDictionary) throws(PDFFault) -> AnnotationFlags {
    AnnotationFlags(rawValue: try resolve(annotation["F"]).integer ?? 0)
  }

  /// Reads what a look that comes later must not cover.
  ///
  /// - Throws: where such a look could not be judged.
  func readSigned(on page: PDFReference, _ budget: ContentBudget) throws(PDFFault) {
    _ = try file.marks(of: page, asOf: index, within: budget)
    for annotation in try array(dictionary(.reference(page))?["Annots"]) ?? [] {
      guard let annotation = try dictionary(annotation), let place = try seenPlace(of: annotation) else {
        continue
      }
      try budget.spend(on: .dictionary(annotation))
      _ = try marks(of: annotation, in: place, budget)
    }
  }

  /// The rectangle of an annotation; nil where nothing of it is seen.
  ///
  /// - Throws: for a rectangle that cannot be read: nobody knows where it is seen.
  fileprivate func seenPlace(of annotation: PDFDictionary) throws(PDFFault) -> PDFBox? {
    guard let box = try file.box("Rect", of: annotation, index), box.area > 0,
      try !flags(of: annotation).contains(.hidden)
    else { return nil }
    return box
  }

  /// Where an annotation paints: its look, or what a reader may draw for want of one. What cannot be told for certain covers
  /// the whole rectangle; outside of that no reader paints.
  fileprivate func marks(
    of annotation: PDFDictionary, in place: PDFBox, _ budget: ContentBudget
  ) throws(PDFFault) -> [PageMark] {
    let all = [PageMark(box: place, kind: .area)]
    let look = try dictionary(annotation["AP"])?["N"]
    guard look != nil, look != .null else {
      let drawn: Set<PDFName> = ["MK", "BS", "Border", "C"]
      let isField = annotation["Subtype"] == .name("Widget")
      return isField && annotation.keys.isDisjoint(with: drawn) ? [] : all
    }
    guard let stream = try resolve(look).stream else { return all }
    do { return try file.marks(ofLook: stream, in: place, asOf: index, within: budget) } catch { return all }
  }

  fileprivate func box(of page: PDFReference) throws(PDFFault) -> PDFBox? {
    PDFBox(corners: try file.inherited("MediaBox", of: page, asOf: index)?.array ?? [])
  }

  /// Points of 1/72 inch in a unit of the page.
  fileprivate func userUnit(of page: PDFReference) throws(PDFFault) -> Double {
    try max(resolve(dictionary(.reference(page))?["UserUnit"]).number ?? 1, 0.01)
  }
}

import PDFModel

/// What makes a file show other things than what was signed: contents in other files, scripts, layers and pictures that
/// are others on paper than on the screen. A signature over such a file proves nothing of what is seen.
struct UnfixedContent {
  private(set) var findings: [Finding] = []
  let view: RevisionView
  /// Looks into what several objects share, and thus at the same again and again.
  private var steps = 0

  /// One more than the greatest number of an object.
  let size: Int
  /// Numbers said to be in use of which nothing is there.
  let blanks: Set<Int>
  /// The layers the catalog lists.
  let layers: Set<PDFReference>

  /// Looks into every object in use.
  init(_ view: RevisionView) throws(PDFFault) {
    self.view = view
    size = view.trailer["Size"]?.integer ?? 0
    blanks = try view.blanks()
    layers = try view.layers()
    for number in try view.file.objectNumbers(asOf: view.index) {
      guard let reference = try view.file.reference(to: number, asOf: view.index) else { continue }
      try visit(view.object(reference), number)
    }
    for entry in view.trailer.entries {
      if let reference = entry.value.reference { try judge(reference, nil) }
    }
    try judgeCatalog(view.catalog())
    try judgeHidden()
    try judgePages()
  }

  mutating func find(_ code: FindingCode, _ number: Int? = nil) {
    find(code, at: number.map { .object($0) } ?? .file)
  }

  mutating func find(_ code: FindingCode, at place: FindingPlace) {
    let finding = Finding(code, place)
    if !findings.contains(finding), findings.count < 100 { findings.append(finding) }
  }

  /// - Throws: after more than any file gives reason for.
  mutating func step() throws(PDFFault) {
    steps += 1
    guard steps <= 1_000_000 else { throw PDFFault(.tooMuchData) }
  }

  private mutating func visit(_ value: PDFObject, _ number: Int) throws(PDFFault) {
    switch value {
    case .array(let members): for member in members { try visit(member, number) }
    case .dictionary(let dictionary): try judge(dictionary, number)
    case .stream(let stream):
      try judge(stream: stream.dictionary, number)
      try judge(stream.dictionary, number)
    case .reference(let reference): try judge(reference, number)
    case .null, .boolean, .integer, .real, .string, .name: break
    }
  }

  private mutating func judge(stream: PDFDictionary, _ number: Int) throws(PDFFault) {
    let isForm = try name("Subtype", stream) == "Form"
    if stream["F"] == nil, try !isDecodedAlike(stream) { find(.contentVaries, number) }
    if stream["F"] != nil || stream["OPI"] != nil || (isForm && stream["Ref"] != nil) {
      find(.contentExternal, number)
    }
    let kinds = [try name("Subtype", stream), try name("Subtype2", stream)]
    let isPostScript = kinds.contains("PS")
    if stream["Alternates"] != nil || isPostScript { find(.contentVaries, number) }
  }

  private mutating func judge(_ dictionary: PDFDictionary, _ number: Int) throws(PDFFault) {
    let action = try name("S", dictionary)
    if action.map({ Self.activeActions.contains($0) }) ?? false || dictionary["JS"] != nil {
      find(.contentActive, number)
    }
    if try !isShownWithLayers(dictionary) { find(.contentVaries, number) }
    try judgeAutomatic(dictionary, number)
    try judge(states: dictionary, number)
    if dictionary["EF"] != nil { find(.filesEmbedded, number) }
    if dictionary["Rect"] != nil { try judge(annotation: dictionary, number) }
    for entry in dictionary.entries { try visit(entry.value, number) }
  }

  /// Actions that run something, play something, or change what is seen (ISO 32000-1, 12.6.4).
  private static let activeActions: Set<PDFName> = [
    "JavaScript", "Launch", "SubmitForm", "ResetForm", "ImportData", "Hide", "SetOCGState", "Rendition",
    "Movie",
    "Sound", "RichMediaExecute", "GoTo3DView",
  ]

  private mutating func judge(annotation: PDFDictionary, _ number: Int) throws(PDFFault) {
    guard let kind = try name("Subtype", annotation) else { return }
    let media: Set<PDFName> = ["RichMedia", "3D", "Movie", "Screen", "Sound"]
    if media.contains(kind) { find(.contentActive, number) }
    let flags = try view.flags(of: annotation)
    if !flags.contains(.hidden), try isDrawnByReaders(annotation, kind) { find(.contentVaries, number) }
    guard !["Link", "Popup"].contains(kind), !flags.contains(.hidden) else { return }
    // On the screen only or on paper only; a field or a sticky note that is not printed shows its frame at most.
    let isScreenOnly =
      !flags.contains(.print) && ![PDFName("Widget"), "Text", "FileAttachment"].contains(kind)
    if isScreenOnly || !flags.isDisjoint(with: [.noView, .toggleNoView]) { find(.contentVaries, number) }
  }

  private mutating func judgeCatalog(_ catalog: PDFDictionary) throws(PDFFault) {
    // A collection shows its files instead of the pages.
    let isCollection = catalog["Collection"] != nil
    let isDynamic = try view.resolve(catalog["NeedsRendering"]) == .boolean(true)
    let isAnew = try drawsFieldsAnew()
    if isCollection || isDynamic || isAnew { find(.contentVaries) }
    try judgeLayers(catalog["OCProperties"])
  }

  /// Each reader draws filled fields in its own way, whatever look was signed.
  private func drawsFieldsAnew() throws(PDFFault) -> Bool {
    guard try view.resolve(view.form()["NeedAppearances"]) == .boolean(true) else { return false }
    let fields: FormFields
    do { fields = try FormFields(view) } catch { return true }
    for field in fields.all where field.kind != "Sig" {
      let value = try view.resolve(field.value)
      if value != .null, value.string?.isEmpty != true { return true }
    }
    return false
  }

  /// Layers that are always on are as good as none (ISO 32000-1, 8.11).
  private mutating func judgeLayers(_ value: PDFObject?) throws(PDFFault) {
    guard let properties = try view.dictionary(value) else { return }
    let usual = try view.dictionary(properties["D"]) ?? PDFDictionary()
    let base = try name("BaseState", usual)
    let others = try view.array(properties["Configs"]) ?? []
    let off = try view.array(usual["OFF"]) ?? []
    var varies = (base != nil && base != "ON") || !off.isEmpty || !others.isEmpty
    for layer in try view.array(properties["OCGs"]) ?? [] {
      if try !isAlwaysOn(view.dictionary(layer) ?? PDFDictionary()) { varies = true }
    }
    if varies { find(.contentVaries) }
  }

  private func isAlwaysOn(_ layer: PDFDictionary) throws(PDFFault) -> Bool {
    let usage = try view.dictionary(layer["Usage"]) ?? PDFDictionary()
    let states: KeyValuePairs<PDFName, PDFName> = [
      "View": "ViewState", "Print": "PrintState", "Export": "ExportState",
    ]
    for (key, state) in states {
      let entries = try view.dictionary(usage[key]) ?? PDFDictionary()
      if try name(state, entries) == "OFF" { return false }
    }
    return usage["Zoom"] == nil && usage["User"] == nil && usage["Language"] == nil
  }

  /// A name, also one that is an object of its own.
  func name(_ key: PDFName, _ dictionary: PDFDictionary) throws(PDFFault) -> PDFName? {
    try view.resolve(dictionary[key]).name
  }
}

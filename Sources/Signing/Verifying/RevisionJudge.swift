import PDFModel

/// Explains what a revision changed by the whitelist of what may follow a signature (rules R8 and R9); the rest is refused.
///
/// Three walks: what is known to hang on the catalog is compared as a structure, and each object met on the way is
/// explained, if nothing else refers to it; new objects must be reachable from what was explained; what is left over is
/// a finding.
struct RevisionJudge {
  let delta: RevisionDelta
  /// Which object refers to which, before this revision.
  let graph: ReferenceGraph
  /// What was signed in this revision.
  let signature: SignedField?
  /// The fields, before this revision.
  let fields: FormFields
  let pages: [PDFReference]
  let allowsIssueStamp: Bool
  /// How much contents may still be read, in all revisions together.
  let budget: ContentBudget
  var findings: [Finding] = []
  var changes: [RevisionChange.Kind] = []
  /// Changed objects the whitelist explains.
  var explained: Set<Int> = []
  /// What is drawn by annotations and came, or may have come, with this revision.
  var looks: [Look] = []
  /// New objects from which others may be reached.
  var roots: Set<Int> = []

  init(
    _ delta: RevisionDelta, graph: ReferenceGraph, signature: SignedField?, fields: FormFields,
    allowsIssueStamp: Bool, budget: ContentBudget
  ) throws(PDFFault) {
    self.delta = delta
    self.graph = graph
    self.signature = signature
    self.fields = fields
    self.allowsIssueStamp = allowsIssueStamp
    self.budget = budget
    pages = try delta.before.file.pages(asOf: delta.before.index)
  }

  mutating func judge() throws(PDFFault) {
    findings += delta.findings
    if let signature { tell(signature) }
    try judgeCatalog()
    try judgeFields()
    try judgePages()
    try judgeLooks()
    try judgeInformation()
    judgeRest()
    judgeAdded()
    judgePurpose()
  }

  private mutating func tell(_ signature: SignedField) {
    let field = signature.field.name
    changes.append(signature.isTimeStamp ? .documentTimeStamp(field: field) : .signature(field: field))
    roots.insert(signature.value.number)
  }

  mutating func refuse(_ code: FindingCode, object number: Int? = nil) {
    findings.append(Finding(code, number.map { .object($0) } ?? .revision(delta.index)))
  }

  /// Explains the object a value refers to, if it does: changed and referred to from nowhere but its parents, or new.
  mutating func explain(_ value: PDFObject?, of parents: Set<Int>) {
    guard let number = value?.reference?.number else { return }
    if delta.added[number] != nil { roots.insert(number) }
    guard delta.changed[number] != nil else { return }
    if graph.sources(of: number).isSubset(of: parents) {
      explained.insert(number)
    } else {
      refuse(.objectShadows, object: number)
    }
  }

  /// The number of the catalog.
  var catalogNumber: Int { delta.after.trailer["Root"]?.reference?.number ?? 0 }

  /// Changed objects that nothing explained.
  private mutating func judgeRest() {
    for number in delta.changed.keys.sorted() where !explained.contains(number) {
      refuse(code(for: number), object: number)
    }
  }

  private func code(for number: Int) -> FindingCode {
    if pages.contains(where: { $0.number == number }) { return .pageChanged }
    if fields.all.contains(where: { $0.reference.number == number }) { return .fieldChanged }
    let isForm = delta.changed[number]?.old.stream?.dictionary["Subtype"] == .name("Form")
    return isForm ? .appearanceChanged : .objectChanged
  }

  /// Every new object is reached from something explained, and was not waited for by an older one.
  private mutating func judgeAdded() {
    var reached: Set<Int> = delta.skeleton
    var waiting = Array(roots)
    while let number = waiting.popLast() {
      guard let object = delta.added[number], reached.insert(number).inserted else { continue }
      waiting += ReferenceGraph.targets(of: object)
    }
    for number in delta.added.keys.sorted() {
      if !graph.sources(of: number).isEmpty { refuse(.objectShadows, object: number) }
      if !reached.contains(number), !paintsNothing(delta.added[number]) {
        refuse(.objectOrphan, object: number)
      }
    }
  }

  /// An empty look some tools write for a field and replace in the same breath: wherever it were shown, nothing is seen.
  private func paintsNothing(_ object: PDFObject?) -> Bool {
    guard signature != nil, let form = object?.stream else { return false }
    let keys: Set<PDFName> = ["Type", "Subtype", "BBox", "Resources", "Length"]
    return form.raw.isEmpty && form.dictionary["Subtype"] == .name("Form")
      && form.dictionary.keys.isSubset(of: keys)
      && form.dictionary["Resources"].map { $0 == .dictionary(PDFDictionary()) } ?? true
  }

  /// A revision serves a signature, a time stamp or validation data; metadata alone is no reason (R9).
  private mutating func judgePurpose() {
    let hasPurpose = changes.contains { change in
      switch change {
      case .signature, .documentTimeStamp, .validationData, .issueStamp: true
      case .filled, .metadata, .information, .extensions, .unexplained: false
      }
    }
    if !hasPurpose { refuse(.revisionUnexplained) }
  }
}

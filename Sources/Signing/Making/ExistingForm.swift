import PDFModel

/// The form of a file before we add to it: which names are taken, and which signatures forbid what.
struct ExistingForm {
  /// Names at the root of the form.
  private(set) var names: Set<String> = []
  private(set) var locks: [Lock] = []
  private let file: PDFFile
  private var met: Set<PDFReference> = []

  /// What a signature there forbids (ISO 32000-1, 12.8.2).
  struct Lock {
    let field: String
    /// Nil for every field.
    let fields: Set<String>?
    /// The fields named are those that stay free.
    let isExcept: Bool

    func forbids(_ name: String) -> Bool {
      guard let fields else { return true }
      return fields.contains(name) != isExcept
    }
  }

  init(_ file: PDFFile) throws(MakingFault) {
    self.file = file
    let catalog = try MakingFault.file { () throws(PDFFault) in try file.catalog() }
    guard let form = try resolve(catalog["AcroForm"])?.dictionary else {
      if try resolve(catalog["AcroForm"]) != nil { throw .formMalformed }
      return
    }
    if form["XFA"] != nil { throw .dynamicForm }
    for root in try array(form["Fields"]) { try visit(root, path: [], kind: nil, depth: 0) }
  }

  /// Throws if a new signature of this name may not be added.
  func check(_ name: String) throws(MakingFault) {
    try checkName(name)
    if let lock = locks.first(where: { $0.forbids(name) }) { throw .locked(by: lock.field) }
  }

  /// Throws if no new field can have this name.
  func checkName(_ name: String) throws(MakingFault) {
    guard !name.isEmpty, name.count <= 127, !name.contains(".") else { throw .badFieldName }
    guard !names.contains(name) else { throw .fieldTaken(name) }
  }

  private mutating func visit(
    _ node: PDFObject, path: [String], kind: PDFName?, depth: Int
  ) throws(MakingFault) {
    guard let reference = node.reference, met.insert(reference).inserted, depth < 32, met.count <= 20_000,
      let field = try resolve(node)?.dictionary
    else { throw .formMalformed }
    var path = path
    if let part = try resolve(field["T"])?.string { path.append(PDFText.decode(part) ?? "") }
    if depth == 0, let root = path.first { names.insert(root) }
    let kind = try resolve(field["FT"])?.name ?? kind
    if kind == "Sig", let value = try resolve(field["V"])?.dictionary {
      try readLocks(value, field: path.joined(separator: "."))
    }
    for kid in try array(field["Kids"]) { try visit(kid, path: path, kind: kind, depth: depth + 1) }
  }

  private mutating func readLocks(_ signature: PDFDictionary, field: String) throws(MakingFault) {
    for each in try array(signature["Reference"]) {
      guard let reference = try resolve(each)?.dictionary else { throw .formMalformed }
      let method = try resolve(reference["TransformMethod"])?.name
      let parameters = try resolve(reference["TransformParams"])?.dictionary ?? PDFDictionary()
      let permission = try resolve(parameters["P"])?.integer
      if permission == 1 { locks.append(Lock(field: field, fields: nil, isExcept: false)) }
      guard method == "FieldMDP" else { continue }
      var named: Set<String> = []
      for name in try array(parameters["Fields"]) {
        if let text = try resolve(name)?.string { named.insert(PDFText.decode(text) ?? "") }
      }
      let action = try resolve(parameters["Action"])?.name
      let isOpen = action == "Include" || action == "Exclude"
      locks.append(Lock(field: field, fields: isOpen ? named : nil, isExcept: action == "Exclude"))
    }
  }

  /// Nil for nothing there.
  private func resolve(_ object: PDFObject?) throws(MakingFault) -> PDFObject? {
    guard let object else { return nil }
    let value = try MakingFault.file { () throws(PDFFault) in try file.resolve(object) }
    return value == .null ? nil : value
  }

  private func array(_ object: PDFObject?) throws(MakingFault) -> [PDFObject] {
    guard let value = try resolve(object) else { return [] }
    guard let members = value.array else { throw .formMalformed }
    return members
  }
}

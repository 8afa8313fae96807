import CheckedYAML

/// What a procedure file says of parts, read without its workflow and whatever else may be wrong with it.
struct ProcedureOutline {
  /// A case of a procedure.
  struct Reference: Hashable {
    let procedure: String
    let branch: String
  }

  /// A dossier of another procedure that a case opens.
  struct Part {
    let to: Reference
    let procedurePlace: Place
    let branchPlace: Place
  }

  let code: String
  /// By key, what each case opens.
  private(set) var cases: [(key: String, parts: [Part])] = []

  init?(_ file: Check.File) {
    guard let root = Field.document(file.text, file: file.name, Findings()), root.isMapping,
      let fields = root.fields(), let code = fields.optional("procedure")?.raw
    else { return nil }
    self.code = code
    guard let list = fields.optional("cases") else {
      cases = [("main", Self.parts(fields))]
      return
    }
    cases = list.list { field in
      guard field.isMapping, let fields = field.fields(), let key = fields.optional("case")?.raw else {
        return nil
      }
      return (key, Self.parts(fields))
    }
  }

  private static func parts(_ fields: Fields) -> [Part] {
    let steps = fields.optional("steps")?.list { $0.isMapping ? $0.fields() : nil } ?? []
    return steps.flatMap { step in
      step.optional("parts")?.list { $0.isMapping ? $0.fields().flatMap(part) : nil } ?? []
    }
  }

  private static func part(_ fields: Fields) -> Part? {
    guard let procedure = fields.optional("procedure"), let code = procedure.raw else { return nil }
    let branch = fields.optional("case")
    return Part(
      to: Reference(procedure: code, branch: branch?.raw ?? "main"), procedurePlace: procedure.place,
      branchPlace: branch?.place ?? procedure.place)
  }
}

public import CheckedYAML

/// Reads application files: YAML and JSON hold one application or a list of them, CSV one a row.
public enum ApplicationFile {
  /// The drafts in a file; every problem of form goes to the findings.
  ///
  /// - Parameter file: its name, for messages; a name ending in `.csv` is read as CSV.
  public static func drafts(_ text: String, file: String, _ findings: Findings) -> [ApplicationDraft] {
    if file.lowercased().hasSuffix(".csv") {
      return CSVApplications(file: file, findings: findings).read(text)
    }
    guard let root = Field.document(text, file: file, findings) else { return [] }
    let drafts = root.list { draft($0, file) }
    if drafts.isEmpty, findings.problems.isEmpty { root.report(.syntax("empty")) }
    return drafts
  }

  private static func draft(_ field: Field, _ file: String) -> ApplicationDraft? {
    guard let fields = field.fields() else { return nil }
    var draft = ApplicationDraft(origin: field.origin)
    for key in ApplicationDraft.Key.ofApplication { draft.take(key, fields) }
    if let applicant = fields.required("applicant")?.fields() {
      for key in ApplicationDraft.Key.ofApplicant { draft.take(key, applicant) }
      applicant.finish()
    }
    if let delivery = fields.optional("delivery") {
      draft.deliveryOrigin = delivery.origin
      let fields = delivery.fields()
      for key in ApplicationDraft.Key.ofDelivery { fields.map { draft.take(key, $0) } }
      fields?.finish()
    }
    draft.papers = fields.optional("papers")?.list(paper) ?? []
    fields.finish()
    return draft
  }

  private static func paper(_ field: Field) -> PaperFile? {
    guard let fields = field.fields() else { return nil }
    let (kind, file) = (fields.required("kind")?.key, fields.required("file")?.text)
    fields.finish()
    guard let kind, let file else { return nil }
    return PaperFile(kind: kind, path: file, origin: field.origin)
  }
}

extension ApplicationDraft {
  fileprivate mutating func take(_ key: Key, _ fields: Fields) {
    guard let field = fields.optional(key.inBlock), let text = field.raw else { return }
    values[key] = Value(text, field.origin)
  }
}

extension Field {
  var origin: ApplicationDraft.Origin {
    ApplicationDraft.Origin(file: file, line: line, column: column, path: path)
  }
}

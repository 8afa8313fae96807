import CheckedYAML
import DossierModel
import WorkingTime

/// Reads a procedure file against its workflow's vocabulary; every problem goes to the findings.
struct ProcedureReader {
  let workflow: WorkflowSource?

  static func read(
    _ text: String, file: String, _ workflow: WorkflowSource?, _ findings: Findings
  ) -> ProcedureSource? {
    guard let root = Field.document(text, file: file, findings)?.fields() else { return nil }
    if !root.has("procedure"), root.has("regions") {
      findings.add(
        Problem(
          root.place,
          .unexpected(found: "workflow", expected: Title(vi: "một tệp thủ tục", en: "a procedure file"))))
      return nil
    }
    return ProcedureReader(workflow: workflow).read(root)
  }

  private func read(_ root: Fields) -> ProcedureSource? {
    let code = root.required("procedure").flatMap(readProcedureCode)
    let variant = root.optional("variant")?.key
    let name = root.required("name")?.title
    let field = root.required("field")?.title
    let level = root.required("level")?
      .word(Procedure.Level.allCases.map(\.rawValue)).flatMap(Procedure.Level.init)
    let agency = root.required("agency")?.title
    _ = root.required("workflow")?.word(workflow.map { [$0.name] } ?? [])
    let sources = root.required("sources")?.list(\.text)
    let validity = root.required("valid").flatMap(readValidity)
    let channels = root.required("channels")?.filledList(readChannel)
    let returns = root.required("returns")?.filledList(readChannel)
    let fee = root.required("fee").flatMap(readFee)
    let papersField = root.required("papers")
    let papers = papersField?.list(readPaper)
    papersField?.refuseRepeated(papers?.map(\.kind) ?? [])
    var documents: [String: DocumentRule] = [:]
    let result = root.optional("result")
    documents["result"] = result.flatMap(readDocument)
    documents["proposal"] = root.optional("proposal").flatMap(readDocument)
    for other in root.optional("documents")?.fields()?.all ?? [] {
      if documents[other.key] == nil {
        documents[other.key] = readDocument(other.value)
      } else {
        other.value.reportKey(.duplicateKeys([other.key]))
      }
    }
    let cases = readCases(root, Array(documents.keys))
    // A procedure that only joins parts has no document of its own.
    if result == nil, !cases.contains(where: \.hasParts) { _ = root.required("result") }
    root.finish()
    guard let code, let name, let field, let level, let agency, let validity, let channels, let returns,
      let fee,
      let papers
    else { return nil }
    var procedure = Procedure(
      code: code, variant: variant, name: name, field: field, level: level, agency: agency,
      validFrom: validity.from,
      validUntil: validity.until, channels: channels, returns: returns, fee: fee, papers: papers,
      documents: documents, cases: cases.map(\.branch))
    procedure.sources = sources ?? []
    return ProcedureSource(procedure: procedure, place: root.place, cases: cases)
  }

  private func readValidity(_ field: Field) -> Validity? {
    guard let fields = field.fields() else { return nil }
    let (from, until) = (fields.required("from")?.day, fields.optional("until"))
    let last = until?.day
    fields.finish()
    if let from, let last, last < from {
      until?.unexpected("ngày không trước \(from.text)", "a day not before \(from.text)")
    }
    return from.map { Validity(from: $0, until: last) }
  }

  private func readChannel(_ field: Field) -> Channel? {
    field.word(Channel.words).flatMap(Channel.init(word:))
  }

  private func readFee(_ field: Field) -> Fee? {
    guard let fields = field.fields() else { return nil }
    let amount = fields.required("amount")?.integer(0...1_000_000_000)
    let note = fields.optional("note")?.title
    fields.finish()
    return amount.map { Fee(amount: $0, note: note) }
  }

  private func readPaper(_ field: Field) -> PaperRule? {
    guard let fields = field.fields() else { return nil }
    let (kind, title) = (fields.required("kind")?.key, fields.required("title")?.title)
    let required = fields.optional("required").map(\.flag) ?? true
    fields.finish()
    guard let kind, let title, let required else { return nil }
    return PaperRule(kind: kind, title: title, required: required)
  }

  private func readDocument(_ field: Field) -> DocumentRule? {
    guard let fields = field.fields() else { return nil }
    let (title, symbol) = (fields.required("title")?.title, fields.required("symbol")?.text)
    let annex = fields.optional("annex")?.title
    fields.finish()
    guard let title, let symbol else { return nil }
    return DocumentRule(title: title, symbol: symbol, annex: annex)
  }

  private func readCases(_ root: Fields, _ documents: [String]) -> [CaseSource] {
    let reader = CaseReader(workflow: workflow, documents: documents.sorted())
    guard let field = root.optional("cases") else {
      return [reader.read(root, key: "main", title: Title(vi: "Một trường hợp", en: "Only case"))]
        .compactMap { $0 }
    }
    let cases = field.filledList { field -> CaseSource? in
      guard let fields = field.fields() else { return nil }
      let (key, title) = (fields.required("case")?.key, fields.required("title")?.title)
      let found = reader.read(fields, key: key ?? "", title: title ?? Title(vi: "", en: ""))
      fields.finish()
      return found
    }
    field.refuseRepeated(cases.map(\.branch.key))
    return cases
  }
}

/// A national procedure code, such as `1.001806`.
func readProcedureCode(_ field: Field) -> String? {
  guard let text = field.text else { return nil }
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  if parts.count >= 2, parts[0].count == 1, parts[1].count == 6, wholeNumber(parts[0]) != nil,
    wholeNumber(parts[1]) != nil
  {
    return text
  }
  field.unexpected("mã thủ tục như 1.001806", "a procedure code such as 1.001806")
  return nil
}

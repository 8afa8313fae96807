import CheckedYAML
import DossierModel

/// Reads one step of a case.
struct StepReader {
  let workflow: WorkflowSource?
  let documents: [String]
  let budgets: [String]

  func read(_ field: Field) -> StepRule? {
    guard let fields = field.fields() else { return nil }
    let name = fields.required("name")?.key
    let title = fields.required("title")?.title
    let kind = fields.required("does")?.word(workflow?.kinds ?? [])
    let role = fields.required("role")?.word(workflow?.roles.keys.sorted() ?? [])
    let lane = fields.optional("at")?.key ?? Lane.agency
    let time = fields.optional("time")
    let minutes = time.flatMap(TimeReader.minutes)
    let paper = fields.optional("paper")?.word(documents) ?? "result"
    let sends = fields.optional("sends")?.flag ?? false
    let budget = fields.optional("budget")?.word(budgets)
    let backTo = fields.optional("back_to")?.key
    let isTacit = fields.optional("tacit")?.flag ?? false
    let members = readMembers(fields, kind)
    fields.finish()
    if let time, budget != nil {
      time.unexpected("hoặc time hoặc budget, không cả hai", "either time or budget, not both")
    }
    guard let name, let title, let kind, let role, time == nil || minutes != nil else { return nil }
    var step = StepRule(
      name: name, title: title, kind: kind, role: role, lane: lane, minutes: minutes, paper: paper,
      sends: sends)
    step.budget = budget
    step.backTo = backTo
    step.isTacit = isTacit
    (step.asked, step.parts, step.inSequence) = members
    return step
  }

  /// The agencies asked or the parts opened, where the kind of step has any.
  private func readMembers(_ fields: Fields, _ kind: String?) -> ([AskedAgency], [PartRule], Bool) {
    switch kind.flatMap({ workflow?.stepKinds[$0]?.members }) {
    case nil: return ([], [], false)
    case .agencies:
      let field = fields.required("agencies")
      let asked = field?.filledList(readAgency) ?? []
      field?.refuseRepeated(asked.map(\.name))
      return (asked, [], false)
    case .parts:
      let field = fields.required("parts")
      let parts = field?.filledList(readPart) ?? []
      field?.refuseRepeated(parts.map(\.name))
      let order = fields.required("order")?.word(["parallel", "sequence"])
      return ([], parts, order == "sequence")
    }
  }

  private func readAgency(_ field: Field) -> AskedAgency? {
    guard let fields = field.fields() else { return nil }
    let (name, title) = (fields.required("name")?.key, fields.required("title")?.title)
    let role = fields.required("role")?.word(workflow?.roles.keys.sorted() ?? [])
    let lane = fields.required("at")?.key
    fields.finish()
    guard let name, let title, let role, let lane else { return nil }
    return AskedAgency(name: name, title: title, role: role, lane: lane)
  }

  private func readPart(_ field: Field) -> PartRule? {
    guard let fields = field.fields() else { return nil }
    let (name, title) = (fields.required("name")?.key, fields.required("title")?.title)
    let procedure = fields.required("procedure").flatMap(readProcedureCode)
    let branch = fields.optional("case").map(\.key) ?? "main"
    fields.finish()
    guard let name, let title, let procedure, let branch else { return nil }
    return PartRule(name: name, title: title, procedure: procedure, branch: branch)
  }
}

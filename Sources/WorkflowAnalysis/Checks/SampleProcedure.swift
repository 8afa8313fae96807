import CheckedYAML

/// A made-up procedure that uses every kind of step a workflow has, so that a workflow can be tried by itself.
struct SampleProcedure {
  let file: Check.File
  /// By line of the made-up file: where the workflow has the kind of step that stands there.
  private let places: [Int: Place]

  init?(_ workflow: Check.File) {
    guard let root = Field.document(workflow.text, file: workflow.name, Findings())?.fields(),
      let name = root.optional("workflow")?.raw,
      let role = root.optional("roles")?.fields()?.all.first?.key
    else { return nil }
    let signs = root.optional("signs").flatMap { $0.isMapping ? $0.fields()?.all : nil } ?? []
    let signers = signs.reduce(into: [:]) { $0[$1.key] = $1.value.list(\.raw).first }
    let kinds = root.optional("steps")?.fields()?.all ?? []
    let states = StateWords(root.optional("regions"))
    let steps =
      states.haveChain
      ? Self.chain(kinds.map { ($0.key, $0.value.fields()?.optional("together")?.raw) }) {
        signers[$0] ?? role
      }
      : states.steps.map { Self.step($0, nil, signers[$0] ?? role) }
    let head = Self.head(name, days: steps.count)
    file = Check.File(
      name: Self.name(for: workflow.name), text: head + steps.map { "  - {\($0.text)}\n" }.joined())
    let known = kinds.reduce(into: [:]) { $0[$1.key] = $1.value.keyPlace }
    let first = head.split(separator: "\n", omittingEmptySubsequences: false).count
    places = steps.enumerated().reduce(into: [:]) { $0[first + $1.offset] = known[$1.element.kind] }
  }

  /// The name it goes by beside its workflow.
  static func name(for workflow: String) -> String { "\(workflow)#sample" }

  /// A finding in the made-up file is one about the workflow.
  func moved(_ finding: Finding) -> Finding {
    guard finding.place.file == file.name else { return finding }
    let workflow = String(file.name.dropLast("#sample".count))
    let place = places[finding.place.line] ?? Place(file: workflow, line: 1, column: 1, path: "steps")
    return Finding(place, finding.fact, way: finding.way)
  }

  private typealias Step = (kind: String, text: String)

  /// Processing first, signature and seal last; the workflow's other kinds between them.
  private static func chain(
    _ kinds: [(name: String, together: String?)], role: (String) -> String
  ) -> [Step] {
    let first = ["assign", "process"].filter { name in name == "process" || kinds.contains { $0.name == name }
    }
    let last = ["approve", "issue"]
    let between = kinds.filter { !(first + last).contains($0.name) }
    let plain = { (name: String) in (name, nil as String?) }
    let all = [plain("receive")] + first.map(plain) + between + last.map(plain) + [plain("return")]
    return all.map { step($0, $1, role($0)) }
  }

  private static func step(_ name: String, _ together: String?, _ role: String) -> Step {
    let text = "name: \(name), does: \(name), role: \(role), time: 1 days, title: {vi: \(name), en: \(name)}"
    return (name, text + members(together, role))
  }

  private static func members(_ together: String?, _ role: String) -> String {
    let title = "title: {vi: Mẫu, en: Sample}"
    return switch together {
    case "agencies":
      ", agencies: [{name: one, role: \(role), at: one, \(title)}, {name: two, role: \(role), at: two, \(title)}]"
    case "parts": ", order: parallel, parts: [{name: one, procedure: \"0.000001\", \(title)}]"
    case nil, _?: ""
    }
  }

  private static func head(_ workflow: String, days: Int) -> String {
    """
    procedure: "0.000000"
    name: {vi: Thủ tục thử, en: Sample procedure}
    field: {vi: Mẫu, en: Sample}
    level: commune
    agency: {vi: Cơ quan, en: Agency}
    workflow: \(workflow)
    sources: []
    valid: {from: 2025-07-01}
    channels: [counter, online, post]
    returns: [counter, online, post]
    fee: {amount: 1}
    papers: []
    result: {title: {vi: Kết quả, en: Result}, symbol: KQ}
    limit: \(days) working days
    after_supplement: restart
    steps:

    """
  }
}

/// What the states of a workflow say of steps.
private struct StateWords {
  /// The kinds of step that states stand for, each once.
  private(set) var steps: [String] = []
  /// True when some state holds the procedure's own steps.
  private(set) var haveChain = false

  init(_ states: Field?) { read(states) }

  private mutating func read(_ states: Field?) {
    guard let states, states.isMapping else { return }
    for (_, state) in states.fields()?.all ?? [] where state.isMapping {
      let fields = state.fields()
      if fields?.optional("steps") != nil { haveChain = true }
      if let step = fields?.optional("step")?.raw, !steps.contains(step) { steps.append(step) }
      read(fields?.optional("states"))
    }
  }
}

import CheckedYAML
import DossierModel

/// Reads a workflow file; every problem goes to the findings.
struct WorkflowReader {
  private(set) var stateNames: Set<String> = []
  private var roles: [String] = []

  static func read(_ text: String, file: String, _ findings: Findings) -> WorkflowSource? {
    guard let root = Field.document(text, file: file, findings)?.fields() else { return nil }
    if !root.has("regions"), root.has("procedure") {
      findings.add(
        Problem(
          root.place,
          .unexpected(found: "procedure", expected: Title(vi: "một tệp quy trình", en: "a workflow file"))))
      return nil
    }
    var reader = WorkflowReader()
    return reader.read(root)
  }

  private mutating func read(_ root: Fields) -> WorkflowSource? {
    let name = root.required("workflow")?.key
    let title = root.required("title")?.title
    _ = root.optional("sources")?.list(\.text)
    let roleFields = root.required("roles")?.fields()?.all ?? []
    roles = roleFields.map(\.key)
    let titles = roleFields.map { ($0.key, $0.value.title) }
    let submit = root.required("submit")?.fields()
    let submitPlace = submit?.optional("by")?.place
    let submitters = submit.map { readRoles($0) }
    let movers = root.optional("move")?.fields().map { readMovers($0) } ?? []
    let publishers = root.optional("publish")?.fields().map { readRoles($0) } ?? movers.compactMap(\.role)
    let signers = root.optional("signs")?.fields().map { readSigners($0) } ?? [:]
    let regionFields = root.required("regions")?.fields()?.all ?? []
    collectNames(regionFields)
    let kinds = root.required("steps")?.fields()?.all.map { ($0.key, readStepKind($0.value)) } ?? []
    let regions = regionFields.compactMap { readState($0.key, $0.value) }
    let actions = kinds.flatMap(\.1.actions) + regions.flatMap(\.allActions)
    let timers = readTimers(root.optional("timers"), actions: actions.map(\.name))
    root.finish()
    guard let name, let title, let submitters else { return nil }
    return WorkflowSource(
      name: name, title: title, place: root.place, roles: titles.reduce(into: [:]) { $0[$1.0] = $1.1 },
      rolePlaces: roleFields.reduce(into: [:]) { $0[$1.key] = $1.value.place }, submitters: submitters,
      submitPlace: submitPlace ?? root.place, movers: movers, publishers: publishers, signers: signers,
      stepKinds: Dictionary(kinds) { first, _ in first },
      regions: regions, timers: timers)
  }

  private func readRoles(_ fields: Fields) -> [String] {
    let by = fields.required("by")?.filledList { $0.word(roles) } ?? []
    fields.finish()
    return by
  }

  /// The roles that may do each of the legal signing acts.
  private func readSigners(_ fields: Fields) -> [Act: [String]] {
    let found = Act.signingActs.map { act in
      (act, fields.optional(act.rawValue)?.filledList { $0.word(roles) })
    }
    fields.finish()
    return found.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  private func readMovers(_ fields: Fields) -> [Performer] {
    let by = fields.required("by")?.filledList(readPerformer) ?? []
    fields.finish()
    return by
  }

  /// Names first, so that a target may stand before its state.
  private mutating func collectNames(_ states: [(key: String, value: Field)]) {
    for state in states {
      if !stateNames.insert(state.key).inserted { state.value.reportKey(.duplicateKeys([state.key])) }
      guard state.value.isMapping, let fields = state.value.fields() else { continue }
      if let history = fields.optional("history")?.key { stateNames.insert(history) }
      if let inner = fields.optional("states"), inner.isMapping { collectNames(inner.fields()?.all ?? []) }
    }
  }

  private func readStepKind(_ field: Field) -> StepKindSource {
    guard let fields = field.fields() else { return StepKindSource(members: nil, actions: [], each: []) }
    let words = StepKindSource.Members.allCases.map(\.rawValue)
    let members = fields.optional("together")?.word(words).flatMap(StepKindSource.Members.init)
    let actionsField = members == nil ? fields.required("actions") : fields.optional("actions")
    let actions = readActions(actionsField, targets: ["next", "process"], byStep: true)
    let eachField = members == nil ? nil : fields.required("each")
    let each = readActions(eachField, targets: ["end", "next"], byStep: true)
    fields.finish()
    return StepKindSource(members: members, actions: actions, each: each)
  }

  private func readState(_ name: String, _ field: Field) -> StateSource? {
    guard let fields = field.fields() else { return nil }
    let title = fields.required("title")?.title ?? Title(vi: name, en: name)
    var state = StateSource(name: name, title: title, place: field.keyPlace)
    state.history = fields.optional("history")?.key
    state.final = fields.optional("final")?.flag ?? false
    state.quiet = fields.optional("quiet")?.flag ?? false
    state.notifies = fields.optional("notifies")?.flag ?? false
    state.status = fields.optional("status")?.integer(1...10).flatMap(PortalStatus.init)
    state.clock = fields.optional("clock")?.word(StateRule.Clock.allCases.map(\.rawValue))
      .flatMap(StateRule.Clock.init)
    state.standsFor = fields.optional("step")?.key
    state.holdsSteps = fields.optional("steps")?.word(["procedure"]) != nil
    state.done = fields.optional("done")?.word(targets)
    state.actions = readActions(fields.optional("actions"), targets: targets, byStep: false)
    state.always = fields.optional("always")?.list(readAlways) ?? []
    let inner = fields.optional("states")?.fields()?.all ?? []
    state.states = inner.compactMap { readState($0.key, $0.value) }
    if !inner.isEmpty { state.initial = fields.required("initial")?.word(inner.map(\.key)) }
    fields.finish()
    return state
  }

  private var targets: [String] { stateNames.sorted() }

  private func readActions(_ field: Field?, targets: [String], byStep: Bool) -> [ActionSource] {
    (field?.fields()?.all ?? []).compactMap { pair in
      guard let fields = pair.value.fields() else { return nil }
      let title = fields.required("title")?.title
      let by = byStep ? fields.optional("by") : fields.required("by")
      let performers = by?.filledList(readPerformer) ?? (byStep ? [Performer.step] : nil)
      let words = Input.allCases.filter { $0 != .scanned && $0 != .minutes }.map(\.rawValue)
      let asks = fields.optional("asks")?.list { $0.word(words).flatMap(Input.init) }
      let act = fields.optional("act")?.word(Act.allCases.map(\.rawValue)).flatMap(Act.init)
      let guards = readGuards(fields.optional("when"))
      let news = readNews(fields.optional("on"), bringing: asks ?? [], act)
      let target = fields.optional("to")?.word(targets)
      fields.finish()
      guard let title, let performers else { return nil }
      return ActionSource(
        name: pair.key, title: title, performers: performers, asks: asks ?? [], guards: guards, act: act,
        news: Set(news), target: target, place: pair.value.keyPlace)
    }
  }

  /// What a carrier says that takes the action; it can neither do an act nor bring what only people can.
  private func readNews(_ field: Field?, bringing asks: [Input], _ act: Act?) -> [CarrierNews] {
    guard let field else { return [] }
    if act != nil || !asks.allSatisfy({ $0 == .reason || $0 == .recipient }) {
      field.unexpected(
        "on chỉ ở việc không có act và chỉ asks reason, recipient",
        "on only where there is no act, and asks for nothing but reason and recipient")
    }
    return field.filledList {
      $0.word(CarrierNews.allCases.map(\.word)).flatMap(CarrierNews.init(word:))
    }
  }

  private func readAlways(_ field: Field) -> AlwaysSource? {
    guard let fields = field.fields() else { return nil }
    let guards = readGuards(fields.required("when"))
    let target = fields.required("to")?.word(targets)
    fields.finish()
    return target.map { AlwaysSource(guards: guards, target: $0, place: field.place) }
  }

  /// `step`, or `ROLE@LANE`.
  func readPerformer(_ field: Field) -> Performer? {
    guard let text = field.text else { return nil }
    if text == Lane.step { return .step }
    if text == Lane.asked { return .asked }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    let lanes = [Lane.receiving, Lane.agency, Lane.step, Lane.asked]
    if parts.count == 2, roles.contains(parts[0]), lanes.contains(parts[1]) {
      return .role(parts[0], lane: parts[1])
    }
    let allowed = roles.flatMap { role in lanes.map { "\(role)@\($0)" } }
    field.report(.unknownWord(text, allowed: [Lane.step, Lane.asked] + allowed))
    return nil
  }

  private func readGuards(_ field: Field?) -> [DossierModel.Guard] {
    field?.list { field in
      guard let text = field.text else { return nil }
      let words = text.split(separator: " ").map(String.init)
      let negated = words.first == "not"
      if let word = guardWord(negated ? Array(words.dropFirst()) : words) {
        return DossierModel.Guard(word, negated: negated)
      }
      let known =
        ["in STATE", "fee due", "fee paid", "result due", "sent", "late", "part", "parts open"]
        + Channel.words.map { "return \($0)" } + Channel.words.map { "came \($0)" }
      field.report(.unknownWord(text, allowed: known + ["not …"]))
      return nil
    } ?? []
  }

  private func guardWord(_ words: [String]) -> DossierModel.Guard.Word? {
    switch (words.first, words.count) {
    case ("in", 2) where stateNames.contains(words[1]): .inState(words[1])
    case ("return", 2): Channel(word: words[1]).map { .returnBy($0) }
    case ("fee", 2) where words[1] == "due": .feeDue
    case ("fee", 2) where words[1] == "paid": .feePaid
    case ("came", 2): Channel(word: words[1]).map { .cameBy($0) }
    case ("result", 2) where words[1] == "due": .resultDue
    case ("sent", 1): .sent("result")
    case ("late", 1): .late
    case ("part", 1): .isPart
    case ("parts", 2) where words[1] == "open": .partsOpen
    default: nil
    }
  }
}

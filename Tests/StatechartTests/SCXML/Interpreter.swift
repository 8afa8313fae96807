import Statechart

/// Runs a document: the chart decides, the interpreter keeps data, events and a clock that never waits.
struct Interpreter: Behaviour {
  let document: Document
  var data: DataModel
  private(set) var agenda = Agenda()
  /// Behind the tags of internal events; the first stands for an event without data.
  private var raised: [Event] = [Event(name: "")]
  private var visited: Set<Int> = []
  private(set) var configuration = Configuration()

  init(_ document: Document) {
    self.document = document
    data = DataModel(name: document.root["name"] ?? "")
  }

  var chart: Chart { document.chart }

  /// The names of the innermost active states.
  var leaves: [String] { chart.leaves(of: configuration).map { chart.states[$0].name } }

  // MARK: - Events from outside

  mutating func start() throws { configuration = try chart.start(&self).configuration }

  mutating func send(_ event: Event) throws {
    data.event = event
    if let step = try chart.step(configuration, on: event.name, &self) { configuration = step.configuration }
  }

  /// Lets the clock run until the chart has come to its end or nothing is due any more.
  mutating func runToEnd() throws {
    for _ in 0..<1_000 where !chart.isFinished(configuration) {
      guard let event = agenda.next() else { return }
      try send(event)
    }
    if chart.isFinished(configuration) { _ = chart.stop(configuration, &self) }
  }

  mutating func plan(_ event: Event, after delay: Int) { agenda.add(event, after: delay) }

  mutating func cancel(_ sendID: String) { agenda.cancel(sendID) }

  mutating func raise(_ event: Event, _ scene: inout Scene) {
    raised.append(event)
    scene.raise(event.name, tag: raised.count - 1)
  }

  // MARK: - Hooks

  mutating func holds(_ transition: Int, _ scene: inout Scene) -> Bool {
    guard let condition = document.transitions[chart.transitions[transition].tag]["cond"] else { return true }
    var holds = false
    attempt(&scene) { interpreter, _ in holds = try interpreter.data.evaluate(condition).isTrue }
    return holds
  }

  mutating func receive(_ event: InternalEvent, _ scene: inout Scene) {
    var known = raised[event.tag]
    if event.tag == 0 || known.name.isEmpty { known.name = chart.name(of: event) }
    if case .done = event { known.kind = .platform }
    data.event = known
  }

  mutating func leave(_ state: Int, _ scene: inout Scene) {
    for block in document.elements[state].all("onexit") { run(block, &scene) }
  }

  mutating func take(_ transition: Int, _ scene: inout Scene) {
    run(document.transitions[chart.transitions[transition].tag], &scene)
  }

  mutating func enter(_ state: Int, _ scene: inout Scene) {
    let isLate = document.root["binding"] == "late"
    if state == 0 { declare(in: document.root.tree, isLate: isLate, &scene) }
    if isLate, visited.insert(state).inserted {
      assign(in: document.elements[state].all("datamodel"), &scene)
    }
    if state > 0 {
      for block in document.elements[state].all("onentry") { run(block, &scene) }
    }
  }

  mutating func begin(_ state: Int, _ scene: inout Scene) {
    if let content = document.initial(of: state) { run(content, &scene) }
  }

  mutating func recall(_ history: Int, _ scene: inout Scene) {
    if let content = document.elements[history].first("transition") { run(content, &scene) }
  }

  mutating func complete(_ final: Int, _ scene: inout Scene) -> Int {
    guard let done = document.elements[final].first("donedata") else { return 0 }
    var value = Value.undefined
    attempt(&scene) { interpreter, scene in value = try interpreter.body(of: done, &scene) }
    raised.append(Event(name: "", data: value))
    return raised.count - 1
  }

  // MARK: - Data (5.3)

  private mutating func declare(in tree: [Element], isLate: Bool, _ scene: inout Scene) {
    let models = tree.filter { $0.name == "datamodel" }
    for variable in models.flatMap({ $0.all("data") }) {
      attempt(&scene) { interpreter, _ in try interpreter.data.declare(variable["id"] ?? "") }
    }
    if !isLate { assign(in: models, &scene) }
  }

  private mutating func assign(in models: [Element], _ scene: inout Scene) {
    for variable in models.flatMap({ $0.all("data") }) {
      attempt(&scene) { interpreter, _ in
        try interpreter.data.assign(variable["id"] ?? "", try interpreter.value(of: variable))
      }
    }
  }

  // MARK: - Content (4)

  /// Runs one block; an error ends it and becomes an event (4.1).
  private mutating func run(_ block: Element, _ scene: inout Scene) {
    attempt(&scene) { interpreter, scene in
      for child in block.children { try interpreter.perform(child, &scene) }
    }
  }

  private mutating func attempt(_ scene: inout Scene, _ body: (inout Interpreter, inout Scene) throws -> Void)
  {
    data.active = scene.configuration.active.map { chart.states[$0].name }
    do { try body(&self, &scene) } catch let error as SendError {
      raise(Event(name: error.event, kind: .platform, sendID: error.sendID), &scene)
    } catch {
      raise(Event(name: "error.execution", kind: .platform), &scene)
    }
  }
}

/// Events from outside, in the order they are due (SCXML 6.2.4).
struct Agenda {
  private var waiting: [(due: Int, event: Event)] = []
  private(set) var now = 0

  mutating func add(_ event: Event, after delay: Int) {
    let due = now + delay
    waiting.insert((due, event), at: waiting.firstIndex { $0.due > due } ?? waiting.count)
  }

  mutating func cancel(_ sendID: String) { waiting.removeAll { $0.event.sendID == sendID && $0.due > now } }

  mutating func next() -> Event? {
    guard !waiting.isEmpty else { return nil }
    let first = waiting.removeFirst()
    now = first.due
    return first.event
  }
}

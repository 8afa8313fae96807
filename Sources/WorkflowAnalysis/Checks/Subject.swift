import CheckedYAML
import DossierModel
import Statechart
import WorkflowFiles

/// One case of a procedure with all its configurations, ready to be asked.
///
/// **Sound** means, after van der Aalst's definition for workflow nets, applied to charts with several regions:
/// - *Finished* is a configuration in which every business region is in a final state. Business regions are those with a
///   final child that has a status of its own or from its region; in the one-stop workflow that is `business` alone, since
///   `delivery` ends without a status, and network and money have no end. What those still do after the end (sending,
///   paying) is no part of the promise to the applicant.
/// - *Option to complete*: from every configuration a finished one can be reached.
/// - *Proper completion*: in a finished configuration no state with a step is active, in any region.
/// - *No dead transition*: each transition is taken on some way. Transitions of the workflow file that only another
///   procedure needs (another way of return, a fee, sending while issuing) are not held against this one: they are dead
///   only when they are so for any procedure.
struct Subject {
  let checked: CheckedProcedure
  let definition: Definition
  let places: DefinitionPlaces
  let compact: CompactChart
  let facts: DossierFacts
  /// The procedure's own configurations.
  let own: StateSpace
  /// Those of any procedure with these steps.
  let any: StateSpace
  /// The facts anything in it depends on.
  let relevant: Facts
  /// The times of steps that can have run out where something depends on it.
  let late: [Condition.FactIn]
  /// The regions that end with a status.
  let business: [Int]
  /// By own configuration: finished; able to finish.
  let finished: [Bool]
  let canFinish: [Bool]
  /// The states with a step, a status, a clock.
  let withStep: Bits
  let withStatus: Bits
  let withClock: Bits

  init(
    _ checked: CheckedProcedure, _ definition: Definition, _ places: DefinitionPlaces,
    _ bounds: StateSpace.Bounds
  ) {
    self.checked = checked
    self.definition = definition
    self.places = places
    compact = CompactChart(definition.chart)
    facts = DossierFacts(definition)
    let bounds = facts.fit ? bounds : StateSpace.Bounds(configurations: 0, steps: 0)
    let (rules, general) = (SpaceRules(definition, .own), SpaceRules(definition, .anyProcedure))
    relevant = rules.relevant
    late = StepClocks(definition).late(.own)
    own = StateSpace(compact, rules, bounds)
    // Where nothing depends on the procedure, its own configurations are those of any.
    any = rules.allowAll(of: general, facts) ? own : StateSpace(compact, general, bounds)
    business = Self.business(definition)
    let chart = definition.chart
    let ends = business.map { region in
      Bits(
        chart.states[region].children.filter { chart.states[$0].kind == .final }, count: chart.states.count)
    }
    finished = own.spots.map { spot in !ends.isEmpty && ends.allSatisfy(spot.active.meets) }
    canFinish = own.reaching(finished)
    let states = definition.states
    let having = { (has: (StateRule) -> Bool) in
      Bits(states.indices.filter { has(states[$0]) }, count: states.count)
    }
    withStep = having { $0.step != nil }
    withStatus = having { $0.status != nil }
    withClock = having { $0.clock != nil }
  }

  var chart: Chart { definition.chart }

  private static func business(_ definition: Definition) -> [Int] {
    let chart = definition.chart
    return chart.states[0].children.filter { region in
      chart.states[region].children.contains { child in
        chart.states[child].kind == .final
          && [child, region].contains { definition.states[$0].status != nil }
      }
    }
  }

  func rule(_ transition: Int) -> ActionRule { definition.actions[chart.transitions[transition].tag] }

  func place(of transition: Int) -> Place { places.actions[chart.transitions[transition].tag] }

  func title(_ state: Int) -> Title { definition.states[state].title }

  /// The shortest way to a configuration of the procedure's own.
  func way(to spot: Int) -> [Waypoint] {
    waypoints(own.moves(to: spot), from: own.opening(of: spot))
  }

  func waypoints(_ moves: [StateSpace.Move], from opening: Int) -> [Waypoint] {
    moves.map { waypoint($0, opening: own.spots[opening].facts) }
  }

  func waypoint(_ move: StateSpace.Move, opening facts: Facts) -> Waypoint {
    switch move {
    case .opening: submission(facts)
    case .action(let first): Waypoint(action: rule(first).name, title: rule(first).title)
    case .time: Waypoint(action: "", title: Title(vi: "thời gian trôi qua", en: "time passes"))
    case .happening(let number): happening(number)
    }
  }

  private func submission(_ opening: Facts) -> Waypoint {
    var words: [Title] = []
    if opening.isSuperset(of: DossierFacts.isPart) {
      words.append(Title(vi: "là phần của hồ sơ khác", en: "a part of another"))
    }
    if let channel = returnWords(opening) {
      words.append(Title(vi: "trả kết quả: \(channel.vi)", en: "result returned: \(channel.en)"))
    }
    if words.isEmpty { words = [Title(vi: "nộp hồ sơ", en: "an application")] }
    return Waypoint(
      action: "submit",
      title: Title(
        vi: words.map(\.vi).joined(separator: ", "), en: words.map(\.en).joined(separator: ", ")))
  }

  /// How the result goes back, where anything depends on it: the way a condition asks for, or those none asks for.
  private func returnWords(_ opening: Facts) -> Title? {
    if let channel = DossierFacts.returnBy(in: opening) { return channel.title }
    let asked = Channel.allCases.filter { relevant.isSuperset(of: DossierFacts.returnBy($0)) }
    let others = definition.procedure.returns.filter { !asked.contains($0) }.map(\.title)
    guard !asked.isEmpty, !others.isEmpty else { return nil }
    return Title(
      vi: others.map(\.vi).joined(separator: " hoặc "), en: others.map(\.en).joined(separator: " or "))
  }

  private func happening(_ number: Int) -> Waypoint {
    guard facts.happenings.indices.contains(number) else {
      return Waypoint(
        action: "",
        title: Title(vi: "bưu chính nộp tiền thu hộ", en: "the post pays the fee it collected"))
    }
    let (part, isDone, _) = facts.happenings[number]
    return Waypoint(
      action: "",
      title: isDone
        ? Title(vi: "phần \(part) xong", en: "part \(part) ends with its result")
        : Title(vi: "phần \(part) không có kết quả", en: "part \(part) ends without result"))
  }
}

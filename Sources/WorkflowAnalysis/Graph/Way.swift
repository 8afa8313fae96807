public import DossierModel
import Statechart
public import WorkingTime

/// The way a dossier took through its chart, found by running the chart again over its events.
///
/// Each move is decided in this order: the chart run with the dossier and the moment as they were then; where that does not
/// end where the event says, the first transition of the event's action, in document order, that does; where none does,
/// only the states are known. What happened under an earlier definition stands on states and transitions of the same names.
public struct Way: Hashable, Sendable {
  /// By state index: the events that entered it, by version.
  public private(set) var visits: [Int: [Int]] = [:]
  /// By transition index: the events that took it, by version.
  public private(set) var passages: [Int: [Int]] = [:]
  /// The innermost states the dossier is in.
  public private(set) var present: Set<Int> = []
  /// The dossier's code.
  public private(set) var code = ""
  /// Events whose transitions could not be found out, by version.
  public private(set) var unknown: [Int] = []
  /// Events that went ways the definition drawn does not have any more, by version.
  public private(set) var bygone: [Int] = []

  /// - Parameters:
  ///   - definition: the one the dossier stands on now.
  ///   - events: all of its events, in order.
  ///   - earlier: definitions it stood on before, by the event that fixed each, where it was moved.
  public init(
    _ definition: Definition, _ events: [Event], _ calendar: WorkingCalendar,
    earlier: [Int: Definition] = [:]
  ) throws(BrokenHistory) {
    var walk = Walk(earlier[1] ?? definition, calendar)
    for event in events {
      try walk.take(event, then: earlier[event.version] ?? definition)
    }
    for leg in walk.legs { record(leg, definition.chart) }
    present = Set(definition.chart.leaves(of: walk.configuration))
    code = walk.dossier?.code ?? ""
  }

  private mutating func record(_ leg: Leg, _ chart: Chart) {
    if leg.taken == nil { unknown.append(leg.version) }
    let states = leg.entered.map(chart.index)
    let roads = (leg.taken ?? []).map { road in
      chart.transitions.indices.first { Leg.Road(chart, $0) == road }
    }
    if states.contains(nil) || roads.contains(nil) { bygone.append(leg.version) }
    for state in states.compactMap(\.self) where visits[state]?.last != leg.version {
      visits[state, default: []].append(leg.version)
    }
    for road in roads.compactMap(\.self) where passages[road]?.last != leg.version {
      passages[road, default: []].append(leg.version)
    }
  }
}

/// One move of a dossier, in names, so that it can be told on another chart as well.
struct Leg {
  /// A transition, by what it says; `place` tells apart those of one state that say the same.
  struct Road: Hashable {
    let source: String
    let event: String?
    let target: String?
    let place: Int

    init(_ chart: Chart, _ id: Int) {
      let transition = chart.transitions[id]
      let alike = chart.states[transition.source].transitions.filter {
        chart.transitions[$0].event == transition.event && chart.transitions[$0].target == transition.target
      }
      source = chart.states[transition.source].name
      event = transition.event
      target = transition.target.map { chart.states[$0].name }
      place = alike.firstIndex(of: id) ?? 0
    }
  }

  let version: Int
  /// The transitions taken, in order; nil when none explains the outcome.
  let taken: [Road]?
  let entered: [String]
}

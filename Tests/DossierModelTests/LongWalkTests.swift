import DossierModel
import Foundation
import Statechart
import Testing
import WorkingTime

/// A hundred thousand accepted acts through every shipped definition: no crash, no impossible state, every refusal
/// explained, every history replayed.
///
/// `MOTCUA_WALK_STEPS` asks for another number.
struct LongWalkTests {
  static let steps =
    ProcessInfo.processInfo.environment["MOTCUA_WALK_STEPS"].flatMap(Int.init) ?? 100_000

  @Test(arguments: Town.definitions.indices) func `nobody gets a dossier where it cannot be`(_ index: Int)
    throws
  {
    let definition = Town.definitions[index]
    let wanted = Self.steps / Town.definitions.count + 1
    var random = Seeded(UInt64(index) + 41)
    var (accepted, refused, dossiers) = (0, 0, 0)
    while accepted < wanted {
      dossiers += 1
      let ways = definition.procedure.returns
      var story = try Story(definition, returnBy: ways[dossiers % ways.count])
      for _ in 0..<200 where accepted < wanted {
        story.wait(minutes: Int.random(in: 0..<600, using: &random))
        guard let (command, actor) = Self.choose(story, &random) else { break }
        do {
          _ = try story.take(command, as: actor)
          try story.openParts()
          accepted += 1
          try #require(Self.isLegal(story.dossier, definition.chart), "\(story.dossier.leaves)")
        } catch let rejection as Rejection {
          refused += 1
          try #require(!rejection.reasons.isEmpty)
          for reason in rejection.reasons {
            try #require(Language.allCases.allSatisfy { !reason.text(Town.names(definition, $0)).isEmpty })
          }
        }
      }
      try #require(try fold(story.history) == story.dossier)
    }
    print(
      "\(definition.procedure.code) \(definition.branch.key): \(accepted) steps accepted, \(refused) refused, \(dossiers) dossiers"
    )
  }

  /// What is next, by somebody who may; now and then anything possible, by anybody; parts end as they like.
  private static func choose(_ story: Story, _ random: inout Seeded) -> (Command, String)? {
    let open = story.dossier.parts.filter { $0.value.ended == nil }.keys.sorted()
    if let part = open.randomElement(using: &random), Bool.random(using: &random) {
      let status = [PortalStatus.done, .done, .withdrawalAsked].randomElement(using: &random)
      return (.notePart(.ended(part: part, status ?? .done)), "hoa")
    }
    let anything = Int.random(in: 0..<6, using: &random) == 0
    let offers = anything ? story.inquiry.rejection.possible : story.inquiry.next
    guard let offer = offers.randomElement(using: &random) else { return nil }
    let anybody = Int.random(in: 0..<12, using: &random) == 0
    let actor = (anybody ? Town.people : offer.people).randomElement(using: &random) ?? "lan"
    return (.advance(story.inputs(for: offer)), actor)
  }

  /// Exactly one active child in each active compound state, all regions in each parallel one, nothing below a state that
  /// is not active (SCXML 3.11); asked of the chart anew, without its own running.
  private static func isLegal(_ dossier: Dossier, _ chart: Chart) -> Bool {
    var active: Set<Int> = []
    for leaf in dossier.leaves {
      guard let index = chart.index(of: leaf), chart.states[index].children.isEmpty else { return false }
      var state: Int? = index
      while let here = state {
        active.insert(here)
        state = chart.states[here].parent
      }
    }
    return active.contains(0)
      && active.allSatisfy { state in
        let children = chart.states[state].children.filter {
          chart.states[$0].kind != .deepHistory && chart.states[$0].kind != .shallowHistory
        }
        let inside = children.count(where: active.contains)
        switch chart.states[state].kind {
        case .compound: return inside == 1
        case .parallel: return inside == children.count
        case .atomic, .final: return inside == 0
        case .shallowHistory, .deepHistory: return false
        }
      }
  }
}

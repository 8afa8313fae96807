import CheckedYAML
import DossierModel
import Statechart

/// Whether every dossier can come to its end, and comes to it properly.
extension Subject {
  var endingFindings: [Finding] {
    guard !business.isEmpty else { return [Finding(places.workflow, .ending(.noEnd))] + loops + size }
    return loops + size + deadEnds + stuckSteps + endless + withoutReturn + workLeft
  }

  private var loops: [Finding] {
    firstOfEach(Array(own.loops.indices)) { own.loops[$0].transitions.first ?? 0 }.map { first, index in
      let loop = own.loops[index]
      let sources = Set(loop.transitions.map { chart.transitions[$0].source }).sorted()
      let before = loop.from.map(way) ?? []
      return Finding(
        place(of: first), .ending(.loop(sources.map(title))),
        way: before + [waypoint(loop.move, opening: loop.facts)])
    }
  }

  private var size: [Finding] {
    let space = own.isComplete ? any : own
    guard !space.isComplete else { return [] }
    return [Finding(places.branch, .ending(.tooBig(configurations: space.size.configurations)))]
  }

  /// The configurations whose every way out is known.
  private var walked: [Int] {
    own.isComplete
      ? Array(own.spots.indices) : own.spots.indices.filter { own.firstWays[$0 + 1] < own.ways.count }
  }

  private func isStill(_ spot: Int) -> Bool { own.ways(from: spot).allSatisfy { Int($0.to) == spot } }

  private var dead: [Int] { walked.filter { isStill($0) && !finished[$0] } }

  private var deadEnds: [Finding] {
    // The way ends where nothing can help any more; other regions may go on for a while.
    let lost = own.isComplete ? own.spots.indices.filter { !canFinish[$0] } : []
    return firstOfEach(dead, by: culprit).map { state, last in
      let spot = lost.first { culprit($0) == state } ?? last
      let waiting = businessLeaf(own.spots[spot])
      return Finding(
        places.states[state],
        .ending(.deadEnd(title(state), waiting: waiting == state ? nil : waiting.map(title))),
        way: way(to: spot))
    }
  }

  private var endless: [Finding] {
    guard own.isComplete else { return [] }
    let dead = Set(dead)
    let toDead = own.reaching(own.spots.indices.map(dead.contains))
    let lost = own.spots.indices.filter { !canFinish[$0] && !toDead[$0] }
    let entries = lost.filter { own.origins[$0].from == $0 || canFinish[own.origins[$0].from] }
    return firstOfEach(entries, by: culprit).map {
      Finding(places.states[$0], .ending(.cannotFinish(title($0))), way: way(to: $1))
    }
  }

  private var withoutReturn: [Finding] {
    guard own.isComplete else { return [] }
    let canReturn = own.reaching(own.spots.map { status($0) == .returned })
    guard canReturn.contains(true) else { return [] }
    let lost = own.spots.indices.filter { canFinish[$0] && !canReturn[$0] && !finished[$0] }
    // A step that can be entered without what it needs is told as such.
    let stuck = Set(stuckSpots.map(\.spot))
    let entries = lost.filter {
      !stuck.contains($0) && (own.origins[$0].from == $0 || canReturn[own.origins[$0].from])
    }
    return firstOfEach(entries, by: culprit).map {
      Finding(places.states[$0], .ending(.cannotReturn(title($0))), way: way(to: $1))
    }
  }

  private var workLeft: [Finding] {
    let left = own.spots.indices.filter { finished[$0] && own.spots[$0].active.meets(withStep) }
    return firstOfEach(left) { own.spots[$0].active.last(in: withStep) ?? 0 }.map { step, spot in
      let end = end(own.spots[spot])
      return Finding(
        places.states[end], .ending(.workLeft(title(step), end: title(end))), way: way(to: spot))
    }
  }

  /// The final state a finished configuration stands in.
  func end(_ spot: Spot) -> Int {
    let ends = business.flatMap { chart.states[$0].children }
    return ends.first { chart.states[$0].kind == .final && spot.active.contains($0) } ?? 0
  }

  func status(_ spot: Spot) -> PortalStatus? {
    spot.active.last(in: withStatus).flatMap { definition.states[$0].status }
  }

  /// For each value the first configuration with it, in the order found: breadth first, so the nearest.
  func firstOfEach(_ spots: [Int], by key: (Int) -> Int) -> [(Int, Int)] {
    var seen: Set<Int> = []
    return spots.compactMap { spot in
      let value = key(spot)
      return seen.insert(value).inserted ? (value, spot) : nil
    }
  }
}

/// Who is to blame when nothing goes on.
extension Subject {
  /// The innermost state of the business that is not yet at its end.
  func businessLeaf(_ spot: Spot) -> Int? {
    let open = business.filter { !compact.isComplete($0, spot.active) }
    return open.lazy.flatMap { region in
      spot.active.intersection(compact.leaves).filter { compact.inside[region].contains($0) }
    }.first
  }

  /// Where the trouble is: the business, or the state of another region for which it waits.
  private func culprit(_ index: Int) -> Int {
    let spot = own.spots[index]
    guard var here = businessLeaf(spot) else { return 0 }
    var seen = [here]
    while let next = awaited(by: here, spot).first(where: { !seen.contains($0) }) {
      seen.append(next)
      here = next
    }
    return here
  }

  /// The active leaves of the regions whose states a leaf waits for.
  private func awaited(by leaf: Int, _ spot: Spot) -> [Int] {
    let transitions = ([leaf] + chart.around(leaf)).flatMap { chart.states[$0].transitions }
    return transitions.flatMap { rule($0).guards }.compactMap { rule -> Int? in
      guard case .inState(let name) = rule.word, !rule.negated, let state = chart.index(of: name),
        !spot.active.contains(state),
        let region = ([state] + chart.around(state)).dropLast().last
      else { return nil }
      return spot.active.intersection(compact.leaves).first { compact.inside[region].contains($0) }
    }
  }
}

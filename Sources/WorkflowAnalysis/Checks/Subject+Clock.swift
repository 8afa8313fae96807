import CheckedYAML
import DossierModel

/// What the legal clock comes to: the states say what it does, and what it does depends on what it did before.
extension Subject {
  var clockFindings: [Finding] {
    let speakers = own.spots.map { $0.active.last(in: withClock) }
    let words = speakers.map { $0.flatMap { definition.states[$0].clock } ?? .waits }
    let walk = ClockWalk(own, words)
    let running = walk.met.filter { finished[$0.spot] && $0.clock == .running }
    let runs = firstOfEach(running.map(\.spot)) { end(own.spots[$0]) }.map {
      Finding(places.states[$0], .law(.clockRuns(title($0))), way: way(to: $1, .running, walk))
    }
    guard own.isComplete else { return runs }
    let moves = own.reaching(words.map { $0 == .runs || $0 == .ended })
    let stuck = walk.met.filter { !moves[$0.spot] && $0.clock == .paused }
    return runs
      + firstOfEach(stuck.map(\.spot)) { speakers[$0] ?? businessLeaf(own.spots[$0]) ?? 0 }.map {
        Finding(places.states[$0], .law(.clockStuck(title($0))), way: way(to: $1, .paused, walk))
      }
  }

  private func way(to spot: Int, _ clock: ClockWalk.Clock, _ walk: ClockWalk) -> [Waypoint] {
    let (opening, moves) = walk.moves(to: spot, clock)
    return waypoints(moves, from: opening)
  }
}

/// A walk through configurations together with the state of the legal clock, as `Deliberation.recordClock` lets it go.
struct ClockWalk {
  enum Clock: Int, CaseIterable {
    case unstarted, running, paused, ended

    /// Nothing that waits stops a clock, and nothing starts one that has ended.
    func after(_ word: StateRule.Clock) -> Clock {
      switch (self, word) {
      case (.unstarted, .runs), (.paused, .runs): .running
      case (.running, .stops): .paused
      case (.running, .ended), (.paused, .ended): .ended
      case (_, .waits), (.running, .runs), (.ended, .runs), (_, .stops), (_, .ended): self
      }
    }
  }

  /// A configuration and the clock in it.
  struct Stand: Hashable {
    let spot: Int
    let clock: Clock
  }

  /// In the order found: breadth first, so the nearest first.
  private(set) var met: [Stand] = []
  private var origins: [Stand: (from: Stand, move: StateSpace.Move)] = [:]
  private var known: Set<Stand> = []

  /// - Parameter words: by configuration, what its states say of the clock.
  init(_ space: StateSpace, _ words: [StateRule.Clock]) {
    for spot in space.spots.indices where space.origins[spot].from == spot {
      meet(Stand(spot: spot, clock: Clock.unstarted.after(words[spot])), from: nil)
    }
    var next = 0
    while next < met.count {
      let here = met[next]
      for way in space.ways(from: here.spot) {
        let spot = Int(way.to)
        meet(Stand(spot: spot, clock: here.clock.after(words[spot])), from: (here, way.move))
      }
      next += 1
    }
  }

  private mutating func meet(_ stand: Stand, from origin: (from: Stand, move: StateSpace.Move)?) {
    guard known.insert(stand).inserted else { return }
    met.append(stand)
    origins[stand] = origin
  }

  /// The configuration a way begins with, and the moves to where the clock is like that.
  func moves(to spot: Int, _ clock: Clock) -> (opening: Int, moves: [StateSpace.Move]) {
    var (here, moves) = (Stand(spot: spot, clock: clock), [StateSpace.Move]())
    while let origin = origins[here] {
      moves.append(origin.move)
      here = origin.from
    }
    return (here.spot, ([.opening] + moves.reversed()))
  }
}

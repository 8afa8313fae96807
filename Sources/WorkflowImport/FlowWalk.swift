/// What can be told of a flow by walking it from its start.
struct FlowWalk {
  private let targets: [[Int]]
  /// By state: the least number of actions from the start; nil where no way leads.
  private let distances: [Int?]

  /// - Parameter targets: by state, the states its actions lead to.
  init(_ targets: [[Int]], from start: Int) {
    self.targets = targets
    distances = Self.distances(targets, from: start)
  }

  func reaches(_ state: Int) -> Bool { distances[state] != nil }

  /// By state: the numbers of its actions that close a circle, leading to a state nearer to the start, or as near and
  /// earlier in the file.
  var backward: [Set<Int>] {
    var backward: [Set<Int>] = targets.map { _ in [] }
    for target in targets.indices {
      guard let near = distances[target] else { continue }
      let onward = Self.distances(targets, from: target)
      for (source, found) in targets.enumerated() where onward[source] != nil {
        guard let far = distances[source], (near, target) < (far, source) else { continue }
        backward[source].formUnion(found.indices.filter { found[$0] == target })
      }
    }
    return backward
  }

  private static func distances(_ targets: [[Int]], from start: Int) -> [Int?] {
    var distances: [Int?] = targets.map { _ in nil }
    var (border, distance) = ([start], 0)
    while !border.isEmpty {
      let new = border.filter { distances[$0] == nil }
      for state in new { distances[state] = distance }
      border = Set(new).flatMap { targets[$0] }
      distance += 1
    }
    return distances
  }
}

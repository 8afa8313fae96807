// Entry and exit sets, W3C SCXML Appendix D.

extension Chart {
  /// The active states transitions leave together, in document order.
  func exitSet(_ chosen: [Int], _ configuration: Configuration) -> [Int] {
    if chosen.count == 1 { return exitSet(chosen[0], configuration) }
    let exits = Set(chosen.flatMap { exitSet($0, configuration) })
    return configuration.active.filter(exits.contains)
  }

  /// The active states a transition leaves, in document order.
  func exitSet(_ id: Int, _ configuration: Configuration) -> [Int] {
    guard let target = transitions[id].target else { return [] }
    let domain = domain(from: transitions[id].source, to: effectiveTargets(target, configuration))
    return configuration.active.filter { isDescendant($0, of: domain) }
  }

  /// The states a transition enters, added to those other transitions enter in the same microstep.
  func entrySet(_ id: Int, _ entries: [Int], _ configuration: Configuration) -> [Int] {
    guard let target = transitions[id].target else { return entries }
    let targets = effectiveTargets(target, configuration)
    let domain = domain(from: transitions[id].source, to: targets)
    var result = entries
    for state in targets { result = addDescendants(state, to: result, in: configuration) }
    for state in targets { result = addAncestors(state, below: domain, to: result, in: configuration) }
    return result
  }

  /// A history target stands for what it remembers, or for its default.
  private func effectiveTargets(_ target: Int, _ configuration: Configuration) -> [Int] {
    guard states[target].isHistory else { return [target] }
    if let remembered = configuration.remembered[target] { return remembered }
    return states[target].initial.map { effectiveTargets($0, configuration) } ?? []
  }

  /// The least common compound ancestor of the source and all targets (findLCCA).
  private func domain(from source: Int, to targets: [Int]) -> Int {
    states[source].ancestors.first { ancestor in
      (states[ancestor].kind == .compound || ancestor == 0)
        && targets.allSatisfy { isDescendant($0, of: ancestor) }
    } ?? 0
  }

  func addDescendants(_ state: Int, to entries: [Int], in configuration: Configuration) -> [Int] {
    guard !states[state].isHistory else {
      return effectiveTargets(state, configuration).reduce(entries) {
        addAncestors(
          $1, below: states[state].parent ?? 0, to: addDescendants($1, to: $0, in: configuration),
          in: configuration)
      }
    }
    var result = entries.contains(state) ? entries : entries + [state]
    switch states[state].kind {
    case .compound:
      if let initial = states[state].initial {
        result = addDescendants(initial, to: result, in: configuration)
        result = addAncestors(initial, below: state, to: result, in: configuration)
      }
    case .parallel:
      result = addMissingRegions(of: state, to: result, in: configuration)
    case .atomic, .final, .shallowHistory, .deepHistory:
      break
    }
    return result
  }

  private func addAncestors(
    _ state: Int, below domain: Int, to entries: [Int], in configuration: Configuration
  ) -> [Int] {
    var result = entries
    for ancestor in states[state].ancestors {
      if ancestor == domain { break }
      if !result.contains(ancestor) { result.append(ancestor) }
      if states[ancestor].kind == .parallel {
        result = addMissingRegions(of: ancestor, to: result, in: configuration)
      }
    }
    return result
  }

  private func addMissingRegions(
    of parallel: Int, to entries: [Int], in configuration: Configuration
  ) -> [Int] {
    states[parallel].children.filter { !states[$0].isHistory }.reduce(entries) { result, region in
      let entered = result.contains { $0 == region || isDescendant($0, of: region) }
      return entered ? result : addDescendants(region, to: result, in: configuration)
    }
  }

  /// True when a compound state has reached a final child, or a parallel one is complete in all regions
  /// (isInFinalState).
  func isComplete(_ state: Int, _ configuration: Configuration) -> Bool {
    let children = states[state].children.filter { !states[$0].isHistory }
    return switch states[state].kind {
    case .compound: children.contains { states[$0].kind == .final && configuration.contains($0) }
    case .parallel: children.allSatisfy { isComplete($0, configuration) }
    case .atomic, .final, .shallowHistory, .deepHistory: false
    }
  }
}

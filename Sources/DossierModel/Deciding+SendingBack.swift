import Statechart

/// Numbers and signatures of documents that will not be issued as they are.
extension Deliberation {
  /// The numbers of a dossier that has ended wait for nothing; a certified copy can still be made.
  mutating func giveUpNumbers() {
    let waiting = dossier.pendingNumbers.filter { DocumentForm(kind: $0.key) == .main }
    for (_, number) in waiting.sorted(by: { $0.key < $1.key }) { record(.voided(number, .closed)) }
  }

  /// A document that leaves the step of its seal without one, for another step, is a draft again: what was signed does not
  /// stand for what will be, and its number is given up.
  mutating func sendBack(_ before: Configuration, _ after: Configuration) {
    let steps = after.active.compactMap { definition.states[$0].step?.name }
    guard !steps.isEmpty else { return }
    for name in before.active.compactMap({ definition.states[$0].step?.name }) where !steps.contains(name) {
      guard let paper = definition.sealing[name], dossier.signature(.issue, on: paper) == nil else {
        continue
      }
      if let number = dossier.pendingNumbers[paper] { record(.voided(number, .sentBack)) }
      if dossier.signature(.approve, on: paper) != nil { record(.drafted(paper: paper)) }
    }
  }
}

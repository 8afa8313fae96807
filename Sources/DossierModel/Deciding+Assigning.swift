import Statechart

extension Deliberation {
  /// Names who has a step: one just entered, or for an action that stays, one it is about; only somebody who may act
  /// there.
  mutating func assign(
    _ advance: Advance, _ candidate: Inquiry.Candidate, _ after: Configuration, _ inquiry: Inquiry
  ) throws(Rejection) {
    guard let person = advance.assignee else { return }
    let now = Inquiry(dossier, definition, setting, after)
    let entered = after.active.filter { !inquiry.configuration.contains($0) }
    let seats =
      candidate.stays
      ? inquiry.giftSeats(candidate, by: advance.principal ?? setting.actor)
      : entered.compactMap { definition.states[$0].step }.compactMap(now.seat)
    let found = now.gift(to: person, among: seats, stays: candidate.stays)
    switch found {
    case .success(let step): record(.assigned(step: step, person: person))
    case .failure(let refusal): throw inquiry.rejection(advance.action, [refusal.reason])
    }
  }
}

extension Inquiry {
  fileprivate struct Refusal: Error { let reason: Reason }

  /// The step a person is given of these, or why none.
  ///
  /// - Parameter stays: the step is not new, so that giving it to who has it changes nothing.
  fileprivate func gift(to person: String, among seats: [Seat], stays: Bool) -> Result<String, Refusal> {
    let refuse = { (reason: Reason) in Result<String, Refusal>.failure(Refusal(reason: reason)) }
    guard setting.directory.people[person] != nil else { return refuse(.unknownPerson(person)) }
    guard let first = seats.first else { return refuse(.noStepToAssign) }
    let held = seats.filter { setting.directory.holds(person, $0.place, on: setting.day) }
    guard !held.isEmpty else {
      let others = seats.flatMap { seat in
        takers(of: seat).filter { !stays || $0 != dossier.assignees[seat.step] }
      }
      return refuse(.assigneeNotInRole(person, place: first.place, holders: others.distinct))
    }
    let free = held.filter { !isBarred(person, from: $0.step) }
    guard !free.isEmpty else { return refuse(.signedAsLeader(person, others: held.flatMap(takers))) }
    let new = free.first { dossier.assignees[$0.step] != person }
    guard let seat = stays ? new : new ?? free.first else { return refuse(.alreadyAssigned(person)) }
    return .success(seat.step)
  }
}

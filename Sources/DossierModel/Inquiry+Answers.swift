import Statechart
public import WorkingTime

extension Inquiry {
  /// One action of the definition: whether and by whom it can be taken, and what stands against the actor taking it.
  public struct Answer: Hashable, Sendable {
    /// How an action stands to the actor.
    public enum Standing: String, CaseIterable, Sendable, Encodable {
      /// The actor can take it, for himself or for somebody whose mandate he has.
      case now
      /// Somebody else can take it now.
      case others
      /// Nobody can take it now.
      case later
    }

    public let offer: Offer
    public let standing: Standing
    /// Nothing stands against the actor taking it for himself when this is empty.
    public let reasons: [Reason]
    /// Those the actor may take it for, having their mandate.
    public let onBehalfOf: [String]
  }

  /// Every action of the definition: first those the actor can take, then those somebody else can, then those possible
  /// elsewhere or under other conditions. Of the active states the innermost come first.
  public var answers: [Answer] {
    let open = openAnswers
    let names = Set(open.map(\.offer.action))
    let closed = chart.transitions.compactMap(\.event).reduce(into: [String]()) { found, name in
      if definition.actionNames.contains(name), !names.contains(name), !found.contains(name) {
        found.append(name)
      }
    }
    return ordered(open + closed.map(laterAnswer))
  }

  /// The same for the actions of the active states only.
  var openAnswers: [Answer] { ordered(openCandidates.map(answer)) }

  private func ordered(_ answers: [Answer]) -> [Answer] {
    Answer.Standing.allCases.flatMap { standing in answers.filter { $0.standing == standing } }
  }

  /// The actions of the active states, each once: where two have the same name, the one whose conditions hold.
  var openCandidates: [Candidate] {
    candidates.reduce(into: []) { found, candidate in
      guard let place = found.firstIndex(where: { $0.rule.name == candidate.rule.name }) else {
        return found.append(candidate)
      }
      if !holds(found[place].rule), holds(candidate.rule) { found[place] = candidate }
    }
  }

  private func answer(_ candidate: Candidate) -> Answer {
    let (offer, reasons) = (offer(candidate), reasons(against: candidate, principal: nil))
    let principals = principals(for: candidate)
    let standing: Answer.Standing =
      if reasons.isEmpty || !principals.isEmpty {
        .now
      } else if reasons.allSatisfy(\.concernsActor),
        !offer.people.isEmpty
      { .others } else { .later }
    return Answer(offer: offer, standing: standing, reasons: reasons, onBehalfOf: principals)
  }

  /// An action of states the dossier does not stand in, with all who could take it there.
  private func laterAnswer(_ action: String) -> Answer {
    let candidates = candidatesAnywhere { $0.name == action }
    let people = Set(candidates.flatMap { offer($0).people })
    return Answer(
      offer: offer(candidates[0].rule, candidates[0].rule.asks, people), standing: .later,
      reasons: whyNot(action, for: nil), onBehalfOf: [])
  }

  /// Something that waits to be done at a place.
  public struct Waiting: Hashable, Sendable {
    public let task: Task
    /// The state it waits in.
    public let state: Title
    public let since: Moment
    /// When the time of the step runs out; nil: it has none of its own.
    public let due: Moment?
    /// All who can do it today.
    public let people: [String]
  }

  /// What waits to be done, where, since when and for whom; the same tasks as ``tasks``.
  public var waiting: [Waiting] {
    var found: [Waiting] = []
    for (state, candidate) in ownCandidates {
      for performer in candidate.rule.performers {
        for seat in seats(performer, candidate) {
          let task = Task(place: seat.place, person: taker(performer, seat))
          let new = entry(task, state, offer(candidate).people)
          guard let place = found.firstIndex(where: { $0.task == task }) else {
            found.append(new)
            continue
          }
          found[place] = found[place].joined(with: new)
        }
      }
    }
    return found
  }

  /// What a state is called; of an agency asked within a step, with that step.
  private func title(ofPlace state: Int) -> Title {
    let title = definition.states[state].title
    guard definition.states[state].step != nil, let around = chart.states[state].parent,
      let step = definition.stepOfState[around]
    else { return title }
    return Title(vi: "\(step.title.vi): \(title.vi)", en: "\(step.title.en): \(title.en)")
  }

  private func entry(_ task: Task, _ state: Int, _ people: [String]) -> Waiting {
    let leaves = chart.states.indices.filter { $0 == state || chart.isDescendant($0, of: state) }
    let since = leaves.compactMap { dossier.since[chart.states[$0].name] }.min() ?? dossier.changed
    return Waiting(
      task: task, state: title(ofPlace: state), since: since,
      due: definition.states[state].step.flatMap {
        definition.due(
          of: $0, since: since, dossier, setting.calendar(of: dossier.opening.lanes[$0.lane]))
      }, people: people)
  }
}

extension Inquiry.Waiting {
  /// Of two things that wait at one place the older one is told; either may be done.
  fileprivate func joined(with other: Inquiry.Waiting) -> Inquiry.Waiting {
    let first = other.since < since ? other : self
    return Inquiry.Waiting(
      task: task, state: first.state, since: first.since, due: first.due,
      people: Set(people + other.people).sorted())
  }
}

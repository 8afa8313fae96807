import CheckedYAML
import DossierModel

/// A workflow file as read: checked in itself, not yet joined with a procedure.
struct WorkflowSource {
  let name: String
  let title: Title
  let place: Place
  let roles: [String: Title]
  let rolePlaces: [String: Place]
  let submitters: [String]
  let submitPlace: Place
  let movers: [Performer]
  let publishers: [String]
  let signers: [Act: [String]]
  /// What each kind of step offers, by kind.
  let stepKinds: [String: StepKindSource]
  let regions: [StateSource]
  let timers: [TimerSource]

  /// Kinds a procedure's steps may have: those with actions, and those a state stands for.
  var kinds: [String] { (Array(stepKinds.keys) + standingKinds).sorted() }
  var standingKinds: [String] { Array(Set(regions.flatMap(\.standingKinds))) }
  /// True when a procedure's steps run one after the other in a state of this workflow.
  var holdsSteps: Bool { regions.contains(where: \.holdsStepsWithin) }
}

/// A kind of step as written.
struct StepKindSource {
  /// What a step of this kind holds side by side; nil: it is one state.
  enum Members: String, CaseIterable { case agencies, parts }

  let members: Members?
  let actions: [ActionSource]
  /// What each member offers: an agency asked while it has not answered, a part that ended without result.
  let each: [ActionSource]
}

/// A state as written.
struct StateSource {
  let name: String
  let title: Title
  let place: Place
  var initial: String?
  var history: String?
  var final = false
  var status: PortalStatus?
  var clock: StateRule.Clock?
  var notifies = false
  var quiet = false
  /// The kind of step this state stands for.
  var standsFor: String?
  /// True when the procedure's own steps are the states inside.
  var holdsSteps = false
  /// Where to go once the steps inside are done.
  var done: String?
  var actions: [ActionSource] = []
  var always: [AlwaysSource] = []
  var states: [StateSource] = []

  var allActions: [ActionSource] { actions + states.flatMap(\.allActions) }
  var holdsStepsWithin: Bool { holdsSteps || states.contains(where: \.holdsStepsWithin) }
  var standingKinds: [String] { (standsFor.map { [$0] } ?? []) + states.flatMap(\.standingKinds) }
}

/// An action as written; `target` is a state, or for a step kind `next` or a kind of step to go back to.
struct ActionSource {
  let name: String
  let title: Title
  let performers: [Performer]
  let asks: [Input]
  let guards: [DossierModel.Guard]
  let act: Act?
  let news: Set<CarrierNews>
  let target: String?
  let place: Place
}

/// An eventless transition as written.
struct AlwaysSource {
  let guards: [DossierModel.Guard]
  let target: String
  let place: Place
}

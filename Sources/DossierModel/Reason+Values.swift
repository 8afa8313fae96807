import WorkingTime

extension Reason {
  /// What programs know it by; never changed.
  public var name: String {
    switch self {
    case .noDossier: "no_dossier"
    case .unknownAction: "unknown_action"
    case .notPossibleNow: "not_possible_now"
    case .closed: "closed"
    case .guardFailed: "condition_failed"
    case .missing: "missing_input"
    case .notAsked: "input_not_asked"
    case .optionUnused: "option_not_used"
    case .unknownPerson: "unknown_person"
    case .notInRole: "not_in_role"
    case .roleNeeded: "role_needed"
    case .nobodyElse: "nobody_else"
    case .assignedTo: "assigned_to_another"
    case .assigneeNotInRole: "assignee_not_in_role"
    case .noStepToAssign: "no_step_to_assign"
    case .noMandate: "no_mandate"
    case .mandateNotBegun: "mandate_not_begun"
    case .mandateEnded: "mandate_ended"
    case .mandateOnlyForSigning: "mandate_only_for_signing"
    case .mandateElsewhere: "mandate_for_other_procedures"
    case .alreadyAssigned: "already_assigned"
    case .notAssigned: "not_assigned"
    case .alreadySigned: "already_signed"
    case .notApproved: "leader_has_not_signed"
    case .signedAsLeader: "signed_as_leader"
    case .unknownProcedure: "unknown_procedure"
    case .unknownCase: "unknown_case"
    case .notValid: "procedure_not_in_force"
    case .channelNotOffered: "channel_not_offered"
    case .returnNotOffered: "return_not_offered"
    case .missingPaper: "missing_paper"
    case .unknownPaper: "unknown_paper"
    case .notReceivedHere: "not_received_here"
    case .chooseAgency: "choose_agency"
    case .laneUnbound: "lane_unbound"
    case .agencyNotValid: "agency_not_in_operation"
    case .feeMismatch: "fee_mismatch"
    case .sameDefinition: "same_version"
    case .unknownVersion: "unknown_version"
    case .otherProcedure: "other_procedure"
    case .stateLost: "state_lost"
    case .statesDoNotFit: "states_do_not_fit"
    case .notMapped: "not_to_be_mapped"
    case .otherStanding: "other_standing"
    case .actSkipped: "signature_skipped"
    case .partRefused: "part_refused"
    case .partsNested: "parts_nested"
    case .personNeeded: "person_still_needed"
    case .agencyNeeded: "agency_still_needed"
    case .time(let reason): reason.name
    case .postal(let reason): reason.name
    case .signing(let reason): reason.name
    }
  }

  /// The values behind it, by the keys told at ``Explanation``.
  func values(_ names: Names) -> [String: PlainValue] {
    switch self {
    case .noDossier, .noStepToAssign, .mandateOnlyForSigning, .sameDefinition, .partsNested: [:]
    case .unknownAction(let known), .unknownCase(let known): ["allowed": .list(known)]
    case .notPossibleNow(let states, let others):
      [
        "found": .list(states.map { $0(names.language) }),
        "allowed": .list(others.map { $0(names.language) }),
      ]
    case .closed(let status): ["found": .number(status.rawValue)]
    case .guardFailed(let rule, let value):
      ["needed": .text(rule.source)].merging(value.values(rule, names)) { first, _ in first }
    case .missing(let input): ["needed": .text(input.rawValue), "flag": .text(input.flag)]
    case .notAsked(let input): ["found": .text(input.rawValue), "flag": .text(input.flag)]
    case .optionUnused(let option): ["found": .text(option.rawValue), "flag": .text(option.flag)]
    case .notValid(let from, let until): ["from": .text(from.text), "until": PlainValue(until?.text)]
    case .channelNotOffered(let way, let offered), .returnNotOffered(let way, let offered):
      ["found": .text(way.word), "allowed": .list(offered.map(\.word))]
    case .missingPaper(let paper): ["needed": .text(paper.kind)]
    case .feeMismatch(let expected, let found): ["found": .number(found), "needed": .number(expected)]
    case .unknownProcedure(let found, let known), .unknownPaper(let found, let known),
      .unknownVersion(let found, let known), .notReceivedHere(let found, let known):
      ["found": .text(found), "allowed": .list(known)]
    case .chooseAgency(let allowed): ["allowed": .list(allowed)]
    case .laneUnbound(let lane): ["needed": .text(lane)]
    case .agencyNotValid(let agency): ["found": .text(agency)]
    case .otherProcedure(let expected, let found): ["found": .text(found), "needed": .text(expected)]
    case .stateLost(let state, let title, let other):
      ["needed": .text(state), "title": .text(title(names.language)), "flag": .text("--map")]
        .merging(other.map { ["found": .text($0)] } ?? [:]) { $1 }
    case .statesDoNotFit(let states): ["found": .list(states)]
    case .notMapped(let state, let lost): ["found": .text(state), "allowed": .list(lost)]
    case .otherStanding(let state, let mapped): ["needed": .text(state), "found": .text(mapped)]
    case .actSkipped(let act, let paper): ["act": .text(act.rawValue), "needed": .text(paper)]
    case .partRefused(let title, let procedure):
      ["needed": .text(procedure), "title": .text(title(names.language))]
    case .personNeeded(let key, let codes), .agencyNeeded(let key, let codes):
      ["found": .text(key), "dossiers": .list(codes)]
    case .time(let reason): reason.values(names)
    case .postal(let reason): reason.values
    case .signing(let reason): reason.values
    case .unknownPerson, .notInRole, .roleNeeded, .nobodyElse, .assignedTo, .assigneeNotInRole, .noMandate,
      .mandateNotBegun,
      .mandateEnded, .mandateElsewhere, .alreadyAssigned, .notAssigned, .alreadySigned, .notApproved,
      .signedAsLeader:
      personalValues
    }
  }

  /// The values of conditions that are about people.
  private var personalValues: [String: PlainValue] {
    switch self {
    case .unknownPerson(let key), .alreadyAssigned(let key), .notAssigned(let key): ["found": .text(key)]
    case .notInRole(let places, let holders, let mandates):
      ["needed": .list(places.map { PlainValue($0) }), "who": .list(holders)]
        .merging(mandates.isEmpty ? [:] : ["for": .list(mandates)]) { $1 }
    case .roleNeeded(let roles, let holders): ["needed": .list(roles), "who": .list(holders)]
    case .nobodyElse(let places): ["needed": .list(places.map { PlainValue($0) })]
    case .assignedTo(let person, let others, let mandate):
      ["found": .text(person), "who": .list([person]), "reassign": .list(others)]
        .merging(mandate ? ["for": .text(person)] : [:]) { $1 }
    case .assigneeNotInRole(let person, let place, let holders):
      ["found": .text(person), "needed": .list([PlainValue(place)]), "allowed": .list(holders)]
    case .noMandate(let person, let principal, let held):
      ["found": .text(person), "for": .text(principal), "allowed": .list(held)]
    case .mandateNotBegun(let person, let principal, let from):
      ["found": .text(person), "for": .text(principal), "from": .text(from.text)]
    case .mandateEnded(let person, let principal, let until):
      ["found": .text(person), "for": .text(principal), "until": .text(until.text)]
    case .mandateElsewhere(let found, let procedures):
      ["found": .text(found), "allowed": .list(procedures)]
    case .alreadySigned(let act, let person): ["found": .text(person), "act": .text(act.rawValue)]
    case .notApproved(let paper, let leaders): ["needed": .text(paper), "who": .list(leaders)]
    case .signedAsLeader(let person, let others): ["found": .text(person), "who": .list(others)]
    case .noDossier, .unknownAction, .notPossibleNow, .closed, .guardFailed, .missing, .notAsked,
      .optionUnused, .noStepToAssign, .mandateOnlyForSigning, .unknownProcedure, .unknownCase, .notValid,
      .channelNotOffered, .returnNotOffered, .missingPaper, .unknownPaper, .notReceivedHere, .chooseAgency,
      .laneUnbound, .agencyNotValid, .feeMismatch, .sameDefinition, .unknownVersion, .otherProcedure,
      .stateLost, .statesDoNotFit, .partRefused, .partsNested, .personNeeded, .agencyNeeded,
      .time, .signing, .postal, .notMapped, .otherStanding, .actSkipped:
      [:]
    }
  }
}

extension ConditionValue {
  fileprivate func values(_ rule: Guard, _ names: Names) -> [String: PlainValue] {
    switch self {
    case .opposite: ["found": .text(Guard(rule.word, negated: !rule.negated).source)]
    case .channel(let way): ["found": .text(way.word)]
    case .states(_, let found): ["found": .list(found.map { $0(names.language) })]
    case .amount(let amount): ["found": .number(amount)]
    case .due(let moment, let now):
      ["found": .text(names.zone.iso(now)), "due": PlainValue(moment.map(names.zone.iso))]
    case .parts(let parts, _): ["found": .map(parts.mapValues(PlainValue.text))]
    case .part(let code, let ended):
      ["found": .map(["code": PlainValue(code), "ended": ended.map { .number($0.rawValue) } ?? .none])]
    case .parent(let code): ["found": PlainValue(code)]
    }
  }
}

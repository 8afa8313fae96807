import DossierModel
import WorkingTime

/// A control slip for programs.
struct ControlSlipReport: Encodable {
  let form: String
  let code: String
  let agency: String
  let coordinating: [String]
  let received: String?
  let due: String?
  let handOvers: [Row]
  let steps: [Step]
  let pauses: [PauseReport]

  struct Party: Encodable {
    /// `applicant`, `post`, `place` or `person`.
    let kind: String
    var role: String?
    var agency: String?
    var person: String?
  }

  struct Row: Encodable {
    let giver: Party
    let receivers: [Party]
    let moment: String
    let result: String?
    let action: String
    let onBehalfOf: BehalfReport?
    let note: Bool
    let stopsTime: Bool
  }

  struct Step: Encodable {
    let step: String
    let title: String
    /// What it was called then, where it has been renamed since.
    let formerTitle: String?
    let kind: String
    let place: Party
    let onBehalfOf: BehalfReport?
    let entered: String
    let left: String?
    let minutes: Int
    let minutesInAll: Int
    let minutesAllowed: Int?
    let budget: String?
    let due: String?
    let result: String?
  }

  struct PauseReport: Encodable {
    let from: String
    let until: String?
    let action: String
    let note: Bool
  }

  init(_ slip: ControlSlip, _ names: Names) {
    let (zone, say) = (names.zone, names.language)
    (form, code, agency, coordinating) = (slip.form, slip.code, slip.agency, slip.coordinating)
    (received, due) = (slip.received.map(zone.iso), slip.due.map(zone.iso))
    handOvers = slip.handOvers.map {
      Row(
        giver: Party($0.giver), receivers: $0.receivers.map(Party.init), moment: zone.iso($0.moment),
        result: $0.punctuality?.rawValue, action: $0.action(say),
        onBehalfOf: $0.substitution.map(BehalfReport.init), note: $0.hasNote, stopsTime: $0.stopsTime)
    }
    steps = slip.ledger.stays.map { Step($0, zone, say) }
    pauses = slip.ledger.pauses.map {
      PauseReport(
        from: zone.iso($0.from), until: $0.until.map(zone.iso), action: $0.action(say), note: $0.hasNote)
    }
  }
}

extension ControlSlipReport.Party {
  fileprivate init(_ party: HandOver.Party) {
    switch party {
    case .applicant: self.init(kind: "applicant")
    case .post: self.init(kind: "post")
    case .place(let place, let person):
      self.init(
        kind: "place", role: place.role, agency: place.agency, person: person.isEmpty ? nil : person)
    case .person(let person): self.init(kind: "person", person: person)
    }
  }
}

extension ControlSlipReport.Step {
  fileprivate init(_ stay: StepStay, _ zone: Zone, _ say: Language) {
    (step, title, kind) = (stay.step, stay.title(say), stay.kind)
    (formerTitle, onBehalfOf) = (stay.formerTitle?(say), stay.substitution.map(BehalfReport.init))
    place = ControlSlipReport.Party(.place(stay.place, person: stay.person))
    (entered, left, due) = (zone.iso(stay.entered), stay.left.map(zone.iso), stay.due.map(zone.iso))
    (minutes, minutesInAll, minutesAllowed) = (stay.minutes, stay.spent, stay.allowance)
    (budget, result) = (stay.budget, stay.punctuality?.rawValue)
  }
}

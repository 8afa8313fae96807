package import DossierModel
package import Intake
package import Office
import Postal
import WorkflowFiles

extension SampleOffice {
  /// Hands in an application for any shipped procedure, with all papers it must have.
  package func submit(
    _ procedure: String, _ branch: String? = nil, at place: String = "ttpvhcc-tinh", by actor: String = "lan",
    _ values: [ApplicationDraft.Key: String] = [:]
  ) throws -> Dossier {
    var person: [ApplicationDraft.Key: String] = [
      .procedure: procedure, .receivedAt: place, .name: "Trần Thị Lựu", .personalNumber: "025123456789",
      .phone: "0912345678", .address: "12 đường Hùng Vương", .commune: "phường Việt Trì",
      .province: "Phú Thọ",
    ]
    person[.branch] = branch
    let papers = try office.papers(of: procedure).map { ($0, scratch.pdf($0)) }
    return try office.submit([ApplicationDraft(person.merging(values) { $1 }, papers: papers)], as: actor)[0]
  }

  /// What a clerk does on an ordinary day; the first of these that is possible is the next one.
  private static let ordinary = [
    "receive", "transfer", "assign", "propose", "answer", "agree", "sign", "issue", "pay", "send",
    "hand_over",
  ]

  /// Goes the ordinary way until nothing is left or the dossier stands there; everybody finds his work in his inbox.
  ///
  /// - Returns: the first of the innermost states after each act, each once in a row.
  @discardableResult package func walk(_ code: String, to state: String? = nil) throws -> [String] {
    var seen = [try leaf(code)]
    while state.map({ !seen.contains($0) }) ?? true {
      let offers = try office.next(code)
      guard let offer = Self.ordinary.lazy.compactMap({ word in offers.first { $0.word == word } }).first
      else {
        break
      }
      try act(offer, on: code)
      let now = try leaf(code)
      if now != seen.last { seen.append(now) }
    }
    return seen
  }

  private func leaf(_ code: String) throws -> String { try office.view(code).dossier.leaves[0] }

  /// The first of those who may, with what the action asks for.
  private func act(_ offer: Offer, on code: String) throws {
    guard let actor = offer.people.first(where: { !signed($0, code) || offer.action != "issue" }) else {
      throw NobodyMay(action: offer.action)
    }
    guard try office.inbox(actor).contains(where: { $0.code == code }) else {
      throw NobodyMay(action: "\(offer.action) is not in the inbox of \(actor)")
    }
    let view = try office.view(code)
    try take(offer.action, on: code, as: actor) { fill(&$0, for: offer, view) }
  }

  /// What an action asks for, as a clerk would give it.
  package func fill(_ request: inout AdvanceRequest, for offer: Offer, _ view: DossierView) {
    for input in offer.asks {
      switch input {
      case .reason: request.note = "theo quy định"
      case .assignee: request.assignee = nextHolder(view)
      case .draft, .attachment: request.file = scratch.pdf("draft-\(view.dossier.version)")
      case .itemNumber: request.itemNumber = item(view.dossier.code)
      case .recipient: request.recipient = "Trần Thị Lựu"
      case .amount: request.amount = view.definition.procedure.fee.amount - view.dossier.paid
      // Nobody asks for more time; what the postman hands in comes in batches.
      case .newDue, .minutes: break
      case .scanned: request.scanned = view.definition.procedure.papers.first?.kind
      }
    }
  }

  /// A number for each dossier.
  private func item(_ code: String) -> String? {
    let serial = code.utf8.reduce(0) { ($0 * 31 + Int($1)) % 99_999_999 }
    return ItemNumber(service: "EB", serial: serial, country: "VN")?.text
  }

  private func signed(_ person: String, _ code: String) -> Bool {
    do {
      return try office.view(code).dossier.signatures.contains { $0.signer == person && $0.act == .approve }
    } catch {
      return false
    }
  }

  /// Somebody who may have the step after the present one.
  private func nextHolder(_ view: DossierView) -> String? {
    let steps = view.definition.branch.steps
    guard let now = view.definition.steps(of: view.dossier).first, let place = steps.firstIndex(of: now),
      place + 1 < steps.count, let agency = view.dossier.opening.lanes[steps[place + 1].lane]
    else { return nil }
    let seat = Directory.Place(role: steps[place + 1].role, agency: agency)
    return view.directory.holders(seat, on: view.calendar.zone.day(of: clock.now)).first
  }
}

/// A step nobody could take, or whose work nobody saw.
package struct NobodyMay: Error { package let action: String }

extension Offer {
  /// The action without the name of the agency or part it is of.
  package var word: String { String(action.prefix { $0 != "." }) }
}

extension Office {
  /// The papers a procedure must have, as its current version says.
  package func papers(of procedure: String) throws -> [String] {
    let text = try store.read { reading in
      try reading.currentDefinition(procedure).flatMap { try reading.definition($0) }
    }
    guard let text else { return [] }
    let source = DefinitionSource(workflow: text.workflow, procedure: text.procedure)
    return try CheckedProcedure(source, files: ("workflow", "procedure")).procedure.papers
      .filter(\.required).map(\.kind)
  }
}

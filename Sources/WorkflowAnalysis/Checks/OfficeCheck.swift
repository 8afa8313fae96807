import CheckedYAML
import DossierModel
import Statechart
import WorkingTime

/// Whether an office has the people and services a definition asks for, on the first day it can be used from today on.
struct OfficeCheck {
  private let subject: Subject
  private let directory: Directory
  private let day: Day

  init(_ subject: Subject, _ workforce: Check.Workforce) {
    self.subject = subject
    directory = workforce.directory
    day = max(workforce.today, subject.definition.procedure.validFrom)
  }

  var findings: [Finding] {
    let code = subject.definition.procedure.code
    if let until = subject.definition.procedure.validUntil, until < day {
      return [Finding(subject.places.procedure, .office(.noLongerValid(code, until: until)))]
    }
    let services = directory.services.filter { $0.procedure == code && $0.validity.contains(day) }
    let offered =
      services.isEmpty ? [Finding(subject.places.procedure, .office(.notOffered(code)))] : []
    return offered + unheldRoles + services.flatMap { submitters($0) + steps($0) + actions($0) }
  }

  /// Roles of the workflow nobody in the office has.
  var unheldRoles: [Finding] {
    let held = Set(directory.people.keys.flatMap { directory.places(of: $0, on: day) }.map(\.role))
    return subject.definition.roles.filter { !held.contains($0.key) }.compactMap { role, title in
      subject.places.roles[role].map { Finding($0, .office(.roleNotHeld(title))) }
    }
  }

  private func submitters(_ service: Service) -> [Finding] {
    let roles = subject.definition.submitters
    guard !roles.contains(where: { isHeld($0, service.receivedAt) }) else { return [] }
    return [Finding(subject.places.submit, .office(.nobodySubmits(receivedAt: agency(service.receivedAt))))]
  }

  private func steps(_ service: Service) -> [Finding] {
    subject.definition.branch.steps.flatMap { step in
      let place = subject.places.steps[step.name] ?? subject.places.branch
      let asked = step.asked.map { agency in
        (agency.title, agency.role, agency.lane, subject.places.agencies[step.name]?[agency.name] ?? place)
      }
      return ([(step.title, step.role, step.lane, place)] + asked).compactMap { title, role, lane, place in
        unheld(title, role, lane, service).map { Finding(place, .office($0)) }
      }
    }
  }

  private func unheld(_ title: Title, _ role: String, _ lane: String, _ service: Service) -> OfficeFact? {
    guard let key = service.lanes[lane] else {
      return .laneUnbound(lane, receivedAt: agency(service.receivedAt))
    }
    return isHeld(role, key) ? nil : .stepNotHeld(title, role: self.role(role), agency: agency(key))
  }

  /// Actions that name their performers; those of whoever has the step are told at the step.
  private func actions(_ service: Service) -> [Finding] {
    subject.chart.transitions.indices.compactMap { id in
      let rule = subject.rule(id)
      let named = rule.performers.compactMap { performer -> (role: String, agency: String)? in
        guard case .role(let role, let lane) = performer, performer.needs == .nothing else { return nil }
        return service.lanes[lane].map { (role, $0) }
      }
      guard let first = named.first, named.count == rule.performers.count,
        !named.contains(where: { isHeld($0.role, $0.agency) })
      else { return nil }
      return Finding(
        subject.place(of: id),
        .office(.actionNotHeld(rule.title, roles: named.map { role($0.role) }, agency: agency(first.agency))))
    }
  }

  private func isHeld(_ role: String, _ agency: String) -> Bool {
    !directory.holders(Directory.Place(role: role, agency: agency), on: day).isEmpty
  }

  private func role(_ key: String) -> Title { subject.definition.roles[key] ?? Title(vi: key, en: key) }

  private func agency(_ key: String) -> Title { directory.agencies[key]?.name ?? Title(vi: key, en: key) }
}

import CheckedYAML
import DossierModel
import DossierStore
import Intake
import ShippedWorkflows
import WorkflowFiles

/// The checked parts of an office, ready to be kept.
struct OfficeParts {
  private let procedures: [CheckedProcedure]
  private let office: OfficeDescription
  private let calendarText: String
  private let rulesText: String

  init(_ plan: OfficePlan) throws {
    let workflow = plan.workflow ?? SourceFile(Shipped.workflows[0])
    let procedureFiles = plan.procedures.isEmpty ? Shipped.procedures.map(SourceFile.init) : plan.procedures
    let calendar = plan.calendar ?? SourceFile(Shipped.calendars[0])
    let officeFile = plan.office ?? SourceFile(Shipped.sampleOffice)
    var problems: [Problem] = []
    var checked: [CheckedProcedure] = []
    for file in procedureFiles {
      do throws(Problems) {
        let source = DefinitionSource(workflow: workflow.text, procedure: file.text)
        checked.append(try CheckedProcedure(source, files: (workflow.name, file.name)))
      } catch { problems += error.all }
    }
    let definitions = checked.flatMap(\.definitions.values)
    let roles = Set(definitions.flatMap(\.roles.keys))
    var lanes: [String: Set<String>] = [:]
    for definition in definitions {
      let needed = Set(definition.branch.lanes).subtracting([Lane.receiving, Lane.agency])
      lanes[definition.procedure.code, default: []].formUnion(needed)
    }
    // References to procedures are judged only when all procedures are good; the rest of the file always is.
    let known = problems.isEmpty
    var description: OfficeDescription?
    do throws(Problems) {
      description = try OfficeDescription.read(
        officeFile.text, file: officeFile.name, roles: known ? roles : [], lanes: known ? lanes : [:])
    } catch { problems += error.all }
    do throws(Problems) { _ = try CalendarFile.read(calendar.text, file: calendar.name) } catch {
      problems += error.all
    }
    let rules = plan.rules ?? SourceFile(Shipped.rules[0])
    do throws(Problems) { _ = try RulesFile.read(rules.text, file: rules.name) } catch {
      problems += error.all
    }
    guard problems.isEmpty, let description else { throw Problems(problems) }
    procedures = try Self.choose(checked, description)
    office = description
    calendarText = calendar.text
    rulesText = rules.text
  }

  /// One way for each procedure: the variant the office names, else the one without a name, else the only one.
  private static func choose(
    _ checked: [CheckedProcedure], _ office: OfficeDescription
  ) throws(Problems) -> [CheckedProcedure] {
    var problems: [Problem] = []
    let ways = Dictionary(grouping: checked, by: \.procedure.code)
    for (code, choice) in office.variants
    where ways[code]?.contains(where: { $0.procedure.variant == choice.variant }) != true {
      let known = (ways[code] ?? []).compactMap(\.procedure.variant)
      problems.append(Problem(choice.place, .unknownWord(choice.variant, allowed: known)))
    }
    var chosen: [CheckedProcedure] = []
    for (code, ways) in ways.sorted(by: { $0.key < $1.key }) {
      let wanted = office.variants[code]?.variant
      let found = ways.count == 1 && wanted == nil ? ways : ways.filter { $0.procedure.variant == wanted }
      if let first = found.first { chosen.append(first) }
      for other in found.dropFirst() {
        let place = other.places.values.first?.procedure
        if let place { problems.append(Problem(place, .duplicateKeys([code]))) }
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return chosen
  }

  func keep(in transaction: StoreWriting) throws {
    for checked in procedures {
      try transaction.publish(
        checked.procedure.code, checked.digest, workflow: checked.source.workflow,
        text: checked.source.procedure)
    }
    try transaction.replaceDirectory(
      StoreWriting.DirectoryRows(
        agencies: office.agencies, people: office.people, posts: office.posts, mandates: office.mandates,
        services: office.services, certificates: office.certificates))
    try transaction.set(SettingName.directory, "1")
    try transaction.set(SettingName.calendar, calendarText)
    try transaction.keepCalendar(Office.calendarName(calendarText), calendarText)
    try transaction.set(SettingName.rules, rulesText)
    try transaction.set(SettingName.codeOrder, office.codeOrder.rawValue)
    try transaction.set(SettingName.title, "\(office.title.vi)\n\(office.title.en)")
  }
}

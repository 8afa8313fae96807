import CheckedYAML
import DossierModel
import DossierStore
import Foundation
import Hashing
import Intake
import ShippedWorkflows
import WorkflowFiles
public import WorkingTime

/// A file's text and the name messages give it.
public struct SourceFile: Hashable, Sendable {
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// What an office is made from. Nil or empty: what the program ships.
public struct OfficePlan: Sendable {
  public var office: SourceFile?
  public var workflow: SourceFile?
  public var procedures: [SourceFile] = []
  public var calendar: SourceFile?

  public init() {}
}

extension Office {
  /// Checks every file first, then creates folder, database and definitions; on any problem nothing is left behind.
  public static func create(
    _ folder: String, _ plan: OfficePlan, clock: @escaping () -> Moment, salt: @escaping () -> String
  ) throws -> Office {
    let parts = try OfficeParts(plan)
    let made = try makeFolder(folder)
    do {
      let store = try DossierStore.create(folder) { try parts.keep(in: $0) }
      return Office(store, clock: clock, salt: salt)
    } catch {
      if (error as? StoreError) != .alreadyAnOffice(folder: folder) {
        unlink("\(folder)/office.lock")
        if made { rmdir(folder) }
      }
      throw error
    }
  }

  private static func makeFolder(_ folder: String) throws(StoreError) -> Bool {
    if FileManager.default.fileExists(atPath: folder) { return false }
    try DurableFile.makeFolder(folder)
    return true
  }
}

/// The checked parts of an office, ready to be kept.
struct OfficeParts {
  private let procedures: [CheckedProcedure]
  private let office: OfficeDescription
  private let calendarText: String

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
    guard problems.isEmpty, let description else { throw Problems(problems) }
    procedures = checked
    office = description
    calendarText = calendar.text
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
        services: office.services))
    try transaction.set(SettingName.directory, "1")
    try transaction.set(SettingName.calendar, calendarText)
    try transaction.set(SettingName.codeOrder, office.codeOrder.rawValue)
    try transaction.set(SettingName.title, "\(office.title.vi)\n\(office.title.en)")
  }
}

extension SourceFile {
  init(_ shipped: Shipped.File) { self.init(name: shipped.name, text: shipped.text) }
}

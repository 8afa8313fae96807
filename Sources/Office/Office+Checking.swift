public import CheckedYAML
import DossierModel
import DossierStore
import Intake
import ShippedWorkflows
public import WorkflowAnalysis
public import WorkingTime

extension Office {
  /// Checks procedure and workflow files; what its report calls an error would stop publishing.
  ///
  /// - Parameters:
  ///   - workflow: the one procedures run on; nil: one of the files by that name, else the shipped one.
  ///   - procedures: the procedures of an office, which can be opened as parts as well as the shipped ones.
  ///   - workforce: who is to work by them; nil: no office is meant.
  ///   - limit: how many configurations of a case to look at.
  ///   - unreadable: what is wrong with files that could not be given as text.
  public static func check(
    _ files: [SourceFile], workflow: SourceFile? = nil, procedures: [SourceFile] = [],
    workforce: Check.Workforce? = nil,
    limit: Int = Check.usualLimit, unreadable: [Problem] = []
  ) -> CheckReport {
    let workflows = workflow.map { [$0] } ?? Shipped.workflows.map(SourceFile.init)
    let known = procedures + Shipped.procedures.map(SourceFile.init)
    return Check.run(
      files.map(\.asFile), workflows: workflows.map(\.asFile), procedures: known.map(\.asFile),
      workforce: workforce, limit: limit, unreadable: unreadable)
  }

  /// The people and services an office description names, or every problem of it.
  public static func workforce(_ description: SourceFile, at moment: Moment) throws -> Check.Workforce {
    let office = try OfficeDescription.read(description.text, file: description.name, roles: [], lanes: [:])
    let directory = Directory(
      agencies: office.agencies, people: office.people, posts: office.posts, mandates: office.mandates,
      services: office.services, certificates: office.certificates)
    return Check.Workforce(directory, today: Zone.vietnam.day(of: moment))
  }

  /// The current texts of this office's procedures.
  public func procedureFiles() throws -> [SourceFile] { try store.read { try procedureFiles($0) } }

  func procedureFiles(_ reading: StoreReading) throws -> [SourceFile] {
    try reading.procedures().compactMap { code in
      try reading.currentDefinition(code).flatMap(reading.definition).map {
        SourceFile(name: code, text: $0.procedure)
      }
    }
  }

  /// The people and services of this office.
  public func workforce() throws -> Check.Workforce {
    try store.read { try workforce($0) }
  }

  func workforce(_ reading: StoreReading) throws -> Check.Workforce {
    Check.Workforce(try directory(reading), today: try calendar(reading).zone.day(of: clock()))
  }
}

extension SourceFile {
  fileprivate var asFile: Check.File { Check.File(name: name, text: text) }
}

public import CheckedYAML
public import DossierModel
import WorkflowFiles
public import WorkingTime

/// Checks procedure and workflow files before a citizen finds out what is wrong with them.
///
/// Every file is checked for itself; what is wrong with one keeps no other from being checked.
public struct Check {
  /// A file as read: the name it goes by in messages, and its text.
  public struct File: Hashable, Sendable {
    public let name: String
    public let text: String

    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The people and services that are to work by the definitions.
  public struct Workforce: Sendable {
    public let directory: Directory
    public let today: Day

    public init(_ directory: Directory, today: Day) {
      self.directory = directory
      self.today = today
    }
  }

  /// Workflows that procedures may run on beside those among the files; the first is meant where none has the name.
  private let workflows: [File]
  private let workforce: Workforce?
  private let bounds: StateSpace.Bounds
  /// The workflows some procedure among the files runs on.
  private let used: Set<String>
  private var findings: [Finding] = []
  private var problems: Set<Problem> = []
  private var subjects: [(file: String, subject: Subject, isSound: Bool)] = []
  private var procedures: [ProcedureFile] = []
  private var samples: [SampleProcedure] = []

  /// How many configurations of one case are looked at before it is called too big.
  public static let usualLimit = StateSpace.Bounds().configurations

  /// Checks files, and all of them together.
  ///
  /// - Parameters:
  ///   - workflows: those to run on where none among the files has the name.
  ///   - procedures: those that exist beside the files, for what is opened as a part; nil where not all are known.
  ///   - workforce: nil where no office is meant.
  ///   - limit: how many configurations of one case to look at.
  ///   - unreadable: what is wrong with files that could not be given as text.
  public static func run(
    _ files: [File], workflows: [File], procedures: [File]? = nil, workforce: Workforce? = nil,
    limit: Int = usualLimit,
    unreadable: [Problem] = []
  ) -> CheckReport {
    let kinds = files.map(FileKind.init)
    let given = zip(files, kinds).filter { $0.1.isWorkflow }.map(\.0)
    var check = Check(workflows: given + workflows, workforce, limit, kinds)
    check.add(unreadable)
    let reports = zip(files, kinds).map { check.read($0, $1) }
    check.checkSubjects()
    check.findings += CodeCheck.findings(check.procedures)
    let outlined = zip(files, kinds).filter { $0.1.isProcedure }.map(\.0)
    check.findings += PartCheck(outlined, others: procedures).findings
    return check.report(reports)
  }

  private init(workflows: [File], _ workforce: Workforce?, _ limit: Int, _ kinds: [FileKind]) {
    self.workflows = workflows
    self.workforce = workforce
    bounds = StateSpace.Bounds(configurations: limit, steps: limit * 20)
    used = Set(kinds.compactMap(\.workflow))
  }

  private mutating func read(_ file: File, _ kind: FileKind) -> CheckReport.Entry {
    switch kind {
    case .procedure(let workflow): return readProcedure(file, workflow)
    case .workflow(let name): return readWorkflow(file, name)
    case .unreadable(let found): add(found)
    case .strange(let place): findings.append(Finding(place, .file(.strange)))
    }
    return CheckReport.Entry(file: file.name, kind: .unknown, name: "")
  }

  private mutating func readProcedure(_ file: File, _ workflow: String?) -> CheckReport.Entry {
    let named = workflows.first { FileKind($0).name == workflow } ?? workflows.first
    guard let named, let checked = load(named, file) else {
      return CheckReport.Entry(file: file.name, kind: .procedure, name: "")
    }
    procedures.append(ProcedureFile(file: file, checked: checked))
    return CheckReport.Entry(file: file.name, kind: .procedure, name: checked.procedure.code)
  }

  /// Without any procedure a workflow is tried with a made-up one that has all its kinds of step.
  private mutating func readWorkflow(_ file: File, _ name: String) -> CheckReport.Entry {
    if used.contains(name) { return CheckReport.Entry(file: file.name, kind: .workflow, name: name) }
    if let sample = SampleProcedure(file) {
      samples.append(sample)
      _ = load(file, sample.file)
    }
    return CheckReport.Entry(file: file.name, kind: .workflowAlone, name: name)
  }

  private mutating func load(_ workflow: File, _ procedure: File) -> CheckedProcedure? {
    do throws(Problems) {
      let checked = try CheckedProcedure(
        DefinitionSource(workflow: workflow.text, procedure: procedure.text),
        files: (workflow.name, procedure.name))
      for branch in checked.procedure.cases {
        guard let definition = checked.definitions[branch.key], let places = checked.places[branch.key] else {
          continue
        }
        subjects.append((procedure.name, Subject(checked, definition, places, bounds), false))
      }
      return checked
    } catch {
      add(error.all)
      return nil
    }
  }

  /// Each problem once: one workflow is read with each of its procedures.
  private mutating func add(_ found: [Problem]) {
    for problem in found where problems.insert(problem).inserted {
      findings.append(
        Finding(
          Place(file: problem.file, line: problem.line, column: problem.column, path: problem.path),
          .file(.problem(problem.issue))))
    }
  }
}

extension Check {
  private mutating func checkSubjects() {
    var sightings = Sightings()
    for (_, subject, _) in subjects { sightings.add(subject) }
    for index in subjects.indices {
      let subject = subjects[index].subject
      let found = subject.endingFindings + subject.lawFindings + subject.reachFindings(sightings)
      subjects[index].isSound = subject.isWalked && !found.contains { $0.severity == .error }
      findings += found
      guard let workforce else { continue }
      let isSample = samples.contains { $0.file.name == subjects[index].file }
      let office = OfficeCheck(subject, workforce)
      findings += isSample ? office.unheldRoles : office.findings
    }
  }

  /// Findings in file order, each once; of those that differ in their way only, the one with the shortest.
  private func report(_ entries: [CheckReport.Entry]) -> CheckReport {
    var best: [Finding: Finding] = [:]
    let moved = findings.map { finding in samples.reduce(finding) { $1.moved($0) } }
    for finding in moved {
      let key = Finding(finding.place, finding.fact)
      if let known = best[key], known.way.count <= finding.way.count { continue }
      best[key] = finding
    }
    let sorted = best.values.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    return CheckReport(findings: sorted, entries: entries.map(proven))
  }

  private func proven(_ entry: CheckReport.Entry) -> CheckReport.Entry {
    var entry = entry
    let files = [entry.file, SampleProcedure.name(for: entry.file)]
    entry.cases = subjects.filter { files.contains($0.file) }.map { _, subject, isSound in
      CheckReport.Proof(
        branch: subject.definition.branch.key, configurations: subject.own.size.configurations,
        transitions: subject.own.size.ways, isComplete: subject.own.isComplete, isSound: isSound)
    }
    let tried = subjects.map(\.subject).filter { $0.places.workflow.file == entry.file }
    entry.triedWith = tried.count
    entry.walked = tried.count(where: \.isWalked)
    return entry
  }
}

extension Finding {
  fileprivate var order: [String] {
    let number = { (value: Int) in String(repeating: "0", count: 9 - String(value).count) + String(value) }
    return [place.file, number(place.line), number(place.column), fact.code, fact.text(.en)]
  }
}

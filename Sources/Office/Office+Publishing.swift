import CheckedYAML
public import DossierModel
public import DossierStore
import Hashing
import ShippedWorkflows
import WorkflowAnalysis
import WorkflowFiles

extension Office {
  /// Which workflow a procedure is published on.
  public enum WorkflowChoice: Sendable {
    /// That of the procedure's current version; for a new procedure the shipped one.
    case current
    case shipped
    case file(SourceFile)
  }

  /// Checks a procedure file and tells what publishing it would mean.
  ///
  /// - Parameter map: names of states that have another name in the new version, old to new.
  /// - Throws: `Rejection` for somebody this office does not know.
  public func preview(
    _ file: SourceFile, on choice: WorkflowChoice, map: [String: String], as actor: String
  ) throws -> Publication {
    try store.read { reading in
      guard try directory(reading).people[actor] != nil else {
        throw Rejection(action: "publish", reasons: [.unknownPerson(actor)])
      }
      let workflow = try workflow(choice, for: file, reading)
      let source = DefinitionSource(workflow: workflow.text, procedure: file.text)
      let checked = try CheckedProcedure(source, files: (workflow.name, file.name))
      let code = checked.procedure.code
      let current = try reading.currentDefinition(code).map { try self.checked($0, reading) }
      let report = Self.check(
        [file], workflow: workflow, procedures: try procedureFiles(reading), workforce: try workforce(reading)
      )
      return Publication(
        checked: checked, current: current, running: try running(checked, map, reading), report: report,
        barred: try whyNotPublish(actor, checked, reading))
    }
  }

  /// Makes a previewed definition current: dossiers submitted from now on stand on it.
  ///
  /// - Throws: ``PublishRefused`` with everything that is wrong with it; `Rejection` when it is sound and this person may not.
  public func publish(_ publication: Publication, as actor: String) throws {
    let checked = publication.checked
    guard publication.faults.isEmpty else {
      throw PublishRefused(faults: publication.faults, barred: publication.barred)
    }
    try store.write { transaction in
      if let reason = try whyNotPublish(actor, checked, transaction) {
        throw Rejection(action: "publish", reasons: [reason])
      }
      try transaction.publish(
        checked.procedure.code, checked.digest, workflow: checked.source.workflow,
        text: checked.source.procedure, by: (actor, clock()))
    }
  }

  /// Moves dossiers to a definition of their procedure, each as an act of its own: all of them or none.
  ///
  /// - Parameters:
  ///   - digest: the beginning of the definition's digest in hexadecimal; nil: the current one of each procedure.
  ///   - map: names of states that have another name there, old to new.
  ///   - note: why.
  /// - Throws: ``MoveRefused`` with every dossier that cannot be moved.
  public func move(
    _ codes: [String], to digest: String?, map: [String: String], note: String, as actor: String
  ) throws -> [Dossier] {
    let findings = Findings()
    var personal: [Digest: [UInt8]] = [:]
    let reason = try keep(note, "--note", findings, &personal)
    try findings.check()
    return try store.write { transaction in
      var (moved, refusals): ([Dossier], [MoveRefused.Refusal]) = ([], [])
      for code in codes {
        do {
          let dossier = try transaction.dossier(code).dossier
          let target = try target(of: dossier, digest, transaction)
          let command = Command.rebase(Rebase(to: target, map: map, note: reason))
          let extra = Extra(personal: personal)
          moved.append(try perform(command, on: code, by: nil, as: actor, extra, in: transaction).dossier)
        } catch let rejection as Rejection {
          refusals.append(MoveRefused.Refusal(code: code, rejection: rejection))
        }
      }
      guard refusals.isEmpty else { throw MoveRefused(refusals: refusals) }
      return moved
    }
  }

  private func workflow(
    _ choice: WorkflowChoice, for file: SourceFile, _ reading: StoreReading
  ) throws -> SourceFile {
    switch choice {
    case .file(let workflow): return workflow
    case .shipped: return SourceFile(Shipped.workflows[0])
    case .current:
      guard let code = CheckedProcedure.code(of: file.text),
        let digest = try reading.currentDefinition(code), let stored = try reading.definition(digest)
      else { return SourceFile(Shipped.workflows[0]) }
      return SourceFile(name: "workflow", text: stored.workflow)
    }
  }

  private func target(
    of dossier: Dossier, _ prefix: String?, _ reading: StoreReading
  ) throws -> Definition {
    let procedure = dossier.opening.procedure
    let versions = try reading.publications(procedure)
    let found =
      prefix.map { prefix in versions.filter { $0.digest.hex.hasPrefix(prefix.lowercased()) } }
      ?? Array(versions.suffix(1))
    guard Set(found.map(\.digest)).count == 1, let version = found.first else {
      let known = versions.map { String($0.digest.hex.prefix(12)) }
      throw Rejection(action: "move", reasons: [.unknownVersion(prefix ?? "", known: known)])
    }
    let checked = try checked(version.digest, reading)
    guard let definition = checked.definitions[dossier.branch] else {
      throw Rejection(action: "move", reasons: [.unknownCase(known: checked.definitions.keys.sorted())])
    }
    return definition
  }

  /// The versions of a procedure, oldest first; the last is current.
  public func versions(_ procedure: String) throws -> [StoreReading.Publication] {
    try store.read { try $0.publications(procedure) }
  }

  /// Every dossier of the procedure that has not come to its end, and how it would stand on another definition.
  private func running(
    _ checked: CheckedProcedure, _ map: [String: String], _ reading: StoreReading
  ) throws -> [RunningDossier] {
    try reading.codes(of: checked.procedure.code).compactMap { code in
      let dossier = try reading.dossier(code).dossier
      let definition = try definition(of: dossier, reading)
      guard !Inquiry(dossier, definition, try setting("", reading)).isClosed else { return nil }
      return RunningDossier(
        code: code, definition: dossier.definition, states: definition.titles(of: dossier),
        standing: standing(dossier, definition, checked, map))
    }
  }

  private func standing(
    _ dossier: Dossier, _ definition: Definition, _ checked: CheckedProcedure, _ map: [String: String]
  ) -> RunningDossier.Standing {
    if dossier.definition == checked.digest { return .there }
    guard let target = checked.definitions[dossier.branch] else {
      return .blocked([.unknownCase(known: checked.definitions.keys.sorted())])
    }
    let fit = target.fit(dossier, from: definition, map)
    return fit.reasons.isEmpty ? .canMove : .blocked(fit.reasons)
  }
}

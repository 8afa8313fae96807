import CheckedYAML
public import DossierModel
import DossierStore
import Intake
import WorkflowFiles

/// A new directory for a running office, and what it would mean.
public struct OfficeUpdate: Sendable {
  public let changes: [DirectoryChange]
  /// What stands against it; nothing when empty.
  public let reasons: [Reason]
  /// How many tasks would wait where nobody can do them, or with somebody who has left.
  public let stranded: Int
  /// The agencies that would have other office hours.
  public let otherHours: Set<String>
  /// The dossiers whose due moment changes with them, and how many keep theirs.
  public let moved: [TimeUpdate.Moved]
  public let unmoved: Int
}

extension Office {
  /// Checks an office file against the procedures in use, and tells what taking it over would mean.
  public func previewUpdate(_ file: SourceFile) throws -> OfficeUpdate {
    try store.read { try weigh(try describe(file, $0), $0) }
  }

  /// Takes over an office file: agencies, people, posts, mandates and services are from now on as it says. What other office
  /// hours move is counted again, each by an act of its own in the history.
  ///
  /// - Throws: a rejection when this person may not, or running dossiers still name somebody or something that would be gone.
  public func update(_ file: SourceFile, as actor: String) throws -> OfficeUpdate {
    try store.write { transaction in
      try requireKeeper(actor, "update", transaction)
      try fireAll(in: transaction)
      let office = try describe(file, transaction)
      let (update, certificates) = (
        try weigh(office, transaction), try certificates(of: office, transaction)
      )
      guard update.reasons.isEmpty else { throw Rejection(action: "update", reasons: update.reasons) }
      try transaction.replaceDirectory(
        StoreWriting.DirectoryRows(
          agencies: office.agencies, people: office.people, posts: office.posts, mandates: office.mandates,
          services: office.services, certificates: certificates))
      // Another version, so that every process reads the directory again.
      let version = try transaction.setting(SettingName.directory).flatMap { Int($0) } ?? 0
      try transaction.set(SettingName.directory, String(version + 1))
      try transaction.set(SettingName.title, "\(office.title.vi)\n\(office.title.en)")
      try recount(update.moved.map(\.code), as: actor, transaction)
      try refreshTimers(transaction)
      return update
    }
  }

  /// Reads the file with the roles and lanes of the procedures in use.
  private func describe(_ file: SourceFile, _ reading: StoreReading) throws -> OfficeDescription {
    let definitions = try reading.procedures().flatMap { try current($0, reading).definitions.values }
    var lanes: [String: Set<String>] = [:]
    for definition in definitions {
      let needed = Set(definition.branch.lanes).subtracting([Lane.receiving, Lane.agency])
      lanes[definition.procedure.code, default: []].formUnion(needed)
    }
    let office = try OfficeDescription.read(
      file.text, file: file.name, roles: Set(definitions.flatMap(\.roles.keys)), lanes: lanes)
    let order = try reading.setting(SettingName.codeOrder) ?? ""
    guard office.codeOrder.rawValue == order else {
      // Codes given out under one order cannot be read under another.
      let issue = Issue.unexpected(found: office.codeOrder.rawValue, expected: Title(vi: order, en: order))
      throw Problems([Problem(file: file.name, line: 0, column: 0, path: "code_order", issue: issue)])
    }
    return office
  }

  private func weigh(_ office: OfficeDescription, _ reading: StoreReading) throws -> OfficeUpdate {
    let new = Directory(
      agencies: office.agencies, people: office.people, posts: office.posts, mandates: office.mandates,
      services: office.services, certificates: try certificates(of: office, reading))
    let old = try directory(reading)
    var request = QueueRequest(limit: .max)
    request.stranded = true
    let otherHours = Set(
      new.agencies.values.filter { $0.hours != old.agencies[$0.key]?.hours ?? [] }.map(\.key))
    let moved = try otherHours.isEmpty ? [] : moved(try calendar(reading), new, of: otherHours, reading)
    return OfficeUpdate(
      changes: old.changes(to: new), reasons: try needed(old, new, reading),
      stranded: try queue(request, new, reading).count, otherHours: otherHours, moved: moved,
      unmoved: try reading.runningCodes().count - moved.count)
  }

  /// People and agencies that would be gone although running dossiers name them.
  private func needed(_ old: Directory, _ new: Directory, _ reading: StoreReading) throws -> [Reason] {
    let people = Set(old.people.keys).subtracting(new.people.keys)
    let agencies = Set(old.agencies.keys).subtracting(new.agencies.keys)
    guard !people.isEmpty || !agencies.isEmpty else { return [] }
    var (byPerson, byAgency): ([String: [String]], [String: [String]]) = ([:], [:])
    for code in try reading.waitingCodes() {
      let dossier = try reading.dossier(code).dossier
      for person in Set(dossier.assignees.values).intersection(people) {
        byPerson[person, default: []].append(code)
      }
      for agency in Set(dossier.opening.lanes.values).intersection(agencies) {
        byAgency[agency, default: []].append(code)
      }
    }
    return byAgency.sorted { $0.key < $1.key }.map { .agencyNeeded($0.key, codes: $0.value) }
      + byPerson.sorted { $0.key < $1.key }.map { .personNeeded($0.key, codes: $0.value) }
  }
}

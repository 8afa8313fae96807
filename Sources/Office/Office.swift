import Carriers
import CheckedYAML
public import DossierModel
public import DossierStore
import Hashing
public import Postal
import ShippedWorkflows
public import WorkflowFiles
public import WorkingTime

/// An office at work: joins the stages, decides nothing. Read this first.
///
/// Every act goes one way: load the dossier and its pinned definition, `decide`, append, all in one transaction. Clock and
/// randomness are handed in.
public final class Office {
  public let store: DossierStore
  /// The moment of the next transaction.
  public var clock: () -> Moment
  /// Random text, new at each call.
  public var salt: () -> String
  /// Looks at the signatures of files; nil: nobody does.
  public var examiner: (any FileExaminer)?
  /// The place table; asked only where addresses are read.
  public var places: () throws -> PlaceTable = Office.shippedPlaces
  private var known: [Digest: CheckedProcedure] = [:]
  private var knownDirectory: (version: String, value: Directory)?
  private var knownCalendar: (text: String, name: String, value: NamedCalendar)?
  private var knownHours: (version: String, calendars: [String: WorkingCalendar]) = ("", [:])
  private var knownRules: (text: String, value: RuleBook)?
  private var knownPolicy: SigningPolicy?
  var knownCarriers: (text: String, book: CarrierList)?
  private var codeOrder: AgencyCode.Order?

  init(_ store: DossierStore, clock: @escaping () -> Moment, salt: @escaping () -> String) {
    self.store = store
    self.clock = clock
    self.salt = salt
  }

  /// Opens the office in a folder.
  public static func open(
    _ folder: String, clock: @escaping () -> Moment, salt: @escaping () -> String
  ) throws -> Office {
    Office(try DossierStore.open(folder), clock: clock, salt: salt)
  }

  /// The one way of every command. Valid inside a transaction only.
  ///
  /// - Parameter code: the dossier's, nil for a submission.
  func perform(
    _ command: Command, on code: String?, by checked: CheckedProcedure?, as actor: String, _ extra: Extra,
    in transaction: StoreWriting
  ) throws -> StoredDossier {
    var stored = try code.map { try transaction.dossier($0) }
    let definition = try definition(command, stored?.dossier, checked, transaction)
    let answers = StoreAnswers(transaction)
    var setting = try setting(actor, transaction, answers)
    if let moment = extra.moment { setting.moment = moment }
    // A clock that was set back does not let a history run backwards.
    if let changed = stored?.dossier.changed { setting.moment = max(setting.moment, changed) }
    var inquiry = stored.map { Inquiry($0.dossier, definition, setting) }
    if let before = stored, let found = inquiry, !command.isTime {
      if found.hasFallen || !before.dossier.openParts.isEmpty {
        let after = try catchUp(before, setting, in: transaction)
        (stored, inquiry) = (after, Inquiry(after.dossier, definition, setting))
      }
      try extra.check(before.dossier, stored?.dossier)
    }
    let decision = try answers.checked {
      try inquiry.map { try decide(command, on: $0) } ?? decide(command, on: nil, by: definition, in: setting)
    }
    let appended = try transaction.append(
      StoreWriting.Append(
        decision, expected: stored?.dossier.version ?? 0, tasksBefore: inquiry?.tasks ?? [],
        personal: extra.personal, settling: extra.settling), to: stored)
    return try follow(decision, of: appended, actor, transaction)
  }

  /// What goes into the same transaction beside the decision.
  struct Extra {
    var expected: Int?
    var personal: [Digest: [UInt8]] = [:]
    var settling: Int64?
    /// From when it holds, where it follows from something that fell due earlier; nil: now.
    var moment: Moment?

    /// Who looked at an older version has to know that first, whatever the rules say of the newer one; what time alone has
    /// brought about since he could foresee.
    func check(_ before: Dossier, _ after: Dossier?) throws(StoreError) {
      guard let expected, let after, !(before.version...after.version).contains(expected) else { return }
      throw .versionConflict(code: before.code, expected: expected, found: before.version)
    }
  }

  func definition(
    _ command: Command, _ dossier: Dossier?, _ checked: CheckedProcedure?, _ reading: StoreReading
  ) throws -> Definition {
    if let dossier { return try definition(of: dossier, reading) }
    let checked = try checked ?? command.procedure.map { try current($0, reading) }
    guard case .submit(let submission) = command, let checked,
      let found = checked.definitions[submission.branch]
    else {
      throw Rejection(
        action: command.word, reasons: [.unknownCase(known: checked?.definitions.keys.sorted() ?? [])],
        possible: [])
    }
    return found
  }

  /// The definition a dossier stands on: that of its submission, unless it was moved.
  public func definition(of dossier: Dossier, _ reading: StoreReading) throws -> Definition {
    guard let definition = try checked(dossier.definition, reading).definitions[dossier.branch] else {
      throw StoreError.brokenChain(code: dossier.code, version: 1)
    }
    return definition
  }

  /// The definition new dossiers of a procedure get.
  func current(
    _ procedure: String, _ reading: StoreReading, for action: String = "submit"
  ) throws -> CheckedProcedure {
    guard let digest = try inForce(procedure, for: action, reading) else {
      let reason = Reason.unknownProcedure(procedure, known: try reading.procedures())
      throw Rejection(action: action, reasons: [reason], possible: [])
    }
    return try checked(digest, reading)
  }

  /// The newest version a dossier can be handed in under today: one published ahead waits for its day.
  private func inForce(_ procedure: String, for action: String, _ reading: StoreReading) throws -> Digest? {
    let newest = try reading.currentDefinition(procedure)
    guard action == "submit", let newest else { return newest }
    let today = try calendar(reading).zone.day(of: clock())
    let isInForce = { (digest: Digest) in try self.checked(digest, reading).procedure.isInForce(on: today) }
    if try isInForce(newest) { return newest }
    return try reading.publications(procedure).map(\.digest).last(where: isInForce) ?? newest
  }

  /// The first day on which dossiers could be handed in under any version of a procedure.
  private func firstDay(of procedure: String, _ reading: StoreReading) throws -> Day? {
    try reading.publications(procedure).map { try checked($0.digest, reading).procedure.validFrom }.min()
  }

  /// The definition with this digest.
  func checked(_ digest: Digest, _ reading: StoreReading) throws -> CheckedProcedure {
    if let checked = known[digest] { return checked }
    guard let stored = try reading.definition(digest) else {
      throw StoreError.fileMissing(digest: digest.hex)
    }
    let source = DefinitionSource(workflow: stored.workflow, procedure: stored.procedure)
    guard source.digest == digest else { throw StoreError.damaged(file: "\(store.folder)/office.db") }
    let checked = try CheckedProcedure(source, files: ("workflow", "procedure"))
    known[digest] = checked
    return checked
  }

  /// All that surrounds a decision made now by this actor.
  public func setting(_ actor: String, _ reading: StoreReading) throws -> Setting {
    try setting(actor, reading, StoreAnswers(reading))
  }

  func setting(_ actor: String, _ reading: StoreReading, _ answers: StoreAnswers) throws -> Setting {
    var setting = Setting(
      moment: clock(), actor: actor, directory: try directory(reading), calendar: try calendar(reading),
      calendarName: try calendarName(reading), calendars: try calendars(reading), rules: try rules(reading),
      signing: try signingPolicy(reading)?.rules, codeOrder: try codeOrder(reading), nextSerial: answers.next,
      firstDay: { procedure in answers.keeping(nil) { try self.firstDay(of: procedure, reading) } })
    setting.hasCarriers = try reading.setting(SettingName.carriers) != nil
    setting.itemUse = { number in
      answers.keeping(nil) { try reading.consignments(item: number).last?.code }
    }
    setting.signatureUse = { identity in answers.keeping(nil) { try self.signatureUse(identity, reading) } }
    return askingForParts(setting, reading, answers)
  }

  /// People, agencies and services as of this transaction.
  public func directory(_ reading: StoreReading) throws -> Directory {
    let version = try reading.setting(SettingName.directory) ?? ""
    if let known = knownDirectory, known.version == version { return known.value }
    let value = try reading.directory()
    knownDirectory = (version, value)
    return value
  }

  /// The office's working calendar.
  public func calendar(_ reading: StoreReading) throws -> WorkingCalendar {
    try namedCalendar(reading).calendar
  }

  /// The working calendar of an agency: the office's, with the agency's own hours where it has such.
  public func calendar(of agency: String?, _ reading: StoreReading) throws -> WorkingCalendar {
    try agency.flatMap { try calendars(reading)[$0] } ?? calendar(reading)
  }

  /// The working calendars of agencies that have hours of their own, by agency.
  func calendars(_ reading: StoreReading) throws -> [String: WorkingCalendar] {
    let directory = try directory(reading)
    let version = try "\(knownDirectory?.version ?? "") \(calendarName(reading))"
    if knownHours.version == version { return knownHours.calendars }
    let usual = try calendar(reading)
    let own = directory.agencies.filter { !$0.value.hours.isEmpty }.mapValues { usual.with($0.hours) }
    knownHours = (version, own)
    return own
  }

  /// The office's working calendar, and what its holidays are called.
  public func namedCalendar(_ reading: StoreReading) throws -> NamedCalendar {
    try knownCalendar(reading).value
  }

  /// What the ledger calls the calendar.
  func calendarName(_ reading: StoreReading) throws -> String { try knownCalendar(reading).name }

  private func knownCalendar(
    _ reading: StoreReading
  ) throws -> (text: String, name: String, value: NamedCalendar) {
    let text = try reading.setting(SettingName.calendar) ?? ""
    if let knownCalendar, knownCalendar.text == text { return knownCalendar }
    let known = (
      text: text, name: Self.calendarName(text),
      value: try kept { () throws(Problems) in try CalendarFile.named(text, file: "calendar") }
    )
    knownCalendar = known
    return known
  }

  /// A calendar is known by the beginning of its text's digest.
  static func calendarName(_ text: String) -> String {
    String(SHA256.digest(Array(text.utf8)).hex.prefix(16))
  }

  /// The rules about time.
  public func rules(_ reading: StoreReading) throws -> RuleBook {
    let text = try reading.setting(SettingName.rules) ?? Shipped.rules[0].text
    if let knownRules, knownRules.text == text { return knownRules.value }
    let value = try kept { () throws(Problems) in try RulesFile.read(text, file: "rules") }
    knownRules = (text, value)
    return value
  }

  /// What is asked of digital signatures; nil: they are only recorded.
  public func signingPolicy(_ reading: StoreReading) throws -> SigningPolicy? {
    guard let text = try reading.setting(SettingName.signing) else { return nil }
    if let knownPolicy, knownPolicy.text == text { return knownPolicy }
    knownPolicy = try kept { () throws(Problems) in try SigningPolicyFile.read(text, file: "signing") }
    return knownPolicy
  }

  /// Reads what was checked before it was kept.
  func kept<Value>(_ read: () throws(Problems) -> Value) throws -> Value {
    do throws(Problems) { return try read() } catch {
      throw StoreError.damaged(file: "\(store.folder)/office.db")
    }
  }

  func codeOrder(_ reading: StoreReading) throws -> AgencyCode.Order {
    if let codeOrder { return codeOrder }
    let word = try reading.setting(SettingName.codeOrder) ?? ""
    let value = AgencyCode.Order(rawValue: word) ?? .levelOneFirst
    codeOrder = value
    return value
  }
}

/// What the store answers to a decision that knows no store. A failure to read is kept until asked for.
final class StoreAnswers {
  private let reading: StoreReading
  private var failure: (any Error)?

  init(_ reading: StoreReading) { self.reading = reading }

  /// The next number of a register.
  func next(_ register: Register) -> Int { keeping(0) { try reading.last(register) + 1 } }

  /// What is read, or where that fails something in its place.
  func keeping<Value>(_ otherwise: Value, _ read: () throws -> Value) -> Value {
    do { return try read() } catch {
      failure = failure ?? error
      return otherwise
    }
  }

  /// What was decided; whatever it is, it does not stand when something could not be read for it.
  func checked<Value>(_ body: () throws -> Value) throws -> Value {
    let result = Result { try body() }
    if let failure { throw failure }
    return try result.get()
  }
}

/// Names of the office's settings in the store.
enum SettingName {
  static let directory = "directory"
  static let calendar = "calendar"
  static let rules = "rules"
  static let signing = "signing"
  static let codeOrder = "code_order"
  static let carriers = "carriers"
  static let title = "title"
  /// Certificates that came with a demonstration, by SHA-256.
  static let demonstration = "demonstration"
}

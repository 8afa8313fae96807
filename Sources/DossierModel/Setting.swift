public import Hashing
public import WorkingTime

/// All that surrounds a decision, handed in: the core has no clock, no disk and no numbers of its own.
public struct Setting {
  public var moment: Moment
  public var actor: String
  public var directory: Directory
  /// The office's calendar.
  public var calendar: WorkingCalendar
  /// What the ledger calls it.
  public var calendarName: String
  /// Calendars of agencies with office hours of their own, by agency.
  public var calendars: [String: WorkingCalendar]
  public var rules: RuleBook
  /// What is asked of digital signatures; nil: they are recorded, not examined.
  public var signing: SigningRules?
  public var codeOrder: AgencyCode.Order
  /// The next free serial of a register, as of this transaction.
  public var nextSerial: (Register) -> Int
  /// The first day of any version of a procedure, as of this transaction; nil: no version but the dossier's is known.
  public var firstDay: (String) -> Day?
  /// The document a signature stands for already, as of this transaction; nil: none.
  public var signatureUse: (Digest) -> SignatureUse? = { _ in nil }
  /// True where a carrier is set up, which gives items their numbers.
  public var hasCarriers = false
  /// The dossier an item of this number was sent with, as of this transaction; nil: none.
  public var itemUse: (String) -> String? = { _ in nil }
  /// What stands outside against what a decision brings about for other dossiers, this one standing as after it.
  public var obstacles: ([Sequel], Dossier) -> [Reason] = { _, _ in [] }

  public init(
    moment: Moment, actor: String, directory: Directory, calendar: WorkingCalendar,
    calendarName: String = "", calendars: [String: WorkingCalendar] = [:], rules: RuleBook = .none,
    signing: SigningRules? = nil, codeOrder: AgencyCode.Order, nextSerial: @escaping (Register) -> Int,
    firstDay: @escaping (String) -> Day? = { _ in nil }
  ) {
    self.moment = moment
    self.actor = actor
    self.directory = directory
    self.calendar = calendar
    self.calendarName = calendarName
    self.calendars = calendars
    self.rules = rules
    self.signing = signing
    self.codeOrder = codeOrder
    self.nextSerial = nextSerial
    self.firstDay = firstDay
  }

  /// The calendar of an agency: its own, else the office's.
  public func calendar(of agency: String?) -> WorkingCalendar {
    agency.flatMap { calendars[$0] } ?? calendar
  }

  /// Who acts when time does.
  public static let clockActor = "@clock"

  var day: Day { calendar.zone.day(of: moment) }
}

/// A run of numbers without gaps.
public enum Register: Hashable, Sendable {
  /// Dossier codes of one agency on one day.
  case dossiers(agency: String, day: Day)
  /// Document numbers of one agency in one year (Decree 30/2020, Article 15: 01 on 1 January to 31 December).
  case documents(agency: String, year: Int)
  /// Numbers of certified copies of one agency in one year: all their kinds have one run (Decree 30/2020, Annex I, Part II).
  case copies(agency: String, year: Int)
  /// Manifests of items one agency hands to carriers in one year.
  case manifests(agency: String, year: Int)
  /// Minutes of what carriers hand in to one agency in one year.
  case minutes(agency: String, year: Int)
}

/// What a command does once accepted. Empty lists are fine.
public struct Decision: Hashable, Sendable {
  public let events: [Event]
  public let effects: [Effect]
  /// Numbers used, to be taken from their registers in the same transaction.
  public let claims: [Register: Int]
  /// What has to be done next.
  public let tasks: [Task]
  /// What time will bring about from here.
  public var timers: [RunningTimer] = []
  /// What follows for other dossiers, in the same transaction.
  public var sequels: [Sequel] = []
  /// Signatures that stand for a document from now on, by their identity.
  public var uses: [Digest: SignatureUse] = [:]
}

extension Setting {
  /// The same, to outlive the transaction it was read in: it asks the store nothing more.
  ///
  /// - Parameter serial: what every register gives.
  public func detached(serial: Int = 0) -> Setting {
    var setting = self
    setting.nextSerial = { _ in serial }
    setting.firstDay = { _ in nil }
    setting.signatureUse = { _ in nil }
    setting.itemUse = { _ in nil }
    setting.obstacles = { _, _ in [] }
    return setting
  }
}

/// What a decision on one dossier brings about for another.
public enum Sequel: Hashable, Sendable {
  /// A dossier of another procedure is to be opened as a part of this one.
  case open(PartRule)
  /// The dossier this one is a part of has to learn how it ended.
  case tell(PartLink, PortalStatus)
}

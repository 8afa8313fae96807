public import WorkingTime

/// Something time brings about by itself: somebody is told, or the office takes an action.
public struct TimerRule: Sendable {
  /// What its moment is measured from.
  public enum Anchor: Hashable, Sendable {
    /// From entering the state with this chart index.
    case state(Int, after: Span)
    /// From the end of a step's own time; `tacit`: of steps only whose silence decides.
    case step(Offset, tacit: Bool)
    /// From the end of the dossier's legal time.
    case dossier(Offset)
    /// From when an item with a carrier should be delivered.
    case consignment(Offset)
  }

  /// How long after.
  public enum Span: Hashable, Sendable {
    case limit(TimeLimit)
    case rule(RuleLimit)
  }

  /// Working minutes before the end (negative) or after it.
  public struct Offset: Hashable, Sendable {
    public let minutes: Int

    public init(minutes: Int) { self.minutes = minutes }
  }

  public let name: String
  public let title: Title
  public let anchor: Anchor
  /// How the dossier came in; empty: any way.
  public let channels: Set<Channel>
  /// Who is told.
  public let tell: [Performer]
  /// The action the office itself takes.
  public let take: String?

  public init(
    name: String, title: Title, anchor: Anchor, channels: Set<Channel> = [], tell: [Performer] = [],
    take: String? = nil
  ) {
    self.name = name
    self.title = title
    self.anchor = anchor
    self.channels = channels
    self.tell = tell
    self.take = take
  }
}

extension TimerRule {
  /// True where silence decides: the step ends when its time does.
  var isTacit: Bool { if case .step(_, true) = anchor { true } else { false } }

  /// The limit of the rules it waits for; nil: a time of its own.
  var limit: RuleLimit? { if case .state(_, .rule(let limit)) = anchor { limit } else { nil } }
}

/// A timer of one dossier that has yet to fire.
public struct RunningTimer: Hashable, Comparable, Sendable {
  /// The rule's name.
  public let name: String
  /// The state or step it watches; empty: the dossier.
  public let subject: String
  /// When it fires.
  public let due: Moment

  public init(name: String, subject: String, due: Moment) {
    self.name = name
    self.subject = subject
    self.due = due
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.due, a.name, a.subject) < (b.due, b.name, b.subject)
  }
}

/// A timer that has fired, and who was told.
public struct Firing: Hashable, Sendable {
  public let timer: RunningTimer
  public let told: [Directory.Place]

  public init(_ timer: RunningTimer, told: [Directory.Place]) {
    self.timer = timer
    self.told = told
  }
}

/// How one stay in a step went.
public struct Stay: Hashable, Sendable {
  public let step: String
  /// Whose step it is.
  public let place: Directory.Place
  /// Who had it; empty: nobody in particular.
  public let person: String
  public let entered: Moment
  /// When it was left: where silence decided, when the time was over, whenever somebody looked.
  public let left: Moment
  /// Working minutes of this stay.
  public let minutes: Int
  /// When the step's time ended; nil: it has none.
  public let due: Moment?

  public init(
    step: String, place: Directory.Place, person: String, entered: Moment, left: Moment, minutes: Int,
    due: Moment?
  ) {
    self.left = left
    self.step = step
    self.place = place
    self.person = person
    self.entered = entered
    self.minutes = minutes
    self.due = due
  }
}

public import DossierModel

/// What comes in, who is there, how long things take and which ways dossiers go.
public struct Scenario: Hashable, Sendable {
  public var streams: [Stream] = []
  public var staffing: [Staffing] = []
  /// Minutes somebody works on a dossier in a state.
  public var work = StateBook<Durations>()
  /// Minutes that pass in a state before anybody can go on: the applicant is waited for.
  public var waits = StateBook<Durations>()
  /// The ways taken out of a state; what is left of a thousand goes the ordinary way.
  public var turns = StateBook<[Turn]>()

  public init() {}

  /// This scenario, and where it says nothing what another one says.
  public func completed(by other: Scenario) -> Scenario {
    var both = self
    if streams.isEmpty { both.streams = other.streams }
    if staffing.isEmpty { both.staffing = other.staffing }
    both.work = work.completed(by: other.work)
    both.waits = waits.completed(by: other.waits)
    both.turns = turns.completed(by: other.turns)
    return both
  }
}

/// Dossiers of one kind that come in at one place.
public struct Stream: Hashable, Sendable {
  /// How they are spread over the day.
  public enum Rhythm: String, CaseIterable, Sendable {
    /// Each minute by chance, as people come.
    case chance
    /// As evenly as minutes allow.
    case even
  }

  public var procedure: String
  public var branch: String
  public var channel: Channel
  public var returnBy: Channel
  public var receivedAt: String
  /// How many come in on a thousand working days.
  public var perThousandDays: Int
  public var rhythm: Rhythm

  public init(
    procedure: String, branch: String, channel: Channel, returnBy: Channel, receivedAt: String,
    perThousandDays: Int, rhythm: Rhythm = .chance
  ) {
    self.procedure = procedure
    self.branch = branch
    self.channel = channel
    self.returnBy = returnBy
    self.receivedAt = receivedAt
    self.perThousandDays = perThousandDays
    self.rhythm = rhythm
  }
}

/// How many people a place has, whoever they are.
public struct Staffing: Hashable, Sendable {
  public let place: Directory.Place
  public let count: Int

  public init(_ place: Directory.Place, count: Int) {
    self.place = place
    self.count = count
  }
}

/// An action taken in a state in so many of a thousand cases.
public struct Turn: Hashable, Sendable {
  public let action: String
  public let perMille: Int

  public init(_ action: String, perMille: Int) {
    self.action = action
    self.perMille = perMille
  }
}

/// What is assumed where neither the history nor the scenario says how long something takes.
public enum Assumption {
  /// Of a step's allowance one part in so many is work; the rest is waiting.
  public static let share = 20
  /// What no allowance is given for, and the least of a step.
  public static let minutes = 10
  /// Until an applicant hands in what he was asked for: five working days.
  public static let wait = 2400

  /// Half as long to half as long again as the share of the allowance.
  static func work(_ step: StepRule?) -> Durations {
    let usual = max(minutes, (step?.minutes ?? 0) / share)
    return .between(usual / 2, usual + usual / 2)
  }
}

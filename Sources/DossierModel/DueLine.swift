public import WorkingTime

/// One fact of how a due moment came about.
public enum DueLine: Hashable, Sendable {
  case limit(Limit)
  /// The rules about time it was or would be received under.
  case rules(title: Title, law: Title)

  /// It has not been received: since when it waits, and for which actions.
  case notBegun(submitted: Moment, Channel, waitsFor: [Title])
  /// By when it has to be answered.
  case answer(by: Moment, within: TimeLimit, law: Title)
  /// It has been answered, but not taken in: where it stands.
  case answered([Title])
  /// The rules set no hour for an answer to what came in this way.
  case answerUntimed(Channel)
  /// It ended without having been received.
  case neverBegan(Moment, [Title])

  case received(Moment)
  /// It came by post: time counts from the signing of the hand-over minutes (Decision 45/2016, Article 7.4).
  case filed(Moment)
  /// It came in the last minutes of a day: time counts from the next working day.
  case lastHour(minutes: Int, from: Moment, law: Title)
  /// How a limit is counted, and the first day that counts.
  case counting(TimeLimit, from: Moment, first: Day)
  /// Days of rest between the beginning and the end.
  case skipped(RestDays)
  /// The end was counted by a calendar that was different from today's: its days of rest are not known any more.
  case otherCalendar(String)
  case started(due: Moment)

  case paused(Moment, Title, hasNote: Bool)
  /// What was left counts on: `left` working minutes; none of what was late already; nil where it is not known any more.
  case resumed(Moment, waited: Int, left: Int?, due: Moment)
  /// `lapsed`: the day that had been appointed and no longer holds.
  case restarted(Moment, waited: Int, lapsed: Moment?, due: Moment)
  case extended(Moment, person: String, hasNote: Bool, from: Moment, to: Moment)
  case recounted(Moment, from: Moment, to: Moment)
  /// It was moved to another version of its procedure: the due moment stood.
  case moved(Moment)
  /// Today's calendar and version would give another moment.
  case differs(Moment)

  /// `standing`: its time stood still by then, and is judged by when it stopped.
  case ended(Moment, Punctuality, standing: Bool)
  /// Time stands still, with so many working minutes left.
  case standing(left: Int)
  case remaining(minutes: Int)
  case overdue(minutes: Int)
  /// How many supplements were asked, and how many the law allows.
  case supplements(asked: Int, allowed: Int?, law: Title?)
  /// By when a supplement had to be asked, counted from reception; when it first was.
  case supplementWindow(by: Moment, within: TimeLimit, asked: Moment?)
  case due(Moment)

  /// A procedure's limit, and where it comes from.
  public struct Limit: Hashable, Sendable {
    public let limit: TimeLimit
    /// The procedure's code.
    public let procedure: String
    public let name: Title
    /// The case, where the procedure has several.
    public let branch: Title?
    /// The decisions it was taken from.
    public let sources: [String]
  }
}

/// How a dossier's due moment came about: facts in the order of time, the due moment last.
public struct DueStory: Hashable, Sendable {
  public let code: String
  public let lines: [DueLine]
  /// The due moment as it is stored; nil: time has not begun.
  public let due: Moment?

  public init(_ record: TimeRecord) {
    var teller = DueTeller(record)
    teller.tell()
    (code, lines, due) = (record.dossier.code, teller.lines, record.dossier.clock.due)
  }
}

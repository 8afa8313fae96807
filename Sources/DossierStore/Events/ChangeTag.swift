/// The numbers that stand for kinds of change in stored events. Never reused, never renumbered.
enum ChangeTag: Int {
  case opened = 1
  case attached = 2
  case moved = 3
  case noted = 4
  case assigned = 5
  case signed = 6
  case numbered = 7
  case sent = 8
  case clockStarted = 9
  case clockPaused = 10
  case clockResumed = 11
  case clockRestarted = 12
  case clockEnded = 13
  case posted = 14
  case handedOver = 15
  case paid = 16
  case settled = 17
  case drafted = 18
  case actedFor = 19
  case passedOver = 20
  case joined = 21
  case partOpened = 22
  case partEnded = 23
  case rebased = 24
  case released = 25
  case counted = 26
  case waited = 27
  case left = 28
  case fired = 29
  case clockExtended = 30
  case clockRecounted = 31
  case mapped = 32
  case voided = 33
  case proven = 34
  /// A signature that was examined; ``signed``: one that was recorded.
  case signedProven = 35
  case recorded = 36
  case keptSince = 37
  case carried = 38
  case found = 39
  case consigned = 40
  case booked = 41
  case orderEnded = 42
  case handedToCarrier = 43
  case reported = 44
  case handedIn = 45
  case remitted = 46
  case missing = 47
  case otherFee = 48
  case explained = 49
}

/// The numbers that stand for acts in stored events.
enum ActTag: Int {
  case approve = 1
  case issue = 2
  case send = 3
  case claim = 4
  case passOver = 5
  case release = 6
  case extend = 7
  case initial = 8
  case appendix = 9
  case copy = 10
  case scan = 11
  case consign = 12
  case collect = 13
  case handToCarrier = 14
  case cancelOrder = 15
  case handIn = 16
  case takeBack = 17
}

/// The numbers that stand for kinds of limit in stored events.
enum LimitTag: Int {
  case workingDays = 1
  case workingHours = 2
  case workingMinutes = 3
  case days = 4
  case months = 5
  case sameDay = 6
}

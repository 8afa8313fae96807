import WorkingTime

extension Consignment {
  /// How often it could not be delivered: what the office and the carrier tell of one day is told of the same attempts.
  public var attempts: Int {
    Dictionary(grouping: notes.filter { $0.news == .attemptFailed }, by: \.day).values.reduce(0) {
      sum, told in
      let byHand = told.count(where: \.isByHand)
      return sum + max(byHand, told.count - byHand)
    }
  }

  /// True where a carrier tells of an attempt that somebody of the office told of already.
  func hasAttemptByHand(of note: CarrierNote) -> Bool {
    guard note.news == .attemptFailed else { return false }
    let told = notes.filter { $0.news == .attemptFailed && $0.day == note.day }
    let byHand = told.count(where: \.isByHand)
    return byHand > told.count - byHand
  }
}

extension CarrierNote {
  fileprivate var isByHand: Bool { code == Self.byHand }
  fileprivate var day: Day { Zone.vietnam.day(of: moment) }
}

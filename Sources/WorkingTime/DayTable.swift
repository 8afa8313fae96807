/// The days of thirty years counted once, so that a due date needs no walk from day to day.
struct DayTable: Sendable {
  /// What is known of one day.
  struct Entry: Sendable {
    /// Working days, and minutes of work, of all days before it in the table.
    let daysBefore: Int32
    let minutesBefore: Int32
    /// Which of `shapes` its office hours are; 0 on a rest day.
    let shape: Int32
  }

  static let years = 2018...2047

  private let first: Int
  private let entries: ContiguousArray<Entry>
  /// Each working day, by its place among the working days, as a place in `entries`.
  private let worked: ContiguousArray<Int32>
  private let shapes: [[OfficeHours.Span]]

  init(_ spans: (Int, (Day, [OfficeHours.Span]) -> Void) -> Void) {
    var (entries, worked) = (ContiguousArray<Entry>(), ContiguousArray<Int32>())
    var shapes: [[OfficeHours.Span]] = [[]]
    var minutes: Int32 = 0
    var first: Int?
    for year in Self.years {
      spans(year) { day, spans in
        if first == nil { first = day.number }
        let shape = Int32(shapes.firstIndex(of: spans) ?? shapes.count)
        if Int(shape) == shapes.count { shapes.append(spans) }
        let daysBefore = Int32(worked.count)
        entries.append(Entry(daysBefore: daysBefore, minutesBefore: minutes, shape: shape))
        if shape != 0 { worked.append(Int32(entries.count - 1)) }
        minutes += Int32(spans.reduce(0) { $0 + $1.minutes })
      }
    }
    (self.first, self.entries, self.worked, self.shapes) = (first ?? 0, entries, worked, shapes)
  }

  subscript(day: Day) -> Entry? {
    let place = day.number - first
    return place >= 0 && place < entries.count ? entries[place] : nil
  }

  func spans(_ entry: Entry) -> [OfficeHours.Span] { shapes[Int(entry.shape)] }

  /// Working days up to and including the day of this entry.
  func daysThrough(_ entry: Entry) -> Int { Int(entry.daysBefore) + (entry.shape == 0 ? 0 : 1) }

  /// The working day at a place among all, from 0.
  func workingDay(at place: Int) -> Day? {
    place >= 0 && place < worked.count ? Day(number: first + Int(worked[place])) : nil
  }

  /// The day on which the `total`-th minute of work is done, the first of them being 1.
  func day(ofMinute total: Int, from start: Entry) -> Day? {
    guard let last = worked.last, Int(entries[Int(last)].minutesBefore) >= total else { return nil }
    // The last working day with less than `total` before it, not far from the start: steps that double, then halves.
    var (low, step) = (max(0, Int(start.daysBefore) - 1), 8)
    while low + step < worked.count, minutesBefore(low + step) < total {
      (low, step) = (low + step, step * 2)
    }
    var high = min(low + step, worked.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if minutesBefore(middle) < total { low = middle } else { high = middle }
    }
    return workingDay(at: low)
  }

  private func minutesBefore(_ place: Int) -> Int { Int(entries[Int(worked[place])].minutesBefore) }
}

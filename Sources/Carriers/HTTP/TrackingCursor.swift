/// How far a service's reports are read, and which ones before it passed over: `120`, or `120;115-116*2,118-118*1`.
struct TrackingCursor: Equatable {
  /// Numbers the service did not give although it gave later ones.
  struct Gap: Equatable {
    var ids: ClosedRange<Int>
    /// How often it was asked for them.
    var tries: Int
  }

  /// The greatest number read.
  private(set) var last = 0
  private(set) var gaps: [Gap] = []

  /// After so many pages a gap is taken for one that stays.
  static let tries = 20
  /// Of more gaps the newest are kept.
  static let most = 8

  init(_ cursor: String?) throws(CarrierFault) {
    guard let cursor else { return }
    let parts = cursor.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count <= 2, let last = Int(parts[0]), last >= 0 else { throw .badCursor(cursor) }
    self.last = last
    guard parts.count == 2 else { return }
    for part in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
      guard let gap = Gap(part) else { throw .badCursor(cursor) }
      gaps.append(gap)
    }
  }

  var text: String {
    gaps.isEmpty ? "\(last)" : "\(last);" + gaps.map(\.text).joined(separator: ",")
  }

  /// True for a report that was not read yet.
  func wants(_ id: Int) -> Bool { id > last || gaps.contains { $0.ids.contains(id) } }

  /// Notes that these were read; with `isGapless`, what lies between them and was not becomes a gap.
  mutating func take(_ ids: [Int], isGapless: Bool) {
    for id in ids.sorted() where wants(id) {
      if id <= last {
        gaps = gaps.flatMap { $0.without(id) }
      } else {
        if isGapless, id > last + 1 { gaps.append(Gap(ids: last + 1...id - 1, tries: 0)) }
        last = id
      }
    }
    gaps = Array(gaps.suffix(Self.most))
  }

  /// Notes that every gap was asked for once more, and gives up those that stay.
  mutating func countTries() {
    for place in gaps.indices { gaps[place].tries += 1 }
    gaps.removeAll { $0.tries >= Self.tries }
  }
}

extension TrackingCursor.Gap {
  fileprivate init?(_ text: Substring) {
    let parts = text.split(separator: "*", omittingEmptySubsequences: false)
    let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let tries = Int(parts[1]), ends.count == 2, let from = ends[0], let to = ends[1],
      0 < from, from <= to
    else { return nil }
    self.init(ids: from...to, tries: tries)
  }

  fileprivate var text: String { "\(ids.lowerBound)-\(ids.upperBound)*\(tries)" }

  /// What is left of the gap.
  fileprivate func without(_ id: Int) -> [TrackingCursor.Gap] {
    guard ids.contains(id) else { return [self] }
    let before = ids.lowerBound < id ? [ids.lowerBound...id - 1] : []
    let after = id < ids.upperBound ? [id + 1...ids.upperBound] : []
    return (before + after).map { TrackingCursor.Gap(ids: $0, tries: tries) }
  }
}

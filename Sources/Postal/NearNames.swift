extension UnitResolver {
  /// The units whose names differ from what was written by a letter or two, the nearest first; three at most.
  func nearest(_ units: [some NamedUnit], to readings: [UnitName]) -> [String] {
    let keys = readings.map { Array($0.key.plain) }
    let found = units.compactMap { unit -> (distance: Int, title: String)? in
      let name = Array(NameKey(unit.name).plain)
      // Of short names almost everything is near.
      let most = min(2, name.count / 3)
      let distance = keys.map { letterDistance($0, name, most: most) }.min()
      return distance.flatMap { $0 <= most ? ($0, unit.words) : nil }
    }
    return found.sorted { ($0.distance, $0.title) < ($1.distance, $1.title) }.prefix(3).map(\.title)
  }
}

/// How many letters have to be put in, left out or changed to make one word of another (Levenshtein).
///
/// - Parameter most: beyond it any greater number is given.
private func letterDistance(_ one: [Character], _ other: [Character], most: Int) -> Int {
  guard abs(one.count - other.count) <= most else { return most + 1 }
  var row = Array(0...other.count)
  for (place, letter) in one.enumerated() {
    var (left, corner) = (place + 1, row[0])
    row[0] = left
    for (column, sign) in other.enumerated() {
      left = min(left + 1, row[column + 1] + 1, corner + (letter == sign ? 0 : 1))
      (corner, row[column + 1]) = (row[column + 1], left)
    }
  }
  return row[other.count]
}

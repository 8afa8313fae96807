import OfficeFixture
import PostWorker

/// How many processes were killed, and where they stood.
struct Kills: CustomStringConvertible {
  private var moments: [PostMoment: Int] = [:]
  private var rounds = 0
  private(set) var pairs = 0

  var count: Int { moments.values.reduce(0, +) }

  /// One life after another, and each third time two at once.
  mutating func round(_ work: Life.Work, in office: PostOffice, _ chance: inout Seeded) throws {
    rounds += 1
    let isPair = rounds.isMultiple(of: 3)
    pairs += isPair ? 1 : 0
    let lives = try (0..<(isPair ? 2 : 1)).map { place in
      try Life(work, in: office, name: "\(place)", .drawn(work, number: count + place, &chance))
    }
    for life in lives {
      if let moment = try life.end() { moments[moment, default: 0] += 1 }
    }
  }

  /// True where each moment of the work was hit; of a few kills that cannot be asked.
  var isSpread: Bool {
    count < 60 || PostMoment.allCases.dropFirst(2).allSatisfy { moments[$0, default: 0] > 0 }
  }

  var description: String {
    let places = PostMoment.allCases.map { "\($0.rawValue) \(moments[$0, default: 0])" }
    return "\(count) kills (\(places.joined(separator: ", "))), \(pairs) times two at once"
  }
}

import Office
import WorkingTime

/// Due moments of running dossiers that change, for people and programs.
struct DueChanges {
  let moved: [Moved]
  let unmoved: Int

  /// How many are listed for people; programs get all.
  private static let listed = 20

  struct Moved: Encodable {
    let dossier: String
    let before: String
    let after: String
  }

  init(_ moved: [TimeUpdate.Moved], unmoved: Int, _ zone: Zone) {
    self.moved = moved.map {
      Moved(dossier: $0.code, before: zone.text($0.before), after: zone.text($0.after))
    }
    self.unmoved = unmoved
  }

  var lines: [String] {
    let first = moved.prefix(Self.listed).map { "\($0.dossier)  \($0.before) → \($0.after)" }
    let more = moved.count - first.count
    let rest = say("… và \(more) hồ sơ nữa; --json liệt kê hết", "… and \(more) more; --json lists all")
    let total = say(
      "\(moved.count) hồ sơ đổi hạn, \(unmoved) giữ nguyên",
      "\(moved.count) due dates change, \(unmoved) stay")
    return first + (more > 0 ? [rest] : []) + [total]
  }
}

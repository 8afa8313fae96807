import Foundation
import OfficeFixture
import PostWorker
import Testing

/// One process that works with the carrier, from its start to its death.
final class Life {
  enum Work: String { case order, track }

  /// How it is to die.
  enum Death {
    /// By its own hand, at a moment it has passed so many times.
    case at(PostMoment, passes: Int)
    /// By ours, so many microseconds after it was born, or after it had opened the office.
    case after(UInt32, opened: Bool)

    /// Half of each; of those by its own hand every moment has its turn.
    static func drawn(_ work: Work, number: Int, _ chance: inout Seeded) -> Death {
      switch Int.random(in: 0..<20, using: &chance) {
      case 0: return .after(.random(in: 0...60_000, using: &chance), opened: false)
      case 1..<10:
        return .after(.random(in: 0...(work == .order ? 240_000 : 400_000), using: &chance), opened: true)
      default:
        let moments: [PostMoment] = [.asked, .answered, .begun, .writing, .written, .committed]
        let moment = moments[number % moments.count]
        // A page of reports writes many rows in one transaction.
        let most = moment != .writing ? (work == .order ? 4 : 3) : work == .order ? 35 : 500
        return .at(moment, passes: .random(in: 0..<most, using: &chance))
      }
    }
  }

  private let worker: Worker
  private let death: Death?
  private let note: String

  /// - Parameter death: nil: it lives until nothing is left to do.
  init(_ work: Work, in office: PostOffice, name: String, _ death: Death?) throws {
    (self.death, note) = (death, office.scratch("note-\(name)"))
    var arguments = [work.rawValue, office.folder, note]
    if case .at(let moment, let passes) = death { arguments += [moment.rawValue, "\(passes)"] }
    worker = try Worker(arguments, binary: Worker.beside("PostWorker"))
  }

  /// Sees it to its end; the moment it had reached, nil where it ended because nothing was left to do.
  func end() throws -> PostMoment? {
    if case .after(let time, let opened) = death {
      if opened { _ = worker.line() }
      usleep(time)
      worker.kill()
    }
    let lines = worker.rest().filter { $0 != "open" }
    let (code, errors) = worker.end()
    #expect(lines.isEmpty && errors.isEmpty, "\(lines) \(errors)")
    guard code == SIGKILL else {
      #expect(code == 0)
      return nil
    }
    let noted = FileManager.default.contents(atPath: note)?.first
    return noted.flatMap(PostMoment.init(letter:)) ?? .starting
  }
}

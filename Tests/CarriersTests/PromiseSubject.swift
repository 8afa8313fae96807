import CarrierServer
import Carriers
import TestTools
import Testing

/// A carrier the promises are asked of, with the world behind it.
struct PromiseSubject {
  enum Kind: CustomTestStringConvertible, CaseIterable {
    case offline, http, misbehaving, worse, worst

    var testDescription: String { "\(self)" }
    var isWellBehaved: Bool { self == .offline || self == .http }

    fileprivate var manner: Manner {
      switch self {
      case .offline, .http: Manner()
      case .misbehaving: Manner(rate: 15, seed: 11, silence: 3000)
      case .worse: Manner(rate: 30, seed: 22, silence: 3000)
      case .worst: Manner(rate: 45, seed: 33, silence: 3000)
      }
    }
  }

  let kind: Kind
  private let folder: TestFolder
  private let server: CarrierServer
  private let url: String

  init(_ kind: Kind) async throws {
    (self.kind, folder, server) = (kind, try TestFolder(), try CarrierServer(kind.manner))
    url = kind == .offline ? "" : try await server.start()
  }

  /// The carrier, opened anew each time as after a restart.
  func open() throws -> Counter {
    if kind == .offline {
      return Counter(
        OfflineCarrier(
          key: "post", folder: folder.file("post"), numbers: Samples.numbers(), codes: Samples.codes))
    }
    return Counter(try Samples.http(Samples.way(url, timeLimit: 400)))
  }

  /// Lets something happen to every order; the keys of all reports so far, oldest first.
  func advance(_ orders: [CarrierOrder], round: Int) async throws -> [String] {
    if kind != .offline {
      try await server.advance()
      return await server.book.events.map { "\($0.id)" }
    }
    let rows = orders.map {
      "k\(round)-\($0.number),\($0.number),\(round == 2 ? "77" : "1"),2026-07-0\(round) 09:00"
    }
    let text = "key,order,code,time\n" + rows.joined(separator: "\n") + "\n"
    try folder.write("post/in/2026-07-0\(round).csv", Array(text.utf8))
    return (1...round).flatMap { round in orders.map { "k\(round)-\($0.number)" } }
  }

  /// What the carrier has taken on, where that can be asked.
  var book: CarrierBook? {
    get async { kind == .offline ? nil : await server.book }
  }

  func forceUnknownCodes() async { await server.behave(Manner(rate: 100, [.unknownCode])) }
  func stop() async { await server.stop() }
}

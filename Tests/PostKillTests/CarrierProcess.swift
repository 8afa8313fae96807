import CarrierServer
import Foundation
import HTTPExchange
import OfficeFixture

/// The misbehaving carrier as a process of its own, with its book on the disk.
final class CarrierProcess {
  private let worker: Worker
  let url: String

  /// - Parameters:
  ///   - book: the file its book is kept in.
  ///   - rate: of a hundred questions so many are answered badly.
  init(book: String, rate: Int) throws {
    worker = try Worker([book, "\(rate)", "6", "600"], binary: Worker.beside("CarrierServerProgram"))
    guard let url = worker.line() else { throw NoCarrier(words: worker.end().errors) }
    self.url = url
  }

  deinit { worker.kill() }

  struct NoCarrier: Error { let words: String }

  /// Its own book.
  func book() throws -> CarrierBook {
    try JSONDecoder().decode(CarrierBook.self, from: try ask("GET", "/book"))
  }

  /// Lets its world go on by one step; how many items have steps before them.
  func advance() throws -> Int {
    try JSONDecoder().decode([String: Int].self, from: try ask("POST", "/advance"))["open"] ?? 0
  }

  private func ask(_ method: String, _ path: String) throws -> Data {
    var request = HTTPRequest(url + path)
    (request.method, request.timeLimit, request.sizeLimit) = (method, 120_000, 64 << 20)
    let response = try HTTPClient(.anywhere).send(request)
    guard response.status == 200 else { throw NoCarrier(words: "\(response.status)") }
    return Data(response.body)
  }
}

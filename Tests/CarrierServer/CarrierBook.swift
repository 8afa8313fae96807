import Foundation
import Postal

/// The carrier's own book: what it took on and what became of it.
package struct CarrierBook: Codable, Sendable {
  package struct Order: Codable, Hashable, Sendable {
    package let orderNumber: String
    package let itemCode: String
    package let fee: Int
    /// As posted, the item code aside.
    package let fields: [String: String]
    package var isCancelled = false
  }

  package struct Event: Codable, Hashable, Sendable {
    package let id: Int
    package let orderNumber: String
    package let itemCode: String
    package let statusCode: String
    package let statusMessage: String
    package let time: String
    package let place: String
    package var receiverName: String?
    package var relation: String?
    package var identity: String?
    package var reason: String?
    package var codCollected: Int?
  }

  package private(set) var orders: [Order] = []
  package private(set) var events: [Event] = []
  /// How often each order was posted.
  package private(set) var attempts: [String: Int] = [:]

  /// One line of the file it is kept in.
  enum Line: Codable, Sendable {
    case attempt(String)
    case order(Order)
    case cancel(String)
    case event(Event)
  }

  mutating func apply(_ line: Line) {
    switch line {
    case .attempt(let number): attempts[number, default: 0] += 1
    case .order(let order): orders.append(order)
    case .cancel(let number):
      for place in orders.indices where orders[place].orderNumber == number {
        orders[place].isCancelled = true
      }
    case .event(let event): events.append(event)
    }
  }

  package func order(_ number: String) -> Order? { orders.first { $0.orderNumber == number } }

  func lastEvent(_ number: String) -> Event? { events.last { $0.orderNumber == number } }
}

/// The book in a file of JSON lines, so that it outlives the server.
final class BookFile {
  private(set) var book = CarrierBook()
  private let handle: FileHandle?

  /// - Parameter path: nil keeps the book in memory.
  init(_ path: String?) throws {
    guard let path else {
      handle = nil
      return
    }
    if let bytes = FileManager.default.contents(atPath: path) {
      for line in bytes.split(separator: 10) {
        book.apply(try JSONDecoder().decode(CarrierBook.Line.self, from: Data(line)))
      }
    } else {
      try Data().write(to: URL(fileURLWithPath: path))
    }
    handle = FileHandle(forUpdatingAtPath: path)
    try handle?.seekToEnd()
  }

  func write(_ line: CarrierBook.Line) throws {
    if let handle {
      try handle.write(contentsOf: try JSONEncoder().encode(line) + Data([10]))
      try handle.synchronize()
    }
    book.apply(line)
  }
}

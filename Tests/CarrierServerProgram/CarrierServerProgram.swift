import CarrierServer
import Foundation

/// A carrier to talk to, as a process of its own: `CarrierServerProgram BOOK [RATE [SEED [SILENCE [MISDEED,…]]]]`.
///
/// Prints its address, then serves until it is ended. RATE is of a hundred questions, SILENCE in milliseconds.
@main struct CarrierServerProgram {
  static func main() async throws {
    let given = Array(CommandLine.arguments.dropFirst())
    guard let book = given.first else { throw Usage() }
    let number = { (place: Int, otherwise: Int) in
      given.count > place ? Int(given[place]) ?? otherwise : otherwise
    }
    let named =
      given.count > 4
      ? given[4].split(separator: ",").compactMap { Manner.Misdeed(rawValue: String($0)) } : []
    let manner = Manner(
      rate: number(1, 0), named.isEmpty ? Set(Manner.Misdeed.allCases) : Set(named),
      seed: UInt64(number(2, 1)), silence: number(3, 30_000))
    let server = try CarrierServer(manner, book: book)
    print(try await server.start())
    fflush(nil)
    try await server.serve()
  }

  struct Usage: Error {}
}

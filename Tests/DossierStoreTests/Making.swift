import Hashing

@testable import DossierModel

extension Decision {
  /// A decision made by hand, for what no rule would decide.
  init(_ event: Event, effects: [Effect] = [], claims: [Register: Int] = [:]) {
    self.init(events: [event], effects: effects, claims: claims, tasks: [])
  }
}

extension Digest {
  /// A digest that is easy to tell from others.
  static func sample(_ name: String) -> Digest { SHA256.digest(name) }
}

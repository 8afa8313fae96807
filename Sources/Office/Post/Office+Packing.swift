public import DossierModel
public import DossierStore

/// What came of packing one dossier.
public struct Packing: Sendable {
  public let code: String
  public let result: Result<Consignment, Rejection>
}

extension Office {
  /// The dossiers a person has to pack: their results go back by post and no item is ordered yet.
  public func toPack(for actor: String) throws -> [String] {
    let waiting = try inbox(actor).map(\.code)
    return try store.read { reading in
      try waiting.filter { code in
        try ask(code, actor, reading) { inquiry in inquiry.offers(.consign, to: actor) }
      }
    }
  }

  /// Orders an item for each of several dossiers, each by itself: one that is refused does not stop the others.
  ///
  /// - Parameter carrier: its key; nil: the first of the office's.
  public func pack(_ codes: [String], by carrier: String?, as actor: String) throws -> [Packing] {
    try codes.map { code in
      do {
        let action = try store.read { try name(of: .consign, on: code, actor, $0) }
        var request = AdvanceRequest(code, action)
        request.carrier = carrier
        let dossier = try advance(request, as: actor)
        guard let item = dossier.consignments.last else {
          throw Rejection(action: action, reasons: [.postal(.nothingOrdered)])
        }
        return Packing(code: code, result: .success(item))
      } catch let rejection as Rejection { return Packing(code: code, result: .failure(rejection)) }
    }
  }

  /// The items several names stand for, each once.
  public func items(named names: [String]) throws -> [ConsignmentLine] {
    var known: Set<String> = []
    return try names.flatMap { try items(named: $0) }.filter { known.insert($0.number).inserted }
  }

  /// The items a name stands for: those of a manifest, the last one of a dossier, or that of an order.
  public func items(named name: String) throws -> [ConsignmentLine] {
    try store.read { reading in
      if try reading.batch(name) != nil {
        return try reading.items(of: name).compactMap { try reading.consignment($0.name) }
      }
      if let item = try reading.consignment(name) { return [item] }
      let dossier = try reading.dossier(name).dossier
      guard let last = dossier.consignments.last, let item = try reading.consignment(last.order.number) else {
        throw BatchRefused(
          refused: [(name, Rejection(action: "post", reasons: [.postal(.nothingOrdered)]))])
      }
      return [item]
    }
  }
}

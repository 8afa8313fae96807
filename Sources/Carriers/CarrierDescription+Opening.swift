public import WorkingTime

extension CarrierDescription {
  /// The carrier itself. Nothing is asked of it yet; a secret is read.
  ///
  /// - Parameters:
  ///   - folder: where relative folders and files of secrets lie.
  ///   - environment: the variables of the process, where secrets may be.
  ///   - now: the time of this machine.
  public func open(
    in folder: String, environment: [String: String], now: @escaping () -> Moment
  ) throws(CarrierFault) -> any Carrier {
    let inside = { (path: String) in path.hasPrefix("/") ? path : "\(folder)/\(path)" }
    switch way {
    case .offline(let way):
      return OfflineCarrier(
        key: key, folder: inside(way.folder), numbers: way.numbers, codes: codes, price: price)
    case .http(let way):
      let place: SecretPlace =
        switch way.secret {
        case .environment: way.secret
        case .file(let path): .file(inside(path))
        }
      let secret = try CarrierSecret.read(place, environment: environment)
      return HTTPCarrier(key: key, way, secret: secret, codes: codes, provinces: provinces, now: now)
    }
  }
}

/// Serials the post handed to an office, to be used up one by one.
public struct ItemNumberRange: Hashable, Sendable {
  public let service: String
  public let country: String
  public let serials: ClosedRange<Int>

  /// Nil where the service or country is none, or a serial has more than eight digits.
  public init?(service: String, serials: ClosedRange<Int>, country: String = "VN") {
    guard ItemNumber(service: service, serial: serials.lowerBound, country: country) != nil,
      ItemNumber(service: service, serial: serials.upperBound, country: country) != nil
    else { return nil }
    (self.service, self.country, self.serials) = (service, country, serials)
  }

  /// The number after the last one used, or the first; nil when the range is used up or the last one is of another range.
  public func next(after last: ItemNumber?) -> ItemNumber? {
    guard let last else { return number(serials.lowerBound) }
    guard last.service == service, last.country == country, serials.contains(last.serial) else { return nil }
    return number(last.serial + 1)
  }

  /// How many numbers are left after the last one used.
  public func left(after last: ItemNumber?) -> Int {
    guard let last else { return serials.count }
    guard last.service == service, last.country == country else { return 0 }
    return serials.contains(last.serial) ? serials.upperBound - last.serial : 0
  }

  private func number(_ serial: Int) -> ItemNumber? {
    serials.contains(serial) ? ItemNumber(service: service, serial: serial, country: country) : nil
  }
}

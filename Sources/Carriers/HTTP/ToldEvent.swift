import Hashing
import WorkingTime

/// An event as a service told it: read strictly, or what is wrong with it and what can be read all the same.
struct ToldEvent: Decodable {
  /// Nil where it has none that can be one.
  let id: Int?
  let order, item, status, time, message: String?
  let event: CarrierAnswers.Event?
  let fault: CarrierFault?

  private enum Key: String, CodingKey {
    case id, orderNumber, itemCode, statusCode, time, statusMessage
  }

  init(from decoder: any Decoder) throws {
    do {
      (event, fault) = (try CarrierAnswers.Event(from: decoder), nil)
    } catch let error as DecodingError { (event, fault) = (nil, CarrierFault(error)) }
    let values: KeyedDecodingContainer<Key>?
    do { values = try decoder.container(keyedBy: Key.self) } catch { values = nil }
    id = Self.read(Int.self, .id, values).flatMap { (1..<Int.max).contains($0) ? $0 : nil }
    let text = { Self.read(LooseText.self, $0, values)?.value }
    (order, item, status) = (text(.orderNumber), text(.itemCode), text(.statusCode))
    (time, message) = (text(.time), text(.statusMessage))
  }

  /// Nil where there is none, or none of that type.
  private static func read<Value: Decodable>(
    _ type: Value.Type, _ key: Key, _ values: KeyedDecodingContainer<Key>?
  ) -> Value? {
    do { return try values?.decodeIfPresent(type, forKey: key) } catch { return nil }
  }

  /// A report of what nobody can explain, kept so that it holds nothing up.
  ///
  /// Its code is none of the carrier's: whatever the carriers file says of that one later, it is not known when it happened.
  func unreadable(_ fault: CarrierFault, at moment: Moment) -> CarrierReport {
    let number = CarrierWords.read(order, longest: 40)
    return CarrierReport(
      key: id.map { "\($0)" } ?? contentKey,
      orderNumber: number.flatMap { CarrierOrder.isNumber($0) ? $0 : nil },
      itemNumber: CarrierWords.read(item, longest: 40), code: CarrierReport.unreadable,
      text: CarrierWords.read(message, longest: 500), moment: moment, fault: fault)
  }

  /// The same for the same content.
  private var contentKey: String {
    let hash = SHA256()
    for text in [order, item, status, time, message] {
      let bytes = Array((text ?? "").utf8)
      hash.update(Array("\(bytes.count):".utf8) + bytes)
    }
    return "sha256-\(hash.finish().hex.prefix(40))"
  }
}

package import Postal
import ShippedWorkflows

extension SampleOffice {
  /// The province of the sample office alone, for processes that live for a moment; read once.
  package static func places() throws -> PlaceTable { try province.get() }

  private static let province = Result {
    let texts = [Shipped.places[0]] + Shipped.places.filter { $0.text.hasPrefix("province 25 ") }
    return try PlaceReader.read(texts.map { PlaceSource(name: $0.name, text: $0.text) })
  }
}

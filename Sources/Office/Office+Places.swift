public import Postal
import ShippedWorkflows

extension Office {
  /// The place table the program carries: read when it is first asked for, then kept, since reading takes longer than most
  /// commands as a whole.
  public static func shippedPlaces() throws -> PlaceTable { try shipped.get() }

  /// The example of a carriers file the program carries.
  public static var shippedCarriers: SourceFile {
    SourceFile(name: Shipped.carriers[0].name, text: Shipped.carriers[0].text)
  }

  private static let shipped = Result {
    try PlaceReader.read(Shipped.places.map { PlaceSource(name: $0.name, text: $0.text) })
  }
}

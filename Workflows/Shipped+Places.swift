extension Shipped {
  /// The place table of Vietnam, in several texts that are read in this order.
  public static let places = Places.texts.map { File("places/\($0.name)", text: $0.text) }
}

extension Shipped.File {
  /// A text that is written in the program itself: as bytes, one of this size takes the compiler half a minute.
  fileprivate init(_ name: String, text: String) {
    self.name = "Workflows/\(name)"
    self.text = text
  }
}

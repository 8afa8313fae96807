import PDFModel

/// An image of 8-bit pixels, row by row from the top: one gray or three colour bytes each, and how opaque each is.
public struct PixelImage: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// 1 (gray) or 3 (red, green, blue) bytes for each pixel.
  public let colours: [UInt8]
  /// One byte for each pixel, 255 is opaque; nil when all are.
  public let alpha: [UInt8]?

  /// Nil when the numbers of bytes do not fit the size.
  public init?(width: Int, height: Int, colours: [UInt8], alpha: [UInt8]? = nil) {
    guard (1...Self.mostPixels).contains(width), (1...Self.mostPixels).contains(height),
      width * height <= Self.mostPixels, [1, 3].contains(colours.count / (width * height)),
      colours.count.isMultiple(of: width * height), alpha.map({ $0.count == width * height }) ?? true
    else { return nil }
    self.width = width
    self.height = height
    self.colours = colours
    self.alpha = alpha
  }

  /// Larger images are refused: 8 million pixels are an A4 page at 300 dpi.
  public static let mostPixels = 1 << 23

  /// Width to height.
  public var proportion: Double { Double(width) / Double(height) }

  /// Adds the image and, when it is not opaque everywhere, its mask (ISO 32000-1, 11.6.5.3).
  func embed(in parts: inout PDFParts) -> PDFReference {
    var dictionary = dictionary(colours.count == width * height ? "DeviceGray" : "DeviceRGB")
    if let alpha {
      let mask = PDFStream(self.dictionary("DeviceGray"), compressing: alpha)
      dictionary["SMask"] = .reference(parts.add(.stream(mask)))
    }
    return parts.add(.stream(PDFStream(dictionary, compressing: colours)))
  }

  private func dictionary(_ space: PDFName) -> PDFDictionary {
    [
      "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(width),
      "Height": .integer(height), "ColorSpace": .name(space), "BitsPerComponent": .integer(8),
    ]
  }
}

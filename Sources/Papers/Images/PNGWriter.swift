import CZlib
import PDFModel

extension PixelImage {
  /// The image as a PNG file; the same image gives the same bytes.
  public func png() -> [UInt8] {
    let count = colours.count / (width * height)
    let kind: UInt8 = (count == 1 ? 0 : 2) + (alpha == nil ? 0 : 4)
    var header: [UInt8] = []
    header.appendLong(width)
    header.appendLong(height)
    header += [8, kind, 0, 0, 0]
    var rows: [UInt8] = []
    for pixel in 0..<(width * height) {
      if pixel.isMultiple(of: width) { rows.append(0) }
      rows += colours[(pixel * count)..<(pixel * count + count)]
      if let alpha { rows.append(alpha[pixel]) }
    }
    // A compressed PDF stream and the data of a PNG are the same zlib format.
    let data = PDFStream(compressing: rows).raw
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
      + Self.chunk("IDAT", data) + Self.chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    var chunk: [UInt8] = []
    chunk.appendLong(content.count)
    chunk += body
    chunk.appendLong(Int(crc32(0, body, UInt32(body.count))))
    return chunk
  }
}

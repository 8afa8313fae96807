import CZlib

/// Reads PNG files (ISO/IEC 15948): 8 bits, not interlaced, gray, colour or palette, with or without alpha.
extension PixelImage {
  /// Reads a whole file; nothing may be missing, wrong or left over.
  public init(png bytes: [UInt8]) throws(PNGFault) {
    let file = try PNGFile(bytes)
    let rows = try file.rows()
    let image =
      switch file.kind {
      case .gray, .colour: PixelImage(width: file.width, height: file.height, colours: rows)
      case .palette: try file.looked(up: rows)
      case .grayAlpha: file.split(rows, colours: 1)
      case .colourAlpha: file.split(rows, colours: 3)
      }
    guard let image else { throw PNGFault.damaged }
    self = image
  }
}

/// The chunks of a PNG file, checked.
private struct PNGFile {
  enum Kind: UInt8 {
    case gray = 0
    case colour = 2
    case palette = 3
    case grayAlpha = 4
    case colourAlpha = 6

    var pixelBytes: Int {
      switch self {
      case .gray, .palette: 1
      case .grayAlpha: 2
      case .colour: 3
      case .colourAlpha: 4
      }
    }
  }

  private(set) var width = 0
  private(set) var height = 0
  private(set) var kind = Kind.gray
  private var palette: [UInt8] = []
  private var transparency: [UInt8] = []
  private var data: [UInt8] = []

  init(_ bytes: [UInt8]) throws(PNGFault) {
    guard bytes.count <= 16 << 20 else { throw PNGFault.tooLarge }
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw PNGFault.notPNG }
    var rest = bytes.dropFirst(8)
    var (before, ended) = ("", false)
    while !ended {
      let (name, content) = try Self.chunk(&rest)
      guard before.isEmpty == (name == "IHDR") else { throw PNGFault.damaged }
      switch name {
      case "IHDR": try readHeader(content)
      case "PLTE": palette = content
      case "tRNS": transparency = content
      case "IDAT":
        guard data.isEmpty || before == "IDAT" else { throw PNGFault.damaged }
        data += content
      case "IEND": ended = true
      default:
        // An upper-case first letter marks a chunk that must be understood.
        guard name.utf8.first.map({ $0 & 0x20 != 0 }) == true else { throw PNGFault.unsupported }
      }
      before = name
    }
    guard rest.isEmpty else { throw PNGFault.damaged }
    guard transparency.isEmpty || kind == .palette else { throw PNGFault.unsupported }
  }

  private static func chunk(_ rest: inout ArraySlice<UInt8>) throws(PNGFault) -> (String, [UInt8]) {
    let length = number(rest.prefix(4))
    guard rest.count >= 12, length <= rest.count - 12 else { throw PNGFault.damaged }
    let body = Array(rest.dropFirst(4).prefix(4 + length))
    let sum = number(rest.dropFirst(8 + length).prefix(4))
    guard Int(crc32(0, body, UInt32(body.count))) == sum else { throw PNGFault.damaged }
    rest = rest.dropFirst(12 + length)
    return (String(decoding: body.prefix(4), as: UTF8.self), Array(body.dropFirst(4)))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  private mutating func readHeader(_ content: [UInt8]) throws(PNGFault) {
    guard content.count == 13 else { throw PNGFault.damaged }
    width = Self.number(content[0..<4])
    height = Self.number(content[4..<8])
    guard width > 0, height > 0 else { throw PNGFault.damaged }
    guard width <= PixelImage.mostPixels, height <= PixelImage.mostPixels / width else {
      throw PNGFault.tooLarge
    }
    guard content[8] == 8, content[10...12].allSatisfy({ $0 == 0 }), let kind = Kind(rawValue: content[9])
    else {
      throw PNGFault.unsupported
    }
    self.kind = kind
  }

  /// The pixels as stored, filters undone.
  func rows() throws(PNGFault) -> [UInt8] {
    let row = width * kind.pixelBytes
    var size = UInt(height * (row + 1))
    var used = UInt(data.count)
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard uncompress2(&packed, &size, data, &used) == Z_OK, Int(size) == packed.count, Int(used) == data.count
    else { throw PNGFault.damaged }
    var rows = [UInt8](repeating: 0, count: height * row)
    for line in 0..<height {
      let filter = packed[line * (row + 1)]
      guard filter <= 4 else { throw PNGFault.damaged }
      let (from, to) = (line * (row + 1) + 1, line * row)
      for column in 0..<row {
        let left = column >= kind.pixelBytes ? rows[to + column - kind.pixelBytes] : 0
        let up = line > 0 ? rows[to + column - row] : 0
        let corner = line > 0 && column >= kind.pixelBytes ? rows[to + column - row - kind.pixelBytes] : 0
        rows[to + column] = packed[from + column] &+ Self.guess(filter, Int(left), Int(up), Int(corner))
      }
    }
    return rows
  }

  /// What a filter expects a byte to be (clause 9).
  private static func guess(_ filter: UInt8, _ left: Int, _ up: Int, _ corner: Int) -> UInt8 {
    switch filter {
    case 0: return 0
    case 1: return UInt8(left)
    case 2: return UInt8(up)
    case 3: return UInt8((left + up) / 2)
    default:
      let estimate = left + up - corner
      let distances = (abs(estimate - left), abs(estimate - up), abs(estimate - corner))
      if distances.0 <= distances.1, distances.0 <= distances.2 { return UInt8(left) }
      return UInt8(distances.1 <= distances.2 ? up : corner)
    }
  }

  func looked(up rows: [UInt8]) throws(PNGFault) -> PixelImage? {
    guard palette.count.isMultiple(of: 3), transparency.count <= palette.count / 3,
      rows.allSatisfy({ Int($0) < palette.count / 3 })
    else { throw PNGFault.damaged }
    let alpha = rows.map { Int($0) < transparency.count ? transparency[Int($0)] : 255 }
    let colours = rows.flatMap { palette[(3 * Int($0))..<(3 * Int($0) + 3)] }
    return PixelImage(
      width: width, height: height, colours: colours, alpha: transparency.isEmpty ? nil : alpha)
  }

  func split(_ rows: [UInt8], colours count: Int) -> PixelImage? {
    var (colours, alpha): ([UInt8], [UInt8]) = ([], [])
    colours.reserveCapacity(width * height * count)
    alpha.reserveCapacity(width * height)
    for start in stride(from: 0, to: rows.count, by: count + 1) {
      colours += rows[start..<(start + count)]
      alpha.append(rows[start + count])
    }
    return PixelImage(width: width, height: height, colours: colours, alpha: alpha)
  }
}

/// Undoes PNG and TIFF prediction (ISO 32000-1, 7.4.4.4).
///
/// Readers ignore parameters beyond their own limits; these are within all of them.
struct Predictor {
  private let kind: Int
  private let pixelBytes: Int
  private let rowBytes: Int
  private let colors: Int
  private let bits: Int

  init(_ parameters: PDFDictionary) throws(PDFFault) {
    kind = try Self.number(parameters["Predictor"], 1, 1...15)
    colors = try Self.number(parameters["Colors"], 1, 1...4)
    bits = try Self.number(parameters["BitsPerComponent"], 8, 1...16)
    let columns = try Self.number(parameters["Columns"], 1, 1...65_535)
    guard [1, 2, 4, 8, 16].contains(bits), kind <= 2 || kind >= 10 else {
      throw PDFFault(.badFilterParameters)
    }
    pixelBytes = (colors * bits + 7) / 8
    rowBytes = (colors * bits * columns + 7) / 8
  }

  private static func number(
    _ value: PDFObject?, _ absent: Int, _ allowed: ClosedRange<Int>
  ) throws(PDFFault) -> Int {
    switch value {
    case nil: return absent
    case .integer(let number) where allowed.contains(number): return number
    default: throw PDFFault(.badFilterParameters)
    }
  }

  func undo(_ data: [UInt8]) throws(PDFFault) -> [UInt8] {
    if kind == 1 { return data }
    return kind == 2 ? try tiff(data) : try png(data)
  }

  private func png(_ data: [UInt8]) throws(PDFFault) -> [UInt8] {
    guard data.count.isMultiple(of: rowBytes + 1) else { throw PDFFault(.badFilterData) }
    var output = [UInt8](repeating: 0, count: data.count / (rowBytes + 1) * rowBytes)
    var read = 0
    for start in stride(from: 0, to: output.count, by: rowBytes) {
      let filter = data[read]
      guard filter <= 4 else { throw PDFFault(.badFilterData) }
      read += 1
      for column in 0..<rowBytes {
        let place = start + column
        let left = column >= pixelBytes ? output[place - pixelBytes] : 0
        let up = start > 0 ? output[place - rowBytes] : 0
        let corner = column >= pixelBytes && start > 0 ? output[place - rowBytes - pixelBytes] : 0
        output[place] = data[read] &+ Self.guess(filter, left, up, corner)
        read += 1
      }
    }
    return output
  }

  private static func guess(_ filter: UInt8, _ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
    switch filter {
    case 1: return left
    case 2: return up
    case 3: return UInt8((Int(left) + Int(up)) / 2)
    case 4:
      let estimate = Int(left) + Int(up) - Int(corner)
      let (a, b, c) = (
        abs(estimate - Int(left)), abs(estimate - Int(up)), abs(estimate - Int(corner))
      )
      return a <= b && a <= c ? left : b <= c ? up : corner
    default: return 0
    }
  }

  private func tiff(_ data: [UInt8]) throws(PDFFault) -> [UInt8] {
    guard bits == 8, data.count.isMultiple(of: rowBytes) else { throw PDFFault(.badFilterParameters) }
    var output = data
    for start in stride(from: 0, to: output.count, by: rowBytes) where rowBytes > colors {
      for place in (start + colors)..<(start + rowBytes) {
        output[place] = output[place] &+ output[place - colors]
      }
    }
    return output
  }
}

/// A text as bars: Code 128 (ISO/IEC 15417), sets B and C, for dossier codes on receipts.
public struct Code128: Hashable, Sendable {
  /// Longer texts make bars too thin to be read on paper.
  public static let mostCharacters = 80

  /// The numbers of the symbols: start, text, check, stop.
  let symbols: [Int]

  /// Nil unless the text has 1 to 80 characters, all of them printable ASCII.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...Self.mostCharacters).contains(bytes.count), bytes.allSatisfy({ (32...126).contains($0) })
    else {
      return nil
    }
    var symbols = Self.encoded(bytes)
    let sum = symbols.enumerated().reduce(0) { $0 + max(1, $1.offset) * $1.element }
    symbols += [sum % 103, Self.stop]
    self.symbols = symbols
  }

  /// Bars and gaps in turn, as multiples of the thinnest; the first and the last are bars.
  public var widths: [Int] { symbols.flatMap { Self.patterns[$0].map { Int($0) - 48 } } }

  private static let (toC, toB, startB, startC, stop) = (99, 100, 104, 105, 106)

  /// Pairs of digits share a symbol (set C) where a run is long enough to pay for the change; the rest is set B.
  private static func encoded(_ bytes: [UInt8]) -> [Int] {
    var (symbols, place): ([Int], Int) = ([], 0)
    var inPairs = false
    while place < bytes.count {
      let digits = bytes[place...].prefix { (48...57).contains($0) }.count
      let isEdge = place == 0 || place + digits == bytes.count
      if inPairs, digits >= 2 {
        symbols.append(Int(bytes[place] - 48) * 10 + Int(bytes[place + 1] - 48))
        place += 2
      } else if !inPairs, digits.isMultiple(of: 2), digits >= (isEdge ? 4 : 6) {
        symbols.append(symbols.isEmpty ? startC : toC)
        inPairs = true
      } else {
        if inPairs || symbols.isEmpty { symbols.append(symbols.isEmpty ? startB : toB) }
        inPairs = false
        symbols.append(Int(bytes[place]) - 32)
        place += 1
      }
    }
    return symbols
  }

  /// Each symbol's widths by its number; the stop has seven.
  private static let patterns: [[UInt8]] = """
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222
    123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
    232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
    313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224
    111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
    111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
    114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
}

extension Canvas {
  /// Draws bars over the width of a rectangle, with the ten bars' widths of white that readers need on both sides.
  public mutating func barcode(_ code: Code128, in place: Rectangle) {
    let widths = code.widths
    let thinnest = place.width / Double(widths.reduce(20, +))
    saved {
      $0.put([0, 0, 0], "rg")
      var x = place.x + 10 * thinnest
      for (number, width) in widths.enumerated() {
        let wide = Double(width) * thinnest
        if number.isMultiple(of: 2) { $0.put([x, place.y, wide, place.height], "re") }
        x += wide
      }
      $0.put([], "f")
    }
  }
}

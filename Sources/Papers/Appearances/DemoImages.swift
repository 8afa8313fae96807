/// A seal and a signature drawn by computation, both marked DEMO: no agency's and nobody's.
public enum DemoImages {
  /// A red ring with a star and the word DEMO, transparent around.
  public static func seal(size: Int = 420) -> PixelImage? {
    let unit = Double(size) / 420
    return drawn(width: size, height: size, ink: .seal) { x, y in
      let (dx, dy) = (x / unit - 210, y / unit - 210)
      let distance = (dx * dx + dy * dy).squareRoot()
      let rings = max(near(distance - 200, 7), near(distance - 140, 2.5))
      let words = DemoLetters.covers(x / unit, y / unit, left: 150, top: 240, cell: 5)
      return max(rings, star(dx, -dy - 35) ? 1 : 0, words ? 1 : 0)
    }
  }

  /// A blue stroke that is nobody's name, and the word DEMO.
  public static func signature(width: Int = 480) -> PixelImage? {
    let unit = Double(width) / 480
    return drawn(width: width, height: width / 2, ink: .signature) { x, y in
      let (x, y) = (x / unit, y / unit)
      let words = DemoLetters.covers(x, y, left: 360, top: 200, cell: 3)
      return max(words ? 1 : 0, stroke(x, y))
    }
  }

  private static func drawn(
    width: Int, height: Int, ink: Ink, _ cover: (Double, Double) -> Double
  ) -> PixelImage? {
    guard (1...2_000).contains(width), (1...2_000).contains(height) else { return nil }
    let colour = [ink.red, ink.green, ink.blue].map { UInt8($0 * 255) }
    var (colours, alpha): ([UInt8], [UInt8]) = ([], [])
    for y in 0..<height {
      for x in 0..<width {
        colours += colour
        alpha.append(UInt8(max(0, min(1, cover(Double(x) + 0.5, Double(y) + 0.5))) * 230))
      }
    }
    return PixelImage(width: width, height: height, colours: colours, alpha: alpha)
  }

  /// One inside half the width of a line, none a pixel outside it.
  private static func near(_ distance: Double, _ half: Double) -> Double { half + 0.5 - abs(distance) }

  /// Inside a five-pointed star around the centre: on the inner side of at least four of its five lines.
  private static func star(_ x: Double, _ y: Double) -> Bool {
    let normals = [(0.0, 1.0), (0.9511, 0.309), (0.5878, -0.809), (-0.5878, -0.809), (-0.9511, 0.309)]
    return normals.count { $0.0 * x + $0.1 * y < 22 } >= 4
  }

  /// A swinging line, thinner as it goes up.
  private static func stroke(_ x: Double, _ y: Double) -> Double {
    var best = 0.0
    for (from, to, height, wave) in [(30.0, 250.0, 70.0, 60.0), (180.0, 450.0, 45.0, 90.0)]
    where x > from && x < to {
      let along = ((x - from) / wave).truncatingRemainder(dividingBy: 2)
      let swing = along < 1 ? 4 * along * (1 - along) : -4 * (along - 1) * (2 - along)
      let centre = 120 - height * swing - (x - from) / 8
      best = max(best, near((y - centre) * 0.6, 3.2))
    }
    return best
  }
}

/// The word DEMO in cells of five by seven.
enum DemoLetters {
  private static let rows = [
    "11110 11111 10001 01110", "10001 10000 11011 10001", "10001 10000 10101 10001",
    "10001 11110 10001 10001", "10001 10000 10001 10001", "10001 10000 10001 10001",
    "11110 11111 10001 01110",
  ].map { Array($0.utf8) }

  static func covers(_ x: Double, _ y: Double, left: Double, top: Double, cell: Double) -> Bool {
    let (column, row) = (Int(((x - left) / cell).rounded(.down)), Int(((y - top) / cell).rounded(.down)))
    return rows.indices.contains(row) && rows[row].indices.contains(column)
      && rows[row][column] == UInt8(ascii: "1")
  }
}

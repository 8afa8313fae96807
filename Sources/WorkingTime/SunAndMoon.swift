/// New moons and the sun's place, after J. Meeus, “Astronomical Algorithms”, in whole numbers: the same day on every
/// machine. Angles are billionths of a degree, times billionths of a day.
enum SunAndMoon {
  static let unit = 1_000_000_000
  private static let circle = 360 * unit

  /// The local day on which new moon number `count` after the one of 1900-01-01 falls.
  static func newMoon(_ count: Int, _ zone: Zone) -> Day {
    let (t, t2) = centuries(count * 29_530_588_680 / 36_525)
    let mean = 2_415_020_759_330_000 + count * 29_530_588_680 + scaled(117_800, t2)
    let turned = scaled(330_000, sine(166_560_000_000 + count * 107_426_123 - scaled(9_173_000, t2)))
    let sun = 359_224_200_000 + count * 29_105_356_080 - scaled(33_300, t2)
    let moon = 306_025_300_000 + count * 385_816_918_060 + scaled(10_730_600, t2)
    let node = 21_296_400_000 + count * 390_670_506_460 - scaled(1_652_800, t2)
    let terms: [(Int, Int)] = [
      (173_400_000 - scaled(393_000, t), sun), (2_100_000, 2 * sun), (-406_800_000, moon),
      (16_100_000, 2 * moon), (-400_000, 3 * moon), (10_400_000, 2 * node), (-5_100_000, sun + moon),
      (-7_400_000, sun - moon), (400_000, 2 * node + sun), (-400_000, 2 * node - sun),
      (-600_000, 2 * node + moon), (1_000_000, 2 * node - moon), (500_000, sun + 2 * moon),
    ]
    // Terrestrial time runs ahead of the clocks of the world.
    let ahead = -278_000 + scaled(265_000, t) + scaled(262_000, t2)
    let julian = mean + turned + terms.reduce(0) { $0 + scaled($1.0, sine($1.1)) } - ahead
    return Day(
      number: floorDivide(julian - 2_440_587_500_000_000 + zone.offsetMinutes * unit / 1440, unit))
  }

  /// Which twelfth of its yearly way the sun stands in when a local day begins: 0 from the spring equinox, 9 from the
  /// winter solstice.
  static func sector(at day: Day, _ zone: Zone) -> Int {
    let since2000 = (day.number - 10_957) * unit - unit / 2 - zone.offsetMinutes * unit / 1440
    let (t, t2) = centuries(since2000 / 36_525)
    let mean = 357_529_100_000 + wide(35_999_050_300_000, t) - scaled(155_900, t2)
    let place = 280_466_450_000 + wide(36_000_769_830_000, t) + scaled(303_200, t2)
    let centre =
      scaled(1_914_600_000 - scaled(4_817_000, t) - scaled(14_000, t2), sine(mean))
      + scaled(19_993_000 - scaled(101_000, t), sine(2 * mean)) + scaled(290_000, sine(3 * mean))
    let nutation = scaled(4_780_000, sine(125_040_000_000 - wide(1_934_136_000_000, t)))
    let apparent = place + centre - 5_690_000 - nutation
    return wrapped(apparent) * 12 / circle
  }

  /// Centuries, and their square.
  private static func centuries(_ t: Int) -> (Int, Int) { (t, scaled(t, t)) }

  /// The product of two fixed-point numbers.
  private static func scaled(_ a: Int, _ b: Int) -> Int { a * b / unit }

  /// The product of two fixed-point numbers where it outgrows a word before the division.
  private static func wide(_ a: Int, _ b: Int) -> Int {
    let (high, low) = a.multipliedFullWidth(by: b)
    return unit.dividingFullWidth((high, low)).quotient
  }

  private static func wrapped(_ angle: Int) -> Int { (angle % circle + circle) % circle }

  /// The sine of an angle, by its series; good to some billionths.
  static func sine(_ angle: Int) -> Int {
    var angle = wrapped(angle)
    if angle > circle * 3 / 4 { angle -= circle } else if angle > circle / 4 { angle = circle / 2 - angle }
    let x = scaled(angle, 17_453_293)
    let square = scaled(x, x)
    var factor = unit
    for divisor in [156, 110, 72, 42, 20, 6] { factor = unit - scaled(square, factor) / divisor }
    return scaled(x, factor)
  }
}

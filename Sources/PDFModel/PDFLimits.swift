/// How much a file may ask of its reader; what asks for more is refused, never cut.
public struct PDFLimits: Hashable, Sendable {
  /// Bytes of a file.
  public var file = 50 << 20
  /// Different object numbers in a file.
  public var objects = 200_000
  /// Cross-reference entries of all revisions together.
  public var entries = 500_000
  /// Values inside one indirect object, itself and all below.
  public var values = 1_000_000
  /// Arrays and dictionaries inside each other, and nodes from the root of the page tree to a page.
  public var depth = 64
  public var revisions = 1_000
  /// Bytes a stream may decode to, and all object and cross-reference streams of a file together.
  public var decoded = 100 << 20
  /// How many times its encoded length a stream may decode to, once it is longer than `ratioFloor`.
  public var ratio = 200
  /// Bytes any stream may decode to, however short it is.
  public var ratioFloor = 64 << 10
  /// Bytes of page contents read for what they paint, as often as they are read, with all that is worked out from them.
  public var contents = 16 << 20

  public static let standard = PDFLimits()

  public init() {}

  /// The greatest object number. Annex C of ISO 32000-1 allows eight million; above three Ghostscript builds the table anew.
  static let number = 999_999

  /// Bytes that may come out of one filter that was given so many.
  func output(from input: Int) -> Int {
    let (product, overflow) = input.multipliedReportingOverflow(by: ratio)
    return min(decoded, max(ratioFloor, overflow ? decoded : product))
  }
}

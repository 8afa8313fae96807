/// Why a paper of the post was not printed.
public enum PostPaperFault: Error, Hashable, Sendable {
  /// There is nothing to print.
  case empty
  /// The labels do not lie on the sheet, or leave no room for text.
  case badLayout
  /// The place to begin with is none of the sheet's, from 1 to this many.
  case badFirstPlace(Int, places: Int)
  /// Every entry that cannot be printed, in order.
  case entries([EntryFault])
  /// A character outside of the entries that the font cannot draw, or a font that cannot be used.
  case font(FontFault)

  /// A stable word for logs and interfaces.
  public var code: String {
    switch self {
    case .empty: "paper-empty"
    case .badLayout: "paper-bad-layout"
    case .badFirstPlace: "paper-bad-first-place"
    case .entries: "paper-entries"
    case .font(let fault): fault.code
    }
  }
}

/// Why one label, slip or row cannot be printed; it repeats nothing of what stands in it but single characters.
public struct EntryFault: Error, Hashable, Sendable {
  /// Which one, from 1.
  public let position: Int
  public let reason: Reason

  /// What stands against it.
  public enum Reason: Error, Hashable, Sendable {
    /// The number is empty or has characters Code 128 has no symbols for.
    case noBars
    /// The number is too long: its bars would be too thin to be read from paper.
    case thinBars
    /// The texts do not fit on the label, even in the smallest letters that can be read.
    case tooLong
    case font(FontFault)

    /// A stable word for logs and interfaces.
    public var code: String {
      switch self {
      case .noBars: "entry-no-bars"
      case .thinBars: "entry-thin-bars"
      case .tooLong: "entry-too-long"
      case .font(let fault): fault.code
      }
    }
  }
}

extension Array {
  /// Does something with each entry, and tells all that failed at once.
  func eachEntry(
    _ body: (Int, Element) throws(EntryFault.Reason) -> Void
  ) throws(PostPaperFault) {
    guard !isEmpty else { throw PostPaperFault.empty }
    var faults: [EntryFault] = []
    for (place, entry) in enumerated() {
      do { try body(place, entry) } catch { faults.append(EntryFault(position: place + 1, reason: error)) }
    }
    guard faults.isEmpty else { throw PostPaperFault.entries(faults) }
  }
}

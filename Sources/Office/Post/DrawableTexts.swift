public import Papers

/// A paper of the post, and the signs that do not stand on it as they were written.
public struct PrintedPost: Sendable {
  public let paper: PrintedPaper
  /// By order, dossier or minutes, in the order they are printed in.
  public let replaced: [ReplacedSigns]

  public var bytes: [UInt8] { paper.bytes }
  public var pages: Int { paper.pages }
}

/// Makes what people are called and where they live printable: a sign no font has becomes a box, and is told.
struct DrawableTexts {
  let fonts: FontFamily
  private var signs: [(entry: String, sign: Unicode.Scalar)] = []

  init(_ fonts: FontFamily) { self.fonts = fonts }

  mutating func text(_ text: String, of entry: String) throws -> String {
    let (text, replaced) = try fonts.drawable(text)
    for sign in replaced where !signs.contains(where: { $0 == (entry, sign) }) { signs.append((entry, sign)) }
    return text
  }

  mutating func party(_ party: PostParty, of entry: String) throws -> PostParty {
    var party = party
    party.name = try text(party.name, of: entry)
    party.street = try party.street.map { try text($0, of: entry) }
    for part in [\PostParty.phone, \.email, \.commune, \.province, \.postcode, \.vpostcode] {
      party[keyPath: part] = try party[keyPath: part].map { try text($0, of: entry) }
    }
    return party
  }

  /// The paper with all that was replaced so far.
  func told(_ paper: PrintedPaper) -> PrintedPost {
    var entries: [String] = []
    for (entry, _) in signs where !entries.contains(entry) { entries.append(entry) }
    return PrintedPost(
      paper: paper,
      replaced: entries.map { entry in
        ReplacedSigns(entry: entry, signs: signs.filter { $0.entry == entry }.map(\.sign))
      })
  }
}

import PDFModel

/// Where a look that comes after the first signature may lie.
struct LookRule {
  let signed: SignedMarks
  let file: RevisionView
  let budget: ContentBudget
  /// Points of 1/72 inch in a unit of the page.
  let unit: Double
  let mayFollowText: Bool

  /// Points of 1/72 inch.
  private static func points(millimetres: Double) -> Double { millimetres * 72 / 25.4 }

  /// A seal has 36 mm, a signature as the law wants it 60 by 25; other tools show a block of text. Nobody needs half a page.
  static func isSmallEnough(_ place: PDFBox, unit: Double) -> Bool {
    let sides = [place.width * unit, place.height * unit].sorted()
    return sides[0] <= points(millimetres: 60) && sides[1] <= points(millimetres: 110)
  }

  /// What speaks against the marks of a look; nil: nothing.
  ///
  /// - Throws: where there is more to compare than the budget allows.
  func check(_ marks: [PageMark]) throws(PDFFault) -> FindingCode? {
    let covers = marks.map { Cover(mark: $0, hiding: hiding($0)) }
    // Each mark is compared with all that was signed.
    let pairs = (signed.contents.count + signed.seals.count) * covers.count
    try budget.spend(pairs / Self.pairs)
    var isUnknown = false
    for ink in signed.contents where isTouched(ink, by: covers) {
      guard isWholePage(ink) else { return .lookCovers }
      isUnknown = true
    }
    // A third is what the law wants; more than half is another's signature instead.
    for seal in signed.seals where hidden(of: seal, by: covers) > 0.5 * seal.area { return .lookCovers }
    return isUnknown ? .coverUnknown : nil
  }

  /// So many boxes are compared while a byte is read.
  private static let pairs = 8

  /// A mark, and how much of a box it hides, from 0 to 1.
  private struct Cover {
    let mark: PageMark
    let hiding: (PDFBox) -> Double
  }

  /// More than the finest dot is hidden or written on; of title and name a third, by pictures, as a seal does.
  private func isTouched(_ ink: PageMark, by covers: [Cover]) -> Bool {
    let reach = reach(of: ink)
    var (area, inBlock) = (0.0, 0.0)
    for cover in covers {
      guard let part = cover.mark.box.intersection(reach) else { continue }
      let hidden = cover.hiding(part) * part.area
      if cover.mark.isSeeThrough, isInBlock(part) { inBlock += hidden } else { area += hidden * unit * unit }
    }
    return area > 0.1 || inBlock > Self.third * reach.area
  }

  private static let third = 0.35

  private func hidden(of seal: PDFBox, by covers: [Cover]) -> Double {
    covers.reduce(0) { sum, cover in
      guard !cover.mark.isLine, let part = cover.mark.box.intersection(seal) else { return sum }
      return sum + cover.hiding(part) * part.area
    }
  }

  /// Words reach a letter further to both sides, so that nothing is written on; edges may touch.
  private func reach(of ink: PageMark) -> PDFBox {
    if case .text(let size) = ink.kind {
      return ink.box.grown(across: mayFollowText ? -0.5 : size, along: -0.3)
    }
    return ink.box
  }

  /// Title and name stand around the leader’s signature, the last before the seal, which reaches over them.
  private func isInBlock(_ part: PDFBox) -> Bool {
    let across = Self.points(millimetres: 24) / unit
    let along = Self.points(millimetres: 12) / unit
    guard let block = signed.block, Self.isSmallEnough(block, unit: unit) else { return false }
    return block.grown(across: across, along: along).contains(part)
  }

  /// A scanned page: what is ink and what is paper is not known.
  private func isWholePage(_ ink: PageMark) -> Bool {
    guard case .image = ink.kind, let page = signed.page else { return false }
    return ink.box.area > 0.5 * page.area
  }

  /// How much of a box a mark hides, from 0 to 1.
  private func hiding(_ mark: PageMark) -> (PDFBox) -> Double {
    guard case .image(let image) = mark.kind else { return { _ in 1 } }
    do {
      let cover = try file.file.cover(of: image, asOf: file.index, within: budget)
      return { cover.share(of: $0) }
    } catch { return { _ in 1 } }
  }
}

extension PageMark {
  fileprivate var isLine: Bool { if case .line = kind { true } else { false } }

  /// Lines, and images by their mask.
  fileprivate var isSeeThrough: Bool {
    switch kind {
    case .line, .image: true
    case .text, .area: false
    }
  }
}

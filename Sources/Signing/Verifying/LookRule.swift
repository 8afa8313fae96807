import PDFModel

/// Where a look that comes after the first signature may lie.
struct LookRule {
  let signed: SignedMarks
  let file: RevisionView
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

  /// What speaks against the marks of a look; nil: nothing. Where there is more to compare than the budget allows, nobody knows.
  func check(_ marks: [PageMark], within budget: inout ContentBudget) -> FindingCode? {
    let covers = marks.map { Cover(mark: $0, image: image(of: $0, &budget)) }
    do throws(PDFFault) {
      return try check(covers, around: PDFBox(around: marks.map(\.box)), &budget)
    } catch { return .coverUnknown }
  }

  private func check(_ covers: [Cover], around bounds: PDFBox?, _ budget: inout ContentBudget)
    throws(PDFFault) -> FindingCode?
  {
    guard let bounds else { return nil }
    var isUnknown = false
    for ink in signed.contents {
      let reach = reach(of: ink)
      guard bounds.intersection(reach) != nil, try isTouched(reach, by: covers, &budget) else { continue }
      guard isWholePage(ink) else { return .lookCovers }
      isUnknown = true
    }
    // A third is what the law wants; more than half is another's signature instead.
    for seal in signed.seals where try hidden(of: seal, by: covers, &budget) > 0.5 * seal.area {
      return .lookCovers
    }
    return isUnknown ? .coverUnknown : nil
  }

  /// A mark, and how much of a box it hides.
  private struct Cover {
    let mark: PageMark
    /// Nil for what hides everything under it.
    let image: ImageCover?

    /// From 0 to 1.
    func share(of part: PDFBox, _ budget: inout ContentBudget) throws(PDFFault) -> Double {
      guard let image else { return 1 }
      try budget.spend(ImageCover.cost)
      return image.share(of: part)
    }
  }

  /// More than a full stop is hidden or written on.
  private func isTouched(_ reach: PDFBox, by covers: [Cover], _ budget: inout ContentBudget) throws(PDFFault)
    -> Bool
  {
    try budget.spend(1 + covers.count / Self.pairs)
    var area = 0.0
    for cover in covers {
      guard let part = cover.mark.box.intersection(reach) else { continue }
      let share = try cover.share(of: part, &budget)
      if cover.mark.isSeeThrough, share <= 0.5, try isInBlock(part, &budget) { continue }
      area += share * part.area * unit * unit
      if area > 1 { return true }
    }
    return false
  }

  private func hidden(of seal: PDFBox, by covers: [Cover], _ budget: inout ContentBudget) throws(PDFFault)
    -> Double
  {
    try budget.spend(1 + covers.count / Self.pairs)
    var sum = 0.0
    for cover in covers where !cover.mark.isLine {
      guard let part = cover.mark.box.intersection(seal) else { continue }
      sum += try cover.share(of: part, &budget) * part.area
    }
    return sum
  }

  /// So many boxes are compared while a byte is read.
  private static let pairs = 8

  /// Words reach a letter further to both sides, so that nothing is written on; edges may touch.
  private func reach(of ink: PageMark) -> PDFBox {
    if case .text(let size) = ink.kind {
      return ink.box.grown(across: mayFollowText ? -0.5 : size, along: -0.3)
    }
    return ink.box
  }

  /// Title and name stand around the leader’s signature, and the seal reaches over them.
  private func isInBlock(_ part: PDFBox, _ budget: inout ContentBudget) throws(PDFFault) -> Bool {
    try budget.spend(1 + signed.seals.count / Self.pairs)
    let across = Self.points(millimetres: 24) / unit
    let along = Self.points(millimetres: 12) / unit
    return signed.seals.contains {
      Self.isSmallEnough($0, unit: unit) && $0.grown(across: across, along: along).contains(part)
    }
  }

  /// A scanned page: what is ink and what is paper is not known.
  private func isWholePage(_ ink: PageMark) -> Bool {
    guard case .image = ink.kind, let page = signed.page else { return false }
    return ink.box.area > 0.5 * page.area
  }

  /// Nil for what is no image, and for one that cannot be read.
  private func image(of mark: PageMark, _ budget: inout ContentBudget) -> ImageCover? {
    guard case .image(let image) = mark.kind else { return nil }
    do { return try file.file.cover(of: image, asOf: file.index, within: &budget) } catch { return nil }
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

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

  /// What speaks against the marks of a look; nil: nothing.
  func check(_ marks: [PageMark]) throws(PDFFault) -> FindingCode? {
    var isUnknown = false
    var hidden = Array(repeating: 0.0, count: signed.seals.count)
    for mark in marks {
      let hiding = try hiding(mark)
      for ink in signed.contents {
        switch judge(mark, hiding, over: ink) {
        case .nothing: break
        case .unknown: isUnknown = true
        case .covers: return .lookCovers
        }
      }
      for (place, seal) in signed.seals.enumerated() {
        if let part = mark.box.intersection(seal), !mark.isLine { hidden[place] += hiding(part) * part.area }
      }
    }
    // A third is what the law wants; more than half is another's signature instead.
    for (seal, area) in zip(signed.seals, hidden) where area > 0.5 * seal.area { return .lookCovers }
    return isUnknown ? .coverUnknown : nil
  }

  private enum Judgement { case nothing, unknown, covers }

  private func judge(_ mark: PageMark, _ hiding: (PDFBox) -> Double, over ink: PageMark) -> Judgement {
    guard let part = mark.box.intersection(reach(of: ink)) else { return .nothing }
    let share = hiding(part)
    // Less than a full stop.
    guard share * part.area * unit * unit > 1 else { return .nothing }
    if mark.isSeeThrough, share <= 0.5, isInBlock(part) { return .nothing }
    return isWholePage(ink) ? .unknown : .covers
  }

  /// Words reach a letter further to both sides, so that nothing is written on; edges may touch.
  private func reach(of ink: PageMark) -> PDFBox {
    if case .text(let size) = ink.kind {
      return ink.box.grown(across: mayFollowText ? -0.5 : size, along: -0.3)
    }
    return ink.box
  }

  /// Title and name stand around the leader’s signature, and the seal reaches over them.
  private func isInBlock(_ part: PDFBox) -> Bool {
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

  /// How much of a box a mark hides, from 0 to 1.
  private func hiding(_ mark: PageMark) throws(PDFFault) -> (PDFBox) -> Double {
    guard case .image(let image) = mark.kind else { return { _ in 1 } }
    do {
      let cover = try file.file.cover(of: image, asOf: file.index)
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

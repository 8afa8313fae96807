@testable import PDFModel

/// What the reader of contents is asked of a content stream nobody vouches for.
extension Asking {
  /// A content stream as a page’s, and as the look of an annotation.
  static func content(_ bytes: [UInt8]) {
    let all = marks(bytes)
    if let seen = marks(bytes, keepingAll: false) {
      precondition((all?.count ?? -1) >= seen.count, "less is kept where all is")
    }
    // What is painted after a page was signed is known by its place.
    if let all, let more = marks(bytes + Array("\nq Q 0 0 5 5 re f\n".utf8)) {
      precondition(more.count >= all.count && zip(all, more).allSatisfy { $0.box == $1.box })
    }
    look(bytes)
  }

  private static func marks(_ bytes: [UInt8], keepingAll: Bool = true) -> [PageMark]? {
    let source = ContentSource(file: named, revision: 0, budget: ContentBudget(named.limits))
    var painter = MarkPainter(source, keepsAll: keepingAll)
    guard (try? painter.paint(bytes, NamedResources(resources))) != nil else { return nil }
    for mark in painter.marks {
      precondition(mark.box.left <= mark.box.right && mark.box.bottom <= mark.box.top)
      precondition(mark.box.isFinite, "a mark nobody can compare")
    }
    return painter.marks
  }

  /// Nothing of a look leaves its rectangle, and what images hide of it is a share.
  private static func look(_ bytes: [UInt8]) {
    let place = PDFBox(left: 100, bottom: 200, right: 250, top: 300)
    let entries: PDFDictionary = [
      "BBox": .array([0, 0, 595, 842].map { .integer($0) }), "Resources": .dictionary(resources),
    ]
    let budget = ContentBudget(named.limits)
    let form = PDFStream(entries, raw: bytes)
    for mark in (try? named.marks(ofLook: form, in: place, within: budget)) ?? [] {
      precondition(place.grown(across: 0.1, along: 0.1).contains(mark.box), "a look leaves its rectangle")
      guard case .image(let image) = mark.kind,
        let cover = try? named.cover(of: image, within: budget)
      else { continue }
      precondition((0...1.000_001).contains(cover.share(of: place)))
    }
  }

  private static var resources: PDFDictionary {
    guard let resources = try? named.object(PDFReference(number: 3)).dictionary else {
      preconditionFailure("the object is there")
    }
    return resources
  }

  /// What contents may name: fonts, an image with a mask, forms, one of which paints itself.
  private static let named: PDFFile = {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, names)
    let gray = "/Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8"
    assembly.stream(4, "\(gray) /SMask 5 0 R", [0, 9, 99, 255])
    assembly.stream(5, gray, [0, 9, 99, 255])
    assembly.stream(
      6, "/Subtype /Form /BBox [0 0 50 50] /Matrix [2 0 0 2 100 0]", Array("0 0 9 9 re f 1 1 m 9 8 l S".utf8))
    assembly.stream(7, "/Subtype /Form /BBox [0 0 595 842]", Array("/F Do /M Do /M Do".utf8))
    // Looks paint no form that has no resources of its own.
    assembly.stream(8, "/Subtype /Form /BBox [0 0 595 842] /Resources 3 0 R", Array("/I Do /N Do /N Do".utf8))
    assembly.table(size: 9)
    // Contents that paint themselves are cut short.
    var limits = PDFLimits.standard
    limits.contents = 1 << 20
    guard let file = try? PDFFile(assembly.bytes, limits: limits) else {
      preconditionFailure("a file of ours")
    }
    return file
  }()

  private static let names = """
    << /Font << /F1 << /Type /Font /Subtype /Type1 /FirstChar 65 /Widths [500 1000] >> /F2 << /Type /Font
    /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /DW 500 /W [1 [1000] 2 3 250] >>] >> /F3 << /Type
    /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 0 /Widths [9 8]
    /Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> >> /F4 << /Subtype /Type0 >> >>
    /XObject << /I 4 0 R /F 6 0 R /M 7 0 R /N 8 0 R >> /ExtGState << /G << /LW 9 >> /H << /Font [9 0 R 12] >> >> >>
    """
}

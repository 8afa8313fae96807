import PDFModel

extension RevisionView {
  /// True for an annotation that is not seen and has nothing to draw: a rectangle of no width still has a frame to some
  /// readers, and a frame of any width is drawn across the page.
  func isBlank(_ annotation: PDFDictionary) throws(PDFFault) -> Bool {
    let drawn: Set<PDFName> = ["BS", "Border", "C", "DA"]
    let (isHidden, isPoint) = (try flags(of: annotation).contains(.hidden), try isPoint(annotation))
    guard isHidden || isPoint, annotation.keys.isDisjoint(with: drawn) else { return false }
    let colours = try resolve(annotation["MK"])
    guard colours == .null || colours == .dictionary([:]) else { return false }
    return try isEmptyLook(annotation["AP"])
  }

  /// No rectangle, or one of neither width nor height.
  private func isPoint(_ annotation: PDFDictionary) throws(PDFFault) -> Bool {
    guard let box = try file.box("Rect", of: annotation, index) else { return true }
    return box.width == 0 && box.height == 0
  }

  /// No look, or a normal one whose contents are white space and comments.
  private func isEmptyLook(_ value: PDFObject?) throws(PDFFault) -> Bool {
    let look = try resolve(value)
    guard look != .null else { return true }
    guard let states = look.dictionary, states.keys.isSubset(of: ["N"]) else { return false }
    let normal = try resolve(states["N"])
    guard let stream = normal.stream else { return normal == .null }
    do {
      let lines = try file.decoded(stream, asOf: index).bytes.split { $0 == 10 || $0 == 13 }
      return lines.allSatisfy { $0.first == UInt8(ascii: "%") || $0.allSatisfy { " \tqQ".utf8.contains($0) } }
    } catch { return false }
  }
}

import Foundation

import TestTools

/// The lines pdftotext reads, without empty ones.
func readBack(_ bytes: [UInt8]) throws -> [String] {
  guard let tool = Tool.pdftotext else { return [] }
  let text = try tool.run(["-layout", "-enc", "UTF-8", "{}", "-"], on: bytes).output
  return text.split(whereSeparator: { $0 == "\n" || $0 == "\u{0C}" })
    .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
}

/// True when qpdf finds nothing to complain about.
func isClean(_ bytes: [UInt8]) throws -> Bool {
  guard let tool = Tool.qpdf else { return true }
  return try tool.run(["--check", "{}"], on: bytes).status == 0
}

/// What zbar reads of the bars on each page, sorted.
///
/// - Parameter resolution: of the pages' images, in dots per inch.
func barsRead(_ bytes: [UInt8], resolution: Int) throws -> [[String]] {
  guard let poppler = Tool.pdftoppm, let zbar = Tool.zbarimg else { return [] }
  let folder = try TestFolder()
  let file = try folder.write("paper.pdf", bytes)
  try poppler.run("-r", "\(resolution)", "-gray", "-png", file, folder.file("page"))
  let images = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    .filter { $0.hasSuffix(".png") }
  return try images.map { image in
    try zbar.run("-q", "--nodbus", "--raw", "-Sdisable", "-Scode128.enable", folder.file(image)).output
      .split(separator: "\n").map(String.init).sorted()
  }
}

extension Tool {
  /// True when bars can be read back on this machine.
  static let readsBars = pdftoppm != nil && zbarimg != nil
}

/// A word on a page, as pdftotext sees it; in points from the upper left corner.
struct WordBox {
  let page: Int
  let text: String
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double
}

/// All words with their places.
func wordBoxes(_ bytes: [UInt8]) throws -> [WordBox] {
  guard let tool = Tool.pdftotext else { return [] }
  let text = try tool.run(["-bbox", "-enc", "UTF-8", "{}", "-"], on: bytes).output
  var (words, page): ([WordBox], Int) = ([], -1)
  for line in text.split(separator: "\n") {
    if line.contains("<page ") { page += 1 }
    guard line.contains("<word ") else { continue }
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    let corners = [1, 3, 5, 7].compactMap { Double(parts[$0]) }
    let content = parts[8].dropFirst().prefix { $0 != "<" }
    words.append(
      WordBox(
        page: page, text: String(content), left: corners[0], top: corners[1], right: corners[2],
        bottom: corners[3]))
  }
  return words
}

extension [WordBox] {
  /// Pairs that lie upon one another; the boxes reach above and below the letters, so they may touch.
  var overlapping: [String] {
    var found: [String] = []
    for (place, a) in enumerated() {
      for b in self[(place + 1)...] where a.page == b.page {
        let wide = Swift.min(a.right, b.right) - Swift.max(a.left, b.left)
        let high = Swift.min(a.bottom, b.bottom) - Swift.max(a.top, b.top)
        let size = Swift.min(a.bottom - a.top, b.bottom - b.top)
        if wide > 0.5, high > size * 0.35 { found.append("\(a.page + 1): \(a.text) | \(b.text)") }
      }
    }
    return found
  }

  /// Words that leave a rectangle, given as left, top, right and bottom in points from the upper left corner.
  func outside(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> [String] {
    filter {
      $0.left < left - 0.1 || $0.top < top - 0.1 || $0.right > right + 0.1 || $0.bottom > bottom + 0.1
    }
    .map(\.text)
  }
}

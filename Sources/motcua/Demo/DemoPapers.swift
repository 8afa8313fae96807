import Foundation

/// Small true PDF files for the demonstration, each different, in a folder of their own.
final class DemoPapers {
  private let folder: String
  private var count = 0

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appendingPathComponent("motcua-demo-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A one-page PDF with a line of text.
  func make(_ title: String) throws -> String {
    count += 1
    let path = "\(folder)/\(count).pdf"
    try Data(Self.pdf("\(title) \(count)").utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// ISO 32000-1, 7.5: header, five objects, cross-reference table, trailer. ASCII only.
  private static func pdf(_ title: String) -> String {
    let line = "BT /F1 16 Tf 72 770 Td (\(title)) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(line.utf8.count) >>\nstream\n\(line)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var (text, offsets) = ("%PDF-1.7\n", [Int]())
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    let table = offsets.map { String(String(10_000_000_000 + $0).dropFirst()) + " 00000 n \n" }.joined()
    return text
      + "xref\n0 6\n0000000000 65535 f \n\(table)trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  }
}

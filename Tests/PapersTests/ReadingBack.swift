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

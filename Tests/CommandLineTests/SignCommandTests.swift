import Foundation
import Testing

/// Signing for real, from the command line: certificates of a demonstration, numbers, seals, examination, the rate.
@Suite struct SignCommandTests {
  let scratch: Scratch
  private static let passphrase = "motcua-demo"

  init() throws {
    scratch = try Scratch()
    try scratch.write(Self.page, to: "draft.pdf")
    try scratch.write(Self.passphrase + "\n", to: "pin")
    try scratch.write("nope\n", to: "wrong")
    try scratch.done("demo-pki", "make", "pki", "--as", "binh", "--port", "1")
  }

  /// An upright A4 page (ISO 32000-1, 7.5).
  static let page: String = {
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
    ]
    var (text, table) = ("%PDF-1.7\n", "")
    for (index, object) in objects.enumerated() {
      table += String(String(10_000_000_000 + text.utf8.count).dropFirst()) + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    return text
      + "xref\n0 4\n0000000000 65535 f \n\(table)trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  }()

  /// A dossier that waits for the leader, with a real page as its draft.
  func drafted() throws -> String {
    let code = try scratch.submit(Application.submit())
    let steps = Path.toIssue.prefix(5).map { $0.replacingOccurrences(of: "paper.pdf", with: "draft.pdf") }
    try scratch.advance(code, Array(steps))
    return code
  }

  /// Runs `sign` with a PIN from a descriptor.
  func sign(
    _ arguments: [String], as actor: String, key: String, pin: String = "pin", killedAfter: Double? = nil
  ) throws -> Program.Outcome {
    let limit = killedAfter.map { ["timeout", "-s", "KILL", "\($0)"] } ?? []
    return try Program.run(
      ["sign"] + arguments + [
        "--as", actor, "--key", "pki/\(key).p12", "--pin-fd", "5", "--office", "office",
      ],
      language: "en", in: scratch.folder,
      wrapper: limit + ["sh", "-c", "exec 5<\(pin); exec \"$@\"", "sh"])
  }

  private struct Rate: Decodable {
    struct Row: Decodable {
      let counted, of, pending, voided, numbers: Int
      let classes: [String: Int]
    }
    struct Document: Decodable {
      let number, standing: String
      let signingClass: String?
    }
    let total: Row
    let documents: [Document]
  }

  private func rate() throws -> Rate {
    let text = try scratch.done("report", "signing-rate", "--list", "--json")
    return try JSONDecoder().decode(Rate.self, from: Data(text.utf8))
  }

  private func result(_ code: String) throws -> String { try stored("result", of: code) }

  /// The newest bytes of a dossier's paper, copied out.
  func stored(_ kind: String, of code: String) throws -> String {
    struct Shown: Decodable {
      struct Paper: Decodable { let kind, sha256: String }
      let papers: [Paper]
    }
    let shown = try JSONDecoder().decode(
      Shown.self, from: Data(try scratch.done("show", code, "--json").utf8))
    let digest = try #require(shown.papers.last { $0.kind == kind }).sha256
    let stored = scratch.path("office/files/\(digest.prefix(2))/\(digest.dropFirst(2))")
    try FileManager.default.copyItem(at: stored, to: scratch.path("\(kind).pdf"))
    return "\(kind).pdf"
  }

  @Test func signedAndSealedItCountsAndAnybodyCanSeeWhy() throws {
    let code = try drafted()
    let signed = try sign([code], as: "binh", key: "binh")
    #expect(signed.code == 0 && signed.out.contains("01/QĐ-SYT  B-B"), "\(signed.err)")
    #expect(try sign([code], as: "hoa", key: "so-y-te").code == 0)
    try scratch.advance(code, ["send --as hoa"])
    let rate = try rate()
    #expect((rate.total.counted, rate.total.of, rate.total.classes["A"]) == (1, 1, 1))
    let file = try result(code)
    for (language, words) in [("en", "VALID"), ("vi", "HỢP LỆ")] {
      let shown = try scratch.run(["signature", "verify", file], language: language)
      #expect(shown.code == 0 && shown.out.contains(": \(words)\n"), "\(shown.out)\(shown.err)")
      let plain = shown.out.replacingOccurrences(
        of: "[0-9a-f]{16,}", with: " ", options: .regularExpression)
      #expect(Speech.foreign(in: plain, language) == [], "\(shown.out)")
    }
    #expect(try scratch.run(["signature", "reexamine", "--as", "hoa"]).code == 0)
    #expect(try scratch.run(["doctor"]).code == 0)
  }

  @Test func oneByteMoreOrOtherIsNoticed() throws {
    let code = try drafted()
    _ = try sign([code], as: "binh", key: "binh")
    let file = try result(code)
    let bytes = try Data(contentsOf: scratch.path(file))
    for place in [100, bytes.count / 2, bytes.count - 30] {
      var other = bytes
      other[place] ^= 1
      try scratch.write(other, to: "other.pdf")
      let outcome = try scratch.run(["signature", "verify", "other.pdf"], language: "en")
      #expect(outcome.code == 1 && outcome.out.contains(": INVALID\n"), "\(place): \(outcome.out)")
    }
    try scratch.write(bytes + Data("% more\n".utf8), to: "other.pdf")
    #expect(try scratch.run(["signature", "verify", "other.pdf"]).code == 1)
    try scratch.write(Data("no PDF".utf8), to: "other.pdf")
    let none = try scratch.run(["signature", "verify", "other.pdf", "--json"])
    #expect(none.code == 1 && none.out.contains("file-malformed"))
  }

  @Test func aWrongPINOrSomebodyElsesKeyUsesUpNoNumber() throws {
    let code = try drafted()
    let wrong = try sign([code], as: "binh", key: "binh", pin: "wrong")
    #expect(wrong.code == 1 && wrong.err.contains("wrong PIN or passphrase"))
    let others = try sign([code], as: "binh", key: "khanh")
    #expect(others.code == 1 && others.err.contains("needed is that of Đỗ Thanh Bình (binh)"))
    let unsigned = try scratch.run(["advance", code, "sign", "--as", "binh"], language: "en")
    #expect(unsigned.code == 1 && unsigned.err.contains("a digitally signed file is needed"))
    #expect(try rate().total.numbers == 0)
    for outcome in [wrong, others] { #expect(!(outcome.out + outcome.err).contains(Self.passphrase)) }
  }

  @Test func whatWaitsInTheInboxIsSignedWithOnePIN() throws {
    let codes = try [drafted(), drafted(), drafted()]
    let signed = try sign(["--inbox"], as: "binh", key: "binh")
    #expect(signed.code == 0 && signed.out.split(separator: "\n").count == 3, "\(signed.err)")
    #expect(try sign(["--inbox"], as: "binh", key: "binh").out.hasPrefix("No document waits"))
    #expect(try sign(["--inbox"], as: "hoa", key: "so-y-te").code == 0)
    #expect(try rate().total.classes["A"] == codes.count)
  }

  /// Killed wherever it happens to be: nothing is signed without its event, no number is lost, and signing goes on.
  @Test func aDeadProcessLeavesNothingHalfSigned() throws {
    let code = try drafted()
    var killed = 0
    for round in 1...24 {
      let outcome = try sign([code], as: "binh", key: "binh", killedAfter: Double(round) * 0.012)
      if outcome.code == 0 { break }
      killed += 1
      #expect(try scratch.run(["doctor"]).code == 0)
      let numbers = try rate()
      #expect(numbers.total.of == 0 && numbers.total.numbers == numbers.total.pending + numbers.total.voided)
    }
    #expect(killed > 3)
    if try rate().documents.allSatisfy({ $0.standing != "issued" }) {
      _ = try sign([code], as: "binh", key: "binh")
    }
    #expect(try sign([code], as: "hoa", key: "so-y-te").code == 0)
    let rate = try rate()
    #expect(rate.documents.count { $0.standing == "issued" } == 1 && rate.total.classes["A"] == 1)
    #expect(rate.documents.map(\.number) == (1...rate.documents.count).map { "0\($0)/QĐ-SYT" })
    #expect(try scratch.run(["doctor"]).code == 0)
  }
}

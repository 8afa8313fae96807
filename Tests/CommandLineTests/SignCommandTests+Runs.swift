import Foundation
import Testing

/// Several dossiers in one run: what is wrong with a paper is told with its dossier and stops no other.
extension SignCommandTests {
  private struct Run: Decodable {
    struct Outcome: Decodable {
      struct Failed: Decodable { let code: Int, messages: [String] }
      let dossier, outcome: String
      let number: String?
      let error: Failed?
    }
    let signed, refused, untried: Int
    let dossiers: [Outcome]
  }

  private func run(_ outcome: Program.Outcome) throws -> Run {
    try JSONDecoder().decode(Run.self, from: Data(outcome.out.utf8))
  }

  private func numbers() throws -> Int {
    struct Report: Decodable {
      struct Total: Decodable { let numbers: Int }
      let total: Total
    }
    let text = try scratch.done("report", "signing-rate", "--json")
    return try JSONDecoder().decode(Report.self, from: Data(text.utf8)).total.numbers
  }

  /// A dossier whose draft cannot be signed.
  private func drafted(_ page: String) throws -> String {
    try scratch.write(page, to: "draft.pdf")
    defer { try? scratch.write(Self.page, to: "draft.pdf") }
    return try drafted()
  }

  private func spoilt() throws -> [String] {
    try [
      drafted(Self.page.replacing("/Resources << >>", with: "/Rotate 90 /Resources << >>")),
      drafted("%PDF-1.7\nnothing that could be read\n"),
      drafted(Self.page.replacing("/Root 1 0 R", with: "/Root 1 0 R /Encrypt << /Filter /Standard /V 1 >>")),
    ]
  }

  @Test func aPaperThatCannotBeSignedStopsNoOtherAndUsesUpNoNumber() throws {
    let first = try drafted()
    let bad = try spoilt()
    let last = try drafted()
    let signed = try sign(["--inbox"], as: "binh", key: "binh")
    #expect(signed.code == 1 && signed.err.contains("2 signed, 3 not signed"), "\(signed.out)\(signed.err)")
    for code in [first, last] { #expect(signed.out.contains("\(code)  signed  0"), "\(signed.out)") }
    for code in bad { #expect(signed.out.contains("\(code)  not signed:"), "\(signed.out)") }
    #expect(Speech.foreign(in: signed.out + signed.err, "en") == [], "\(signed.out)")
    #expect(try numbers() == 2)
    let again = try sign(["--inbox", "--json"], as: "binh", key: "binh")
    let run = try run(again)
    #expect(again.code == 1 && (run.signed, run.refused, run.untried) == (0, 3, 0), "\(again.out)")
    #expect(Set(run.dossiers.map(\.dossier)) == Set(bad))
    #expect(
      run.dossiers.allSatisfy { [1, 65].contains($0.error?.code) && $0.error?.messages.isEmpty == false })
    #expect(try numbers() == 2)
  }

  @Test func severalDossiersAreToldOneByOne() throws {
    let codes = try [drafted(), drafted()]
    #expect(try sign([codes[1]], as: "binh", key: "binh").code == 0)
    let outcome = try sign(codes + ["H44.15-000000-0001", "--json"], as: "binh", key: "binh")
    let run = try run(outcome)
    #expect(outcome.code == 1 && (run.signed, run.refused) == (1, 2), "\(outcome.out)\(outcome.err)")
    #expect(run.dossiers.map(\.outcome) == ["signed", "refused", "refused"])
    #expect(run.dossiers[0].number == "02/QĐ-SYT" && run.dossiers[2].error?.code == 66)
  }

  @Test func aKeyThatSignsNothingStopsTheRun() throws {
    _ = try [drafted(), drafted()]
    let wrong = try sign(["--inbox", "--json"], as: "binh", key: "binh", pin: "wrong")
    #expect(wrong.code == 1 && wrong.out.isEmpty && wrong.err.contains("wrong PIN or passphrase"))
    #expect(try numbers() == 0)
  }
}

import Foundation
import Testing

/// The demonstration: the same seed gives the same output.
@Suite struct DemoTests {
  @Test func theSameSeedGivesTheSameOutput() throws {
    let scratch = try Scratch()
    let outputs = try ["one", "two"].map { folder in
      let outcome = try Program.run(
        ["demo", "--dossiers", "25", "--seed", "3", "--into", folder], language: "en", in: scratch.folder)
      #expect(outcome.code == 0)
      #expect(outcome.err == "")
      #expect(Speech.foreign(in: outcome.out, "en") == [], "\(outcome.out)")
      return outcome.out.replacingOccurrences(of: "--office \(folder)", with: "--office FOLDER")
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].contains("--office FOLDER"))
    let health = try scratch.run(["doctor"], language: "en", office: "one")
    #expect(health.code == 0 && health.out.contains("Dossiers: 25;"), "\(health.out)\(health.err)")
  }

  @Test func anotherSeedGivesAnother() throws {
    let scratch = try Scratch()
    let outputs = try ["3", "4"].map { seed in
      try Program.run(
        ["demo", "--dossiers", "10", "--seed", seed, "--into", seed, "--json"], in: scratch.folder
      ).out
    }
    #expect(outputs[0] != outputs[1])
  }

  @Test func itDoesNotBuildOverAnOffice() throws {
    let scratch = try Scratch()
    try Refusal(
      "an office", ["demo", "--dossiers", "2", "--into", "office"], 73,
      vi: "“office” đã là một văn phòng; không ghi đè",
      en: "“office” already is an office; nothing was overwritten"
    ).check(in: scratch)
  }
}

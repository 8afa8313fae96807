import Foundation
import Testing

/// Initials, annexes, certified copies and digitised papers, signed for real from the command line.
extension SignCommandTests {
  /// What an independent reader finds on the pages; nil: there is none on this machine.
  private func text(of file: String) throws -> String? {
    try tool("pdftotext", ["-layout", file, "-"])
  }

  private func tool(_ name: String, _ arguments: [String]) throws -> String? {
    let places = ["/usr/bin/\(name)", "/usr/local/bin/\(name)"]
    guard let place = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      return nil
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: place)
    process.arguments = arguments
    process.currentDirectoryURL = scratch.folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The file is valid for us, and another program finds so many signatures and nothing wrong with them.
  private func check(_ file: String, acts: [(vi: String, en: String)]) throws {
    for language in ["vi", "en"] {
      let shown = try scratch.run(["signature", "verify", file], language: language)
      #expect(shown.code == 0, "\(shown.out)\(shown.err)")
      for act in acts {
        let line =
          language == "vi" ? "Việc ký: \(act.vi) (theo tên trường)" : "Act: \(act.en) (by the field’s name)"
        #expect(shown.out.contains(line), "\(shown.out)")
      }
      let plain = shown.out.replacing(/[0-9a-f]{16,}/, with: " ")
      #expect(Speech.foreign(in: plain, language) == [], "\(shown.out)")
    }
    if let others = try tool("pdfsig", [file]) {
      #expect(
        others.split(separator: "\n").count { $0.contains("Signature is Valid.") } == acts.count, "\(others)")
    }
    if let checked = try tool("qpdf", ["--check", file]) {
      #expect(checked.contains("No syntax or stream encoding errors found"), "\(checked)")
    }
  }

  @Test func initialsStandBeforeTheLeaderWhoStillSignsWithANumber() throws {
    let code = try drafted()
    let initialled = try sign([code, "--action", "initial"], as: "minh", key: "minh")
    #expect(initialled.code == 0 && initialled.out.contains("\(code)  initialled  B-B"), "\(initialled.err)")
    let again = try sign([code, "--action", "initial"], as: "minh", key: "minh")
    #expect(
      again.code == 1 && again.err.contains("already initialled (Trần Quang Minh (minh))"), "\(again.err)")
    let signed = try sign([code], as: "binh", key: "binh")
    #expect(signed.code == 0 && signed.out.contains("01/QĐ-SYT"), "\(signed.err)")
    for (language, words) in [
      ("en", "has done signing already, so initialling is too late"),
      ("vi", "đã ký duyệt nên không ký nháy được nữa"),
    ] {
      let late = try scratch.run(["advance", code, "initial", "--as", "minh"], language: language)
      #expect(late.code == 1 && late.err.contains(words), "\(late.err)")
      #expect(Speech.foreign(in: late.err, language) == [], "\(late.err)")
    }
    #expect(try sign([code], as: "hoa", key: "so-y-te").code == 0)
    let file = try stored("result", of: code)
    try check(
      file,
      acts: [
        ("ký nháy", "initialling"), ("ký duyệt", "signing"), ("cấp số, đóng dấu", "numbering and sealing"),
      ])
    if let text = try text(of: file) {
      #expect(text.contains("Số: 01/QĐ-SYT") && text.contains("Ký nháy: Trần Quang Minh"), "\(text)")
    }
    let rate = try scratch.done("report", "signing-rate", "--json")
    #expect(rate.contains(#""A":1"#) || rate.contains(#""A" : 1"#), "\(rate)")
    #expect(try scratch.run(["signature", "reexamine", "--as", "hoa"]).code == 0)
    #expect(try scratch.run(["doctor"]).code == 0)
  }

  @Test func aCopyOfWhatWasIssuedOnPaperCountsByTheAgencysSignatureAlone() throws {
    let code = try drafted()
    let early = try sign(
      [code, "--action", "certify_copy", "--file", "draft.pdf"], as: "hoa", key: "so-y-te")
    #expect(early.code == 1 && early.err.contains("this can be done in"), "\(early.err)")
    try scratch.advance(
      code, ["sign --on-paper --as binh", "issue --on-paper --as hoa", "keep_on_paper --note paper --as hoa"])
    let personal = try sign(
      [code, "--action", "certify_copy", "--file", "draft.pdf"], as: "hoa", key: "binh")
    #expect(
      personal.code == 1 && personal.err.contains("needed is that of Department of Health"), "\(personal.err)"
    )
    let none = try sign([code, "--action", "certify_copy"], as: "hoa", key: "so-y-te")
    #expect(none.code == 1 && none.err.contains("--file"), "\(none.err)")
    let copied = try sign(
      [code, "--action", "certify_copy", "--file", "draft.pdf", "--copy", "extract"], as: "hoa",
      key: "so-y-te")
    #expect(copied.code == 0 && copied.out.contains("copy certified  01/TrS"), "\(copied.err)")
    let file = try stored("result.copy", of: code)
    try check(file, acts: [("cấp bản sao", "certifying a copy")])
    if let text = try text(of: file) {
      #expect(text.contains("TRÍCH SAO") && text.contains("Sở Y tế") && text.contains("+07:00"), "\(text)")
    }
    let report = try scratch.done("report", "signing-rate", "--list")
    #expect(
      report.contains("Certified copies, in neither figure above") && report.contains("1 / 1 (100.00 %)"),
      "\(report)")
    #expect(report.contains("copy, apart"), "\(report)")
    let among = try scratch.done("report", "signing-rate", "--copies")
    #expect(among.contains("Certified copies among them") && among.contains("1 / 1"), "\(among)")
    #expect(report.contains("Copy: Decision of recognition") && report.contains("not needed"), "\(report)")
    #expect(try scratch.run(["doctor"]).code == 0)
  }

  @Test func theReceiverSignsWhatHeDigitised() throws {
    let code = try scratch.submit(Application.submit())
    let digitise = [code, "--action", "digitise", "--file", "draft.pdf"]
    let unsaid = try sign(digitise, as: "lan", key: "lan")
    #expect(unsaid.code == 1 && unsaid.err.contains("--of"), "\(unsaid.err)")
    let unknown = try sign(digitise + ["--of", "passport"], as: "lan", key: "lan")
    #expect(unknown.code == 1 && unknown.err.contains("asks for no paper “passport”"), "\(unknown.err)")
    for (key, kind) in [("lan", "application"), ("ttpvhcc-tinh", "registration")] {
      let done = try sign(digitise + ["--of", kind], as: "lan", key: key)
      #expect(done.code == 0 && done.out.contains("digitised"), "\(done.err)")
      let file = try stored(kind, of: code)
      try check(file, acts: [("số hóa giấy tờ", "digitising a paper")])
      if let text = try text(of: file) { #expect(text.contains("Số hóa: "), "\(text)") }
    }
    let foreign = try sign(digitise + ["--of", "application"], as: "lan", key: "binh")
    #expect(foreign.code == 1 && foreign.err.contains("needed is that of"), "\(foreign.err)")
  }

  @Test func anAnnexCitesTheNumberOfItsDocument() throws {
    let code = try scratch.submit(
      Application.submit(
        ["--procedure": "1.014464", "--at": "ttpvhcc-tinh"],
        papers: ["application": "paper.pdf", "supporting": "paper.pdf"]))
    try scratch.advance(
      code,
      [
        "receive --as lan", "transfer --as lan", "assign --to vh-cv --as vh-tp",
        "propose --file draft.pdf --as vh-cv", "agree --as vh-tp",
      ])
    for (actor, key) in [("vh-gd", "vh-gd"), ("vh-vt", "so-vhttdl")] {
      let signed = try sign([code], as: actor, key: key)
      #expect(signed.code == 0, "\(signed.err)")
    }
    let annex = [code, "--action", "sign_annex", "--file", "draft.pdf"]
    let early = try sign(annex, as: "yen", key: "ubnd-tinh")
    #expect(early.code == 1, "\(early.out)")
    #expect(try sign([code, "--file", "draft.pdf"], as: "khanh", key: "khanh").code == 0)
    let signed = try sign(annex, as: "yen", key: "ubnd-tinh")
    #expect(signed.code == 0 && signed.out.contains("annex signed"), "\(signed.err)")
    #expect(try sign([code], as: "yen", key: "ubnd-tinh").code == 0)
    let file = try stored("result.annex", of: code)
    try check(file, acts: [("ký phụ lục", "signing an annex")])
    if let text = try text(of: file) {
      #expect(text.contains("01/CFS-UBND") && text.contains("+07:00"), "\(text)")
    }
    let shown = try scratch.done("show", code)
    #expect(shown.contains("List of products of the CFS, annex signed"), "\(shown)")
    #expect(try scratch.run(["doctor"]).code == 0)
  }
}

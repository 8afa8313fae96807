import Foundation
import PDFModel
import TestTools
import Testing

/// Files of other producers are read, updated, and judged by qpdf.
struct ToolTests {
  private static let hasCairo = (try? Tool.python?.run("-c", "import cairo").status) == 0
  private static let forms = [
    ["--object-streams=disable"], ["--object-streams=generate"], ["--object-streams=preserve"],
    ["--object-streams=disable", "--linearize"], ["--object-streams=generate", "--linearize"],
    ["--qdf"], ["--object-streams=generate", "--newline-before-endstream", "--compress-streams=n"],
  ]

  /// Reads all of a file, updates it twice and lets qpdf judge.
  private func check(_ bytes: [UInt8], pages: Int, in scratch: TestFolder) throws {
    let original = try PDFFile(bytes)
    #expect(try original.pages().count == pages)
    #expect(original.revisions.count == 1)
    #expect(try original.unaccountedBytes(in: 0) == [])
    #expect(try original.overlaps(in: 0) == [])
    #expect(try original.unlistedMembers(in: 0) == [])
    var current = bytes
    for round in 1...2 {
      let file = try PDFFile(current)
      for number in try file.objectNumbers() {
        let reference = try #require(try file.reference(to: number))
        if case .stream(let stream) = try file.object(reference) { _ = try file.decoded(stream) }
      }
      let page = try #require(try file.pages().first)
      var dictionary = try #require(try file.object(page).dictionary)
      var update = PDFUpdate(file)
      dictionary["Round"] = .reference(update.add(.integer(round)))
      update.replace(page, with: .dictionary(dictionary))
      let written = update.bytes()
      #expect(written.bytes.starts(with: current))
      current = written.bytes
    }
    let updated = try PDFFile(current)
    #expect(updated.revisions.count == 3)
    #expect(updated.revisions[0].end == bytes.count)
    for revision in 1...2 { #expect(try updated.unaccountedBytes(in: revision) == []) }
    let path = try scratch.write("updated.pdf", current)
    let verdict = try #require(try Tool.qpdf?.run(["--check", path]))
    #expect(verdict.status == 0, "\(verdict.output)")
    #expect(verdict.output.contains("No syntax or stream encoding errors found"))
  }

  @Test(.enabled(if: Tool.qpdf != nil), arguments: forms)
  func `files rewritten by qpdf`(_ form: [String]) throws {
    let scratch = try TestFolder()
    let plain = try scratch.write("plain.pdf", DocumentTests.onePage())
    let made = try #require(try Tool.qpdf?.run(form + [plain, scratch.file("made.pdf")]))
    #expect(made.status == 0, "\(made.output)")
    let bytes = try scratch.read("made.pdf")
    try check(bytes, pages: 1, in: scratch)
    let file = try PDFFile(bytes)
    #expect(file.newest.isLinearized == form.contains("--linearize"))
    #expect(file.newest.form == (form.contains("--object-streams=generate") ? .stream : .table))
  }

  @Test(.enabled(if: Tool.qpdf != nil)) func `a linearised file is as long as it says`() throws {
    let scratch = try TestFolder()
    let plain = try scratch.write("plain.pdf", DocumentTests.onePage())
    _ = try Tool.qpdf?.run(["--linearize", plain, scratch.file("made.pdf")])
    let bytes = try scratch.read("made.pdf")
    #expect(refusal(of: bytes) == nil)
    #expect(
      refusal(of: bytes.replacing("/L \(bytes.count)", with: "/L \(bytes.count - 2)")) == .badLinearization)
    #expect(refusal(of: bytes.replacing("/Linearized", with: "/Linearizes")) == .badLinearization)
    #expect(refusal(of: bytes + Array("\n1 0 obj 1 endobj\n%%EOF\n".utf8)) == .noStartXRef)
  }

  @Test(.enabled(if: Tool.qpdf != nil)) func `our own files and updates have no warnings`() throws {
    let scratch = try TestFolder()
    try check(DocumentTests.onePage(), pages: 1, in: scratch)
    for base in [Fixture.table(), Fixture.stream(), Fixture.hybrid()] {
      try check(base, pages: 1, in: scratch)
    }
  }

  @Test(.enabled(if: Tool.qpdf != nil && Tool.ghostscript != nil), arguments: ["1.4", "1.7"])
  func `files of Ghostscript`(_ level: String) throws {
    let scratch = try TestFolder()
    let page = "/Times-Roman findfont 24 scalefont setfont 72 700 moveto (page) show showpage\n"
    let source = try scratch.write("source.ps", Array(("%!PS\n" + page + page).utf8))
    let made = try #require(
      try Tool.ghostscript?.run([
        "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dCompatibilityLevel=\(level)",
        "-sOutputFile=\(scratch.file("made.pdf"))", source,
      ]))
    #expect(made.status == 0, "\(made.output)")
    try check(try scratch.read("made.pdf"), pages: 2, in: scratch)
  }

  @Test(.enabled(if: Tool.qpdf != nil && hasCairo)) func `files of cairo`() throws {
    let scratch = try TestFolder()
    let script = """
      import cairo, sys
      surface = cairo.PDFSurface(sys.argv[1], 595, 842)
      context = cairo.Context(surface)
      for page in range(3):
          context.move_to(50, 100)
          context.show_text("page %d" % page)
          context.show_page()
      surface.finish()
      """
    let made = try #require(try Tool.python?.run(["-c", script, scratch.file("made.pdf")]))
    #expect(made.status == 0, "\(made.output)")
    try check(try scratch.read("made.pdf"), pages: 3, in: scratch)
  }
}

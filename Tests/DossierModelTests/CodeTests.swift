import DossierModel
import Testing
import WorkingTime

/// Agency identifiers and dossier codes.
struct CodeTests {
  @Test(arguments: [
    ("H44", ["H44"], "H44", "000.00.00.H44"),
    ("H44.15", ["H44", "15"], "H44.15", "000.00.15.H44"),
    ("000.00.15.H44", ["H44", "15"], "H44.15", "000.00.15.H44"),
    ("000.25.15.H44", ["H44", "15", "25"], "H44.15.25", "000.25.15.H44"),
    ("H44.15.25.107", ["H44", "15", "25", "107"], "H44.15.25.107", "107.25.15.H44"),
    ("107.25.15.H44", ["H44", "15", "25", "107"], "H44.15.25.107", "107.25.15.H44"),
    ("H44.00.00.000", ["H44"], "H44", "000.00.00.H44"),
    ("107.00.15.H44", ["H44", "15", "00", "107"], "H44.15.00.107", "107.00.15.H44"),
    ("G09.05", ["G09", "05"], "G09.05", "000.00.05.G09"),
  ]) func `both orders are read, and written back`(
    _ text: String, _ groups: [String], _ first: String, _ last: String
  ) throws {
    let code = try #require(AgencyCode(text))
    #expect(code.groups == groups)
    #expect(code.text(.levelOneFirst) == first)
    #expect(code.text(.levelOneLast) == last)
    #expect(AgencyCode(first) == code && AgencyCode(last) == code)
  }

  @Test(arguments: [
    "", "44.15", "h44.15", "H4.15", "H444.15", "H44.15.25.1.2", "H44.", ".H44", "H44..15", "H44.1a",
    "H44.1234", "H44.15.H44",
    "Đ44.15", "H44.١٥", "H44 .15",
  ]) func `what is no identifier is none`(_ text: String) { #expect(AgencyCode(text) == nil) }

  @Test(arguments: [
    (1, "H44.15-260601-0001"), (42, "H44.15-260601-0042"), (9999, "H44.15-260601-9999"),
    (10000, "H44.15-260601-10000"),
    (1_234_567, "H44.15-260601-1234567"),
  ]) func `a serial has four digits or more`(_ serial: Int, _ expected: String) throws {
    let code = DossierCode.text(
      try #require(AgencyCode("H44.15")), .levelOneFirst, day("2026-06-01"), serial: serial)
    #expect(code == expected)
    #expect(DossierCode.isWellFormed(code))
  }

  @Test(arguments: ["000.00.15.H44-210412-0012", "H44.15.25-260601-0001", "H44-260601-123456"])
  func `codes of both orders are well formed`(_ code: String) { #expect(DossierCode.isWellFormed(code)) }

  @Test(arguments: [
    "", "H44.15", "H44.15-260601", "H44.15-260601-001", "H44.15-20260601-0001", "H44.15-26060a-0001",
    "H44.15-260601-0001-2",
    "15-260601-0001", "H44.15-260601-000a", " H44.15-260601-0001", "H44.15_260601_0001",
  ]) func `what is no code is none`(_ code: String) { #expect(!DossierCode.isWellFormed(code)) }

  @Test func `validity counts both its days`() {
    let validity = Validity(from: day("2026-01-05"), until: day("2026-06-30"))
    #expect(validity.contains(day("2026-01-05")) && validity.contains(day("2026-06-30")))
    #expect(!validity.contains(day("2026-01-04")) && !validity.contains(day("2026-07-01")))
    #expect(Validity(from: day("2026-01-05")).contains(day("2999-12-31")))
  }

  @Test func `status and channel numbers are the portal's own`() {
    #expect(PortalStatus.allCases.map(\.rawValue) == Array(1...10))
    #expect(Channel.allCases.map(\.rawValue) == [1, 2, 3])
    #expect(Channel.allCases.map(\.word) == ["counter", "online", "post"])
    for channel in Channel.allCases { #expect(Channel(word: channel.word) == channel) }
    #expect(Channel(word: "fax") == nil)
  }
}

import CheckedYAML
import DossierModel
import Foundation
import Office
import Signing
import Testing
import WorkingTime

/// The file that says what an office asks of signatures: every mistake with its place.
struct SigningPolicyTests {
  private static let certificate = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----"

  private func policy(_ edit: (String) -> String = { $0 }) throws -> SigningPolicy {
    let text = """
      signing: province
      title: {vi: Ký số, en: Signing}
      profile: production
      unproven: take
      anchors:
        - name: official
          title: {vi: Công vụ, en: Official duty}
          for: [leader, agency]
          certificates: "\(Self.certificate.replacingOccurrences(of: "\n", with: "\\n"))"
        - name: time
          title: {vi: Dấu thời gian, en: Time stamps}
          for: time_stamp
          certificates: "\(Self.certificate.replacingOccurrences(of: "\n", with: "\\n"))"
      time_stamps: {url: "http://tsa.ca.gov.vn", policies: [1.2.3], skew_seconds: 60}
      revocation_lists: ["http://crl.example/ca.crl"]
      reserved: 32768
      issue_stamp: true
      legacy: true
      """
    return try Office.policy(SourceFile(name: "signing.yaml", text: edit(text)))
  }

  private func problem(_ edit: (String) -> String) throws -> [String] {
    let problems = #expect(throws: Problems.self) { try policy(edit) }
    return (problems?.all ?? []).map { "\($0.line) \($0.path)" }
  }

  @Test func `it is read whole`() throws {
    let policy = try policy()
    #expect((policy.name, policy.profile, policy.reserved) == ("province", .production, 32768))
    #expect(policy.rules.takesUnproven && policy.issueStamp && policy.legacy)
    #expect(policy.anchors.map(\.uses) == [[.leader, .agency], [.timeStamp]])
    #expect(policy.anchors.map(\.certificates) == [[[0x30, 0]], [[0x30, 0]]])
    let service = try #require(policy.timeStamps)
    #expect((service.url, service.policies, service.skew) == ("http://tsa.ca.gov.vn", ["1.2.3"], 60_000))
    #expect(policy.revocationLists == ["http://crl.example/ca.crl"])
  }

  @Test func `an anchor that is no certificate trusts nobody`() throws {
    #expect(throws: FindingCode.self) { try policy().verification() }
  }

  @Test func `what is wrong is told with its line`() throws {
    #expect(
      try problem { $0.replacingOccurrences(of: "MAA=", with: "????") } == [
        "9 anchors[0].certificates", "13 anchors[1].certificates",
      ])
    #expect(try problem { $0.replacingOccurrences(of: "production", with: "prodution") } == ["3 profile"])
    #expect(
      try problem { $0.replacingOccurrences(of: "http://tsa", with: "ftp://tsa") } == ["14 time_stamps.url"])
    #expect(
      try problem { $0.replacingOccurrences(of: "name: time", with: "name: official") } == ["10 anchors[1]"])
    #expect(
      try problem { $0.replacingOccurrences(of: "reserved: 32768", with: "reserved: 100") } == ["16 reserved"]
    )
    #expect(
      try problem { $0.replacingOccurrences(of: "for: time_stamp", with: "for: everything") } == [
        "12 anchors[1].for"
      ])
    #expect(try problem { $0 + "\nanchor: x" } == ["19 anchor"])
  }

  @Test func `places, numbering and where to ask are data, with today’s as defaults`() throws {
    let plain = try policy()
    #expect(plain.places == PaperPlaces() && plain.numbering == .withLeader && plain.statusAnswers == [])
    let own = try policy {
      $0 + """

        numbering: with_seal
        status_answers: ["http://ocsp.example/"]
        places:
          number: {left: 30, bottom: 240, width: 70, height: 8}
          date: {left: 100, bottom: 240, width: 95, height: 8}
          signature: {page: first, left: 120, bottom: 40, width: 60, height: 25}
          number_label: "Số/No.:"
        """
    }
    #expect(own.numbering == .withSeal && own.statusAnswers == ["http://ocsp.example/"])
    #expect(own.places.number?.left == 30 && own.places.date?.width == 95 && own.places.seal == nil)
    #expect(own.places.signature?.isOnFirstPage == true && own.places.numberLabel == "Số/No.:")
  }

  @Test func `every bad place is told at once`() throws {
    let found = try problem {
      $0 + """

        numbering: later
        places:
          number: {left: 30, bottom: 290, width: 70, height: 8}
          date: {left: 30, bottom: 240, width: 0, height: 8, page: last}
          signature: {page: second, left: 120, bottom: 40, width: 60}
          seal: {left: 200, bottom: 40, width: 36, height: 36}
          stamp: {left: 1, bottom: 1, width: 9, height: 9}
        """
    }
    #expect(
      Set(found) == [
        "19 numbering", "21 places.number", "22 places.date.width", "22 places.date.page",
        "23 places.signature.page", "23 places.signature", "24 places.seal", "25 places.stamp",
      ])
    let over = try problem {
      $0 + """

        places:
          number: {left: 30, bottom: 240, width: 70, height: 8}
          date: {left: 90, bottom: 244, width: 70, height: 8}
        """
    }
    #expect(over == ["20 places"])
  }

  @Test func `a request to a worker comes out as it went in, and anything else is none`() throws {
    let request = VerificationRequest(
      [1, 2, 3], under: try policy(), at: Moment(milliseconds: 5), received: nil, revocationLists: [[9]])
    let bytes = try request.encoded()
    let read = try #require(VerificationRequest(bytes))
    #expect(try read.encoded().count == bytes.count)
    for bad in [[], Array(bytes[..<7]), [UInt8](repeating: 255, count: 20), [0, 0, 0, 0, 0, 0, 0, 1, 0]] {
      #expect(VerificationRequest(bad) == nil)
    }
  }

  @Test func `everything a verification may find has words in both languages`() {
    for code in FindingCode.allCases {
      #expect(code.title.vi != code.rawValue && code.title.en != code.rawValue, "\(code)")
    }
    let titles = FindingCode.allCases.map(\.title)
    #expect(Set(titles.map(\.vi)).count == titles.count && Set(titles.map(\.en)).count == titles.count)
  }
}

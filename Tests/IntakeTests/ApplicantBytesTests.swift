import Intake
import Testing

/// The bytes an applicant is known by: they never change for what was kept before.
struct ApplicantBytesTests {
  /// As version 0.1 wrote it before there was a delivery.
  private static let old = """
    c2FsdA
    ["citizen","Nguyễn Thị Hòa","001199012345",null,"1999-12-31","0912345678","hoa@example.vn","12/3 đường Hùng Vương","Phường Việt Trì","Tỉnh Phú Thọ","35000"]
    """

  @Test func `an old value is read, and written to the very same bytes`() throws {
    let applicant = try Applicant(decoding: Array(Self.old.utf8))
    #expect(applicant.salt == "c2FsdA" && applicant.phone == "0912345678" && applicant.delivery == nil)
    #expect(
      applicant.address
        == GivenAddress(
          details: "12/3 đường Hùng Vương", commune: "Phường Việt Trì", province: "Tỉnh Phú Thọ",
          postcode: "35000"))
    #expect(try String(decoding: applicant.encoded, as: UTF8.self) == Self.old)
    #expect(try applicant.encoded == Array(Self.old.utf8))
  }

  @Test func `an old value of two words is too`() throws {
    let short = Array("s\n[\"agency\",\"Sở Y tế\"]".utf8)
    #expect(try Applicant(decoding: short).encoded == short)
  }

  @Test func `a delivery stands behind all of it`() throws {
    var applicant = try Applicant(decoding: Array(Self.old.utf8))
    applicant.delivery = DeliveryTests.delivery
    let bytes = try applicant.encoded
    #expect(
      String(decoding: bytes, as: UTF8.self) == Self.old.dropLast()
        + ",null,\"Lê Văn Ủy\",\"+842103846123\",\"Số 3, tổ 1\",\"P. Vĩnh Yên\",\"Phú Thọ\",\"15100\",\"15100F39GJXR\"]"
    )
    #expect(try Applicant(decoding: bytes) == applicant)
  }
}

import Testing

/// Values of an applicant that are not of the right kind: their shape is told, never the value.
@Suite struct ApplicantRefusalTests {
  @Test(arguments: ApplicantRefusalTests.refusals)
  func refuses(_ refusal: Refusal) throws {
    let scratch = try Scratch()
    try refusal.check(in: scratch)
  }

  private static let refusals: [Refusal] = [
    Refusal(
      "a name with a tab", Application.submit(["--name": "Nguyễn\tHòa"]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --name: gặp “aaaaaa?aaa (10)”; cần chữ trên một dòng, 1–300 ký tự, không ký tự điều khiển
        """,
      en: """
        the application was not taken, nothing was written:
          – --name: found “aaaaaa?aaa (10)”; expected one line of text, 1–300 characters, no control characters
        """),
    Refusal(
      "a name with an escape", Application.submit(["--name": "\u{1B}[31mHòa"]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --name: gặp “?[99aaaa (8)”; cần chữ trên một dòng, 1–300 ký tự, không ký tự điều khiển
        """,
      en: """
        the application was not taken, nothing was written:
          – --name: found “?[99aaaa (8)”; expected one line of text, 1–300 characters, no control characters
        """),
    Refusal(
      "a name with a line break", Application.submit(["--name": "Nguyễn\nHòa"]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --name: gặp “aaaaaa?aaa (10)”; cần chữ trên một dòng, 1–300 ký tự, không ký tự điều khiển
        """,
      en: """
        the application was not taken, nothing was written:
          – --name: found “aaaaaa?aaa (10)”; expected one line of text, 1–300 characters, no control characters
        """),
    Refusal(
      "no name", Application.submit(["--name": nil]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – thiếu tùy chọn --name
        """,
      en: """
        the application was not taken, nothing was written:
          – option --name is missing
        """),
    Refusal(
      "thirteen digits", Application.submit(["--personal-number": "0250950001234"]) + ["--office", "office"],
      65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --personal-number: gặp “9999999999999 (13)”; cần số định danh đúng 12 chữ số
        """,
      en: """
        the application was not taken, nothing was written:
          – --personal-number: found “9999999999999 (13)”; expected a personal number of exactly 12 digits
        """),
    Refusal(
      "no personal number", Application.submit(["--personal-number": nil]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – thiếu tùy chọn --personal-number
        """,
      en: """
        the application was not taken, nothing was written:
          – option --personal-number is missing
        """),
    Refusal(
      "born in the future", Application.submit(["--born": "2999-01-01"]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --born: gặp “9999-99-99 (10)”; cần ngày sinh có thật, dạng NĂM-THÁNG-NGÀY, không sau TODAY
        """,
      en: """
        the application was not taken, nothing was written:
          – --born: found “9999-99-99 (10)”; expected a real birthday written YEAR-MONTH-DAY, not after TODAY
        """),
    Refusal(
      "born on no day", Application.submit(["--born": "1995-02-30"]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --born: gặp “9999-99-99 (10)”; cần ngày sinh có thật, dạng NĂM-THÁNG-NGÀY, không sau TODAY
        """,
      en: """
        the application was not taken, nothing was written:
          – --born: found “9999-99-99 (10)”; expected a real birthday written YEAR-MONTH-DAY, not after TODAY
        """),
    Refusal(
      "a wrong phone and a wrong address, both named",
      Application.submit(["--phone": "12", "--email": "hoa"]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --phone: gặp “99 (2)”; dài 2 ký tự, ít nhất 9
          – --email: gặp “aaa (3)”; cần địa chỉ thư điện tử như ten@example.vn
        """,
      en: """
        the application was not taken, nothing was written:
          – --phone: found “99 (2)”; has 2 characters, at least 9
          – --email: found “aaa (3)”; expected an e-mail address such as name@example.vn
        """),
    Refusal(
      "an unknown kind of applicant", Application.submit(["--kind": "robot"]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --kind: từ lạ “robot”; được dùng: citizen, enterprise, agency, organisation
        """,
      en: """
        the application was not taken, nothing was written:
          – --kind: unknown word “robot”; allowed: citizen, enterprise, agency, organisation
        """),
    Refusal(
      "return by post without an address", Application.submit(["--return": "post"]) + ["--office", "office"],
      65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – thiếu tùy chọn --address, cần để trả kết quả qua bưu chính
          – thiếu tùy chọn --commune, cần để trả kết quả qua bưu chính
          – thiếu tùy chọn --province, cần để trả kết quả qua bưu chính
        """,
      en: """
        the application was not taken, nothing was written:
          – option --address is missing; needed to return the result by post
          – option --commune is missing; needed to return the result by post
          – option --province is missing; needed to return the result by post
        """),
  ]
}

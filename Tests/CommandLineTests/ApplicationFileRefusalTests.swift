import Testing

/// Files of applications that cannot be read: every problem with its line and column.
@Suite struct ApplicationFileRefusalTests {
  @Test(arguments: ApplicationFileRefusalTests.refusals)
  func refuses(_ refusal: Refusal) throws {
    let scratch = try Scratch()
    try scratch.writeApplicationFiles()
    try refusal.check(in: scratch)
  }

  private static let refusals: [Refusal] = [
    Refusal(
      "no such file", ["submit", "--as", "lan", "--file", "nowhere.yaml", "--office", "office"], 66,
      vi: """
        không đọc được tệp “nowhere.yaml”
        """,
      en: """
        file “nowhere.yaml” cannot be read
        """),
    Refusal(
      "not UTF-8", ["submit", "--as", "lan", "--file", "encoding.yaml", "--office", "office"], 65,
      vi: """
        encoding.yaml:1:20: tệp không phải UTF-8
        """,
      en: """
        encoding.yaml:1:20: the file is not UTF-8
        """),
    Refusal(
      "not YAML", ["submit", "--as", "lan", "--file", "broken.yaml", "--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – broken.yaml:2:23: YAML sai cú pháp (thiếu “,” hoặc “]”)
        """,
      en: """
        the application was not taken, nothing was written:
          – broken.yaml:2:23: not valid YAML (did not find expected ',' or ']')
        """),
    Refusal(
      "an empty file", ["submit", "--as", "lan", "--file", "empty.yaml", "--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – empty.yaml:1:1: tệp không có gì để đọc
        """,
      en: """
        the application was not taken, nothing was written:
          – empty.yaml:1:1: the file holds nothing to read
        """),
    Refusal(
      "an empty list", ["submit", "--as", "lan", "--file", "none.json", "--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – none.json:1:1: tệp không có gì để đọc
        """,
      en: """
        the application was not taken, nothing was written:
          – none.json:1:1: the file holds nothing to read
        """),
    Refusal(
      "unknown keys and wrong values, with their places",
      ["submit", "--as", "lan", "--file", "odd.yaml", "--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – odd.yaml:2:1: colour: khóa lạ “colour”; được dùng: procedure, case, channel, return, at, applicant, delivery, papers
          – odd.yaml:3:41: applicant.personal_number: gặp “99 (2)”; cần số định danh đúng 12 chữ số
          – odd.yaml:5:5: papers[0]: thiếu khóa “file”
          – odd.yaml:1: thiếu giấy tờ “application”: Văn bản đề nghị công nhận
          – odd.yaml:1: thiếu giấy tờ “registration”: Bản sao quyết định thành lập hoặc đăng ký kinh doanh
          – odd.yaml:1: thiếu giấy tờ “worker_list”: Danh sách lao động là người khuyết tật
        """,
      en: """
        the application was not taken, nothing was written:
          – odd.yaml:2:1: colour: unknown key “colour”; allowed: procedure, case, channel, return, at, applicant, delivery, papers
          – odd.yaml:3:41: applicant.personal_number: found “99 (2)”; expected a personal number of exactly 12 digits
          – odd.yaml:5:5: papers[0]: key “file” is missing
          – odd.yaml:1: paper “application” is missing: Written request for recognition
          – odd.yaml:1: paper “registration” is missing: Copy of the founding decision or business registration
          – odd.yaml:1: paper “worker_list” is missing: List of disabled workers
        """),
    Refusal(
      "a table with a header only", ["submit", "--as", "lan", "--file", "header.csv", "--office", "office"],
      65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – header.csv:1:1: CSV chỉ có dòng tiêu đề, không có hồ sơ nào
        """,
      en: """
        the application was not taken, nothing was written:
          – header.csv:1:1: the CSV has a header and no application
        """),
    Refusal(
      "a table with a wrong column and a short row",
      ["submit", "--as", "lan", "--file", "columns.csv", "--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – columns.csv:1:3: colour: khóa lạ “colour”; được dùng: procedure, case, channel, return, at, kind, name, personal_number, organisation_code, born, phone, email, address, commune, province, postcode, vpostcode, delivery_name, delivery_phone, delivery_address, delivery_commune, delivery_province, delivery_postcode, delivery_vpostcode, papers
          – columns.csv:2:1: gặp “2”; cần 3 cột
          – columns.csv:2:1: thiếu khóa “personal_number”
          – columns.csv:2: thiếu giấy tờ “application”: Văn bản đề nghị công nhận
          – columns.csv:2: thiếu giấy tờ “registration”: Bản sao quyết định thành lập hoặc đăng ký kinh doanh
          – columns.csv:2: thiếu giấy tờ “worker_list”: Danh sách lao động là người khuyết tật
        """,
      en: """
        the application was not taken, nothing was written:
          – columns.csv:1:3: colour: unknown key “colour”; allowed: procedure, case, channel, return, at, kind, name, personal_number, organisation_code, born, phone, email, address, commune, province, postcode, vpostcode, delivery_name, delivery_phone, delivery_address, delivery_commune, delivery_province, delivery_postcode, delivery_vpostcode, papers
          – columns.csv:2:1: found “2”; expected 3 columns
          – columns.csv:2:1: key “personal_number” is missing
          – columns.csv:2: paper “application” is missing: Written request for recognition
          – columns.csv:2: paper “registration” is missing: Copy of the founding decision or business registration
          – columns.csv:2: paper “worker_list” is missing: List of disabled workers
        """),
    Refusal(
      "a quote that is never closed", ["submit", "--as", "lan", "--file", "quote.csv", "--office", "office"],
      65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – quote.csv:3:1: CSV có dấu ngoặc kép mở mà không đóng
        """,
      en: """
        the application was not taken, nothing was written:
          – quote.csv:3:1: a quote of the CSV is never closed
        """),
    Refusal(
      "the second row is refused, and so the first",
      ["submit", "--as", "lan", "--file", "second.csv", "--office", "office"], 1,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – second.csv:3: không có thủ tục “9.999999”; đang có: 0.000001, 1.001029, 1.001193, 1.001612, 1.001806, 1.009403, 1.009645, 1.012644, 1.013814, 1.013871, 1.013876, 1.014464, 1.014465, 2.000635, 2.000815, 2.000908, 2.001478, 3.000527
        """,
      en: """
        the application was not taken, nothing was written:
          – second.csv:3: there is no procedure “9.999999”; known: 0.000001, 1.001029, 1.001193, 1.001612, 1.001806, 1.009403, 1.009645, 1.012644, 1.013814, 1.013871, 1.013876, 1.014464, 1.014465, 2.000635, 2.000815, 2.000908, 2.001478, 3.000527
        """),
  ]
}

import Foundation
import Testing

/// Papers that cannot be taken in.
@Suite struct PaperRefusalTests {
  @Test(arguments: PaperRefusalTests.refusals)
  func refuses(_ refusal: Refusal) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.path("folder.pdf"), withIntermediateDirectories: false)
    try refusal.check(in: scratch)
  }

  private static let refusals: [Refusal] = [
    Refusal(
      "all missing papers at once", Application.submit(papers: [:]) + ["--office", "office"], 1,
      vi: """
        không làm được “submit”:
          – thiếu giấy tờ “application”: Văn bản đề nghị công nhận
          – thiếu giấy tờ “registration”: Bản sao quyết định thành lập hoặc đăng ký kinh doanh
          – thiếu giấy tờ “worker_list”: Danh sách lao động là người khuyết tật
        """,
      en: """
        “submit” is refused:
          – paper “application” is missing: Written request for recognition
          – paper “registration” is missing: Copy of the founding decision or business registration
          – paper “worker_list” is missing: List of disabled workers
        """),
    Refusal(
      "an empty paper",
      Application.submit(papers: [
        "application": "empty.pdf", "registration": "paper.pdf", "worker_list": "other.pdf",
      ]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --paper: gặp “empty.pdf (0 B)”; cần tệp không rỗng
        """,
      en: """
        the application was not taken, nothing was written:
          – --paper: found “empty.pdf (0 B)”; expected a file that is not empty
        """),
    Refusal(
      "a paper that is not there",
      Application.submit(papers: [
        "application": "nowhere.pdf", "registration": "paper.pdf", "worker_list": "other.pdf",
      ]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --paper: gặp “nowhere.pdf”; cần tệp có thật và đọc được
        """,
      en: """
        the application was not taken, nothing was written:
          – --paper: found “nowhere.pdf”; expected an existing file that can be read
        """),
    Refusal(
      "a folder as a paper",
      Application.submit(papers: [
        "application": "folder.pdf", "registration": "paper.pdf", "worker_list": "other.pdf",
      ]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --paper: gặp “folder.pdf”; cần tệp có thật và đọc được
        """,
      en: """
        the application was not taken, nothing was written:
          – --paper: found “folder.pdf”; expected an existing file that can be read
        """),
    Refusal(
      "contents of another kind",
      Application.submit(papers: [
        "application": "fake.pdf", "registration": "paper.pdf", "worker_list": "other.pdf",
      ]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --paper: gặp “fake.pdf”; cần nội dung đúng là pdf
        """,
      en: """
        the application was not taken, nothing was written:
          – --paper: found “fake.pdf”; expected contents that are pdf
        """),
    Refusal(
      "an unknown ending",
      Application.submit(papers: [
        "application": "program.exe", "registration": "paper.pdf", "worker_list": "other.pdf",
      ]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --paper: gặp “program.exe”; cần tệp có đuôi: pdf, jpg, jpeg, png, tif, tiff, docx, xlsx, odt, xml, txt
        """,
      en: """
        the application was not taken, nothing was written:
          – --paper: found “program.exe”; expected a file ending in: pdf, jpg, jpeg, png, tif, tiff, docx, xlsx, odt, xml, txt
        """),
    Refusal(
      "no ending, one letter",
      Application.submit(papers: [
        "application": "x", "registration": "paper.pdf", "worker_list": "other.pdf",
      ]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --paper: gặp “x”; cần tệp có đuôi: pdf, jpg, jpeg, png, tif, tiff, docx, xlsx, odt, xml, txt
        """,
      en: """
        the application was not taken, nothing was written:
          – --paper: found “x”; expected a file ending in: pdf, jpg, jpeg, png, tif, tiff, docx, xlsx, odt, xml, txt
        """),
    Refusal(
      "a kind the procedure does not ask for",
      Application.submit(papers: [
        "application": "paper.pdf", "registration": "paper.pdf", "worker_list": "other.pdf",
        "poem": "paper.pdf",
      ]) + ["--office", "office"], 1,
      vi: """
        không làm được “submit”:
          – thủ tục không có giấy tờ “poem”; có: application, registration, worker_list, contracts
        """,
      en: """
        “submit” is refused:
          – the procedure asks for no paper “poem”; it asks for: application, registration, worker_list, contracts
        """),
    Refusal(
      "every bad paper at once",
      Application.submit(papers: ["application": "empty.pdf", "registration": "fake.pdf"]) + [
        "--office", "office",
      ], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --paper: gặp “empty.pdf (0 B)”; cần tệp không rỗng
          – --paper: gặp “fake.pdf”; cần nội dung đúng là pdf
          – thiếu giấy tờ “worker_list”: Danh sách lao động là người khuyết tật
        """,
      en: """
        the application was not taken, nothing was written:
          – --paper: found “empty.pdf (0 B)”; expected a file that is not empty
          – --paper: found “fake.pdf”; expected contents that are pdf
          – paper “worker_list” is missing: List of disabled workers
        """),
    Refusal(
      "a paper without a kind", ["submit", "--as", "lan", "--paper", "paper.pdf", "--office", "office"], 64,
      vi: """
        Lỗi: --paper cần dạng LOẠI=TỆP, không phải “paper.pdf”
          Xem “motcua submit --help” để biết thêm.
        """,
      en: """
        Error: --paper wants KIND=FILE, not “paper.pdf”
          See 'motcua submit --help' for more information.
        """),
  ]
}

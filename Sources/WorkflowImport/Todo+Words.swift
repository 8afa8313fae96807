public import DossierModel

extension Todo {
  /// One sentence.
  public func text(_ language: Language) -> String { sentence(language) }

  /// The comment beside a value that stands in, the same in every language.
  var mark: String { "  # \(Self.sign): \(label.vi) / \(label.en)" }

  /// The words by which every such value can be found.
  public static let sign = "CẦN SỬA / TODO"

  private var label: Title {
    switch self {
    case .titles: Title(vi: "tên tiếng Việt", en: "Vietnamese title")
    case .lanes:
      Title(
        vi: "ai nộp, ai ở một cửa (@receiving)", en: "who submits, who is at the one-stop shop (@receiving)")
    case .statuses: Title(vi: "số trạng thái của Cổng", en: "portal status")
    case .clocks: Title(vi: "thời hạn chạy hay dừng", en: "does the legal time run or stop")
    case .signing:
      Title(
        vi: "act: approve khi ký, act: issue khi cấp số", en: "act: approve to sign, act: issue to number")
    case .code: Title(vi: "mã thủ tục", en: "procedure code")
    case .competence: Title(vi: "lĩnh vực, cấp, cơ quan", en: "field, level, agency")
    case .validity: Title(vi: "ngày có hiệu lực", en: "first valid day")
    case .channels: Title(vi: "cách nộp và trả", en: "ways in and out")
    case .fee: Title(vi: "phí, lệ phí", en: "fee")
    case .papers: Title(vi: "thành phần hồ sơ", en: "papers")
    case .result: Title(vi: "kết quả và ký hiệu văn bản", en: "result and its symbol")
    case .limit: Title(vi: "thời hạn theo luật", en: "legal limit")
    case .supplement: Title(vi: "sau khi bổ sung", en: "after a supplement")
    }
  }

  private var sentence: Title {
    switch self {
    case .titles:
      Title(vi: "tên tiếng Việt; đang để tên của DIGIT", en: "Vietnamese titles; DIGIT’s names stand in")
    case .lanes:
      Title(
        vi: "ai được nộp; vai trò nào ở một cửa (@receiving), vai trò nào ở cơ quan giải quyết (@agency)",
        en: "who submits; which roles are at the one-stop shop (@receiving), which at the agency (@agency)")
    case .statuses:
      Title(
        vi: "số trạng thái 1–10 của Cổng; đang để 4 khi đang làm, 9 khi kết thúc",
        en: "the portal’s status, 1 to 10; 4 stands in while work goes on, 9 at the end")
    case .clocks:
      Title(
        vi: "trạng thái nào dừng thời hạn (clock: stops); đang để chạy",
        en: "which states stop the legal time (clock: stops); it runs for now")
    case .signing:
      Title(
        vi: "hành động nào ký (act: approve), hành động nào cấp số và đóng dấu (act: issue); chưa có",
        en: "which action signs (act: approve), which numbers and seals (act: issue); none so far")
    case .code: Title(vi: "mã thủ tục quốc gia", en: "the national code of the procedure")
    case .competence:
      Title(vi: "lĩnh vực, cấp và cơ quan có thẩm quyền", en: "field, level and competent agency")
    case .validity:
      Title(
        vi: "ngày bắt đầu; đang để 2100-01-01 để chưa ai nộp được",
        en: "the first day; 2100-01-01 stands in, so that nobody can submit yet")
    case .channels: Title(vi: "cách nộp và cách trả kết quả", en: "how to submit and how to return")
    case .fee: Title(vi: "phí, lệ phí bằng đồng", en: "the fee in đồng")
    case .papers: Title(vi: "giấy tờ phải nộp; chưa có", en: "the papers to hand in; none so far")
    case .result:
      Title(vi: "văn bản kết quả và ký hiệu", en: "the document that results, and its symbol")
    case .limit: Title(vi: "thời hạn theo luật", en: "the limit set by law")
    case .supplement:
      Title(
        vi: "sau khi bổ sung, thời hạn tính lại từ đầu (restart) hay đếm tiếp (resume)",
        en: "whether the limit starts again after a supplement (restart) or goes on (resume)")
    }
  }
}

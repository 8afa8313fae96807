public import DossierModel

extension AugmentingObstacle {
  /// Why the file does not prove its signatures by itself yet, to people.
  public var title: Title {
    switch self {
    case .noTimeStamp(let code):
      Title(
        vi: "chờ dấu thời gian" + (code.map { ": \(FaultCode.title($0).vi)" } ?? ""),
        en: "waits for its time stamp" + (code.map { ": \(FaultCode.title($0).en)" } ?? ""))
    case .notProven(let codes, let unreachable):
      Title(
        vi:
          "chưa xác định được chữ ký: \(Self.words(codes, \.vi))\(Self.list(" – không tải được: ", unreachable, \.vi))",
        en:
          "the signatures are not proven now: \(Self.words(codes, \.en))\(Self.list(" – out of reach: ", unreachable, \.en))"
      )
    case .tooLittle:
      Title(
        vi: "còn thiếu dữ liệu để tệp tự chứng minh chữ ký",
        en: "something is missing by which the file would prove its signatures")
    case .file(let code):
      Title(
        vi: "không thêm được dữ liệu vào tệp: \(FaultCode.title(code).vi)",
        en: "nothing can be added to the file: \(FaultCode.title(code).en)")
    case .overtaken:
      Title(vi: "văn bản đã thay đổi trong lúc làm", en: "the document changed meanwhile")
    }
  }

  private static func words(_ codes: [String], _ language: KeyPath<Title, String>) -> String {
    codes.map { FaultCode.title($0)[keyPath: language] }.joined(separator: ", ")
  }

  private static func list(_ lead: String, _ codes: [String], _ language: KeyPath<Title, String>) -> String {
    codes.isEmpty ? "" : lead + words(codes, language)
  }
}

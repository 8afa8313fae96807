public import DossierModel
import Signing

extension AugmentingObstacle {
  /// Why the file does not prove its signatures by itself yet, to people.
  public var title: Title {
    switch self {
    case .noTimeStamp(let code):
      Title(
        vi: "chờ dấu thời gian" + (code.map { " (\($0))" } ?? ""),
        en: "waits for its time stamp" + (code.map { " (\($0))" } ?? ""))
    case .notProven(let codes, let unreachable):
      Title(
        vi:
          "chưa xác định được chữ ký: \(Self.words(codes, \.vi))\(Self.list(" – không tải được: ", unreachable))",
        en:
          "the signatures are not proven now: \(Self.words(codes, \.en))\(Self.list(" – out of reach: ", unreachable))"
      )
    case .tooLittle:
      Title(
        vi: "còn thiếu dữ liệu để tệp tự chứng minh chữ ký",
        en: "something is missing by which the file would prove its signatures")
    case .file(let code):
      Title(
        vi: "không thêm được dữ liệu vào tệp (\(code))", en: "nothing can be added to the file (\(code))")
    case .overtaken:
      Title(vi: "văn bản đã thay đổi trong lúc làm", en: "the document changed meanwhile")
    }
  }

  private static func words(_ codes: [String], _ language: KeyPath<Title, String>) -> String {
    codes.map { FindingCode(rawValue: $0)?.title[keyPath: language] ?? $0 }.joined(separator: ", ")
  }

  private static func list(_ lead: String, _ items: [String]) -> String {
    items.isEmpty ? "" : lead + items.joined(separator: ", ")
  }
}

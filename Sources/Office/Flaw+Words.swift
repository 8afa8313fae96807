public import DossierModel
import DossierStore
import WorkingTime

extension Flaw {
  /// One line: where, and what is not as the history says.
  public func text(_ language: Language) -> String {
    switch self {
    case .unreadable(let code, let error), .file(let code, let error): "\(code): \(error.text(language))"
    case .documents(let code):
      language("\(code): sổ văn bản khác với lịch sử", "\(code): the document rows differ from the history")
    case .tasks(let code):
      language("\(code): việc chờ khác với lịch sử", "\(code): the tasks differ from the history")
    case .timers(let code):
      language(
        "\(code): việc hẹn giờ khác với lịch sử; ghi lại bằng motcua rebuild",
        "\(code): the timers differ from the history; write them anew with motcua rebuild")
    case .time(let code):
      language(
        "\(code): thời hạn trong bảng khác với lịch sử; ghi lại bằng motcua rebuild",
        "\(code): the times in the rows differ from the history; write them anew with motcua rebuild")
    case .items(let code):
      language(
        "\(code): bưu gửi trong bảng khác với lịch sử; ghi lại bằng motcua rebuild",
        "\(code): the items of the post in the rows differ from the history; write them anew with motcua rebuild"
      )
    case .sharedSignature(let later, let first):
      language(
        "\(later.code): chữ ký của văn bản “\(later.name(.vi))” đã là chữ ký của văn bản “\(first.name(.vi))” thuộc hồ sơ \(first.code)",
        "\(later.code): a signature of document “\(later.name(.en))” is that of document “\(first.name(.en))” of dossier \(first.code)"
      )
    case .register(let line, let found):
      language(
        "sổ số \(Self.name(line)): số cuối \(line.last), nhưng có \(found)",
        "register \(Self.name(line)): the last number is \(line.last), but there are \(found)")
    }
  }

  private static func name(_ line: RegisterLine) -> String {
    "\(line.agency) \(line.kind == 1 ? Day(number: line.period).text : String(line.period))"
  }
}

extension SignatureUse {
  /// What its document is called.
  fileprivate func name(_ language: Language) -> String { title.map { $0(language) } ?? paper }
}

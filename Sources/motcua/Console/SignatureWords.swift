import DossierModel
import DossierStore
import Office
import Reports
import Signing

extension Signature {
  /// How it was put on and what it was found to be worth, in the language of this run.
  var worth: String {
    medium == .paper
      ? medium.title : "\(medium.title), \(proof?.title ?? say("đã ghi nhận", "recorded"))"
  }
}

extension SignatureProof {
  /// The outcome and the level, in the language of this run.
  var title: String { "\(standing.title), \(level.name)" }
}

extension PaperFinding {
  /// What the signatures of a paper that came in are worth, and why, in the language of this run.
  var title: String {
    let why = codes.map { FaultCode.title($0)(Speech.language) }
    return say("chữ ký số của giấy tờ: ", "signatures on the paper: ") + standing.title
      + (why.isEmpty ? "" : " – " + why.joined(separator: ", "))
  }
}

extension SignatureProof.Standing {
  /// What programs know it by.
  var word: String {
    switch self {
    case .valid: "valid"
    case .unproven: "unproven"
    case .invalid: "invalid"
    }
  }

  /// In the language of this run.
  var title: String {
    switch self {
    case .valid: say("hợp lệ", "valid")
    case .unproven: say("chưa xác định", "not proven")
    case .invalid: say("không hợp lệ", "invalid")
    }
  }
}

extension VoidReason {
  /// In the language of this run.
  var title: String {
    switch self {
    case .notSigned: say("không ký được", "it could not be signed")
    case .abandoned: say("việc ký bị bỏ dở", "signing was not finished")
    case .redrafted: say("văn bản được dự thảo lại", "a new draft took its place")
    case .sentBack: say("văn bản bị trả lại trước khi đóng dấu", "it was sent back before the seal")
    case .closed: say("hồ sơ kết thúc trước khi đóng dấu", "the dossier ended before the seal")
    }
  }
}

extension SigningClass {
  /// In the language of this run.
  var title: String {
    switch self {
    case .full: say("đủ các chữ ký số cần có, đều hợp lệ", "all signatures needed, proven")
    case .incomplete: say("hợp lệ, chưa đủ", "proven, incomplete")
    case .unproven: say("chưa xác định", "not proven")
    case .invalid: say("không hợp lệ", "invalid")
    case .paper: say("chỉ trên giấy", "on paper only")
    }
  }
}

extension SignatureMark {
  /// What programs know it by: `digital`, `paper`, `none`.
  var word: String { medium?.word ?? "none" }
}

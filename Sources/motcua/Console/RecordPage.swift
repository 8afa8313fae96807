import DossierModel
import Office

/// An examination of a file for people: the verdict, then each signature with all that Circular 15/2025/TT-BKHCN,
/// Article 6.7 wants shown.
struct RecordPage {
  let name: String
  let record: VerificationRecord

  var text: String {
    let head = "\(name): \(verdict)"
    let file = record.findings.map { "  – \(words($0))" }
    let signatures = record.signatures.enumerated().map { index, signed in section(index + 1, signed) }
    let basis = say(
      "  quy định \(record.policy) \(record.policyVersion); \(record.verifier); SHA-256 \(record.file)",
      "  policy \(record.policy) \(record.policyVersion); \(record.verifier); SHA-256 \(record.file)")
    let missing = record.missing.map {
      $0 == .issue
        ? say("  – chưa đủ: còn thiếu chữ ký số của cơ quan", "  – incomplete: the agency’s seal is missing")
        : say(
          "  – chưa đủ: còn thiếu chữ ký số của lãnh đạo", "  – incomplete: the leader’s signature is missing"
        )
    }
    let disorder = record.disorder.map { "  – \($0.words)" }
    return ([head] + file + missing + disorder + signatures + stamps + [basis]).joined(separator: "\n")
  }

  private var verdict: String {
    switch record.verdict {
    case "fully_signed": say("HỢP LỆ", "VALID")
    case "incomplete" where record.missing.isEmpty:
      say("HỢP LỆ, SAI NGƯỜI KÝ HOẶC THỨ TỰ KÝ", "VALID, NOT IN ORDER")
    case "incomplete": say("HỢP LỆ, CHƯA ĐỦ CHỮ KÝ", "VALID, INCOMPLETE")
    case "not_proven": say("CHƯA XÁC ĐỊNH", "NOT PROVEN")
    case "no_pdf": say("KHÔNG PHẢI TỆP PDF", "NO PDF FILE")
    case "unsigned": say("KHÔNG CÓ CHỮ KÝ SỐ", "NO DIGITAL SIGNATURE")
    default: say("KHÔNG HỢP LỆ", "INVALID")
    }
  }

  private func section(_ number: Int, _ signed: VerificationRecord.Signed) -> String {
    let level = signed.level == "legacy" ? say("kiểu cũ", "legacy") : signed.level
    var lines = [
      say("  Chữ ký \(number)", "  Signature \(number)")
        + " (\(signed.field)): \(words(outcome: signed.outcome)), \(level)"
    ]
    if let act = SigningLook.act(ofField: signed.field) {
      lines.append(
        say("    Việc ký: ", "    Act: ") + act.doing(Speech.language)
          + say(" (theo tên trường)", " (by the field’s name)"))
    }
    lines += signed.findings.map { "    – \(words($0))" }
    lines += signed.signer.map(holder) ?? []
    lines += times(signed)
    lines.append(
      signed.intact
        ? say("    Toàn vẹn: đúng nội dung đã ký", "    Integrity: the contents are those that were signed")
        : say("    Toàn vẹn: không", "    Integrity: broken"))
    if let algorithm = signed.algorithm {
      lines.append(say("    Thuật toán: ", "    Algorithm: ") + algorithm)
    }
    if let anchors = signed.anchors { lines.append(say("    Tin cậy theo: ", "    Trusted by: ") + anchors) }
    lines += signed.changesAfter.map { say("    Sau khi ký: ", "    After signing: ") + words($0) }
    return lines.joined(separator: "\n")
  }

  private func holder(_ holder: VerificationRecord.Holder) -> [String] {
    let who = [holder.title, holder.name, holder.organisation].compactMap { $0 }.joined(separator: ", ")
    return [
      say("    Chủ thể: ", "    Subject: ") + "“\(who)”",
      say("    Cấp bởi: ", "    Issued by: ")
        + "“\(holder.issuerName ?? holder.issuer.joined(separator: ", "))”",
      say("    Chứng thư: số ", "    Certificate: serial ")
        + "\(holder.serial), \(holder.validFrom.prefix(10)) – \(holder.validUntil.prefix(10)), SHA-256 \(holder.sha256)",
    ]
  }

  private func times(_ signed: VerificationRecord.Signed) -> [String] {
    let sources = [
      "time_stamp": say("dấu thời gian", "time stamp"),
      "document_time_stamp": say("dấu thời gian của tài liệu", "time stamp of the document"),
      "received": say("lúc nhận tệp", "when the file came in"), "now": say("lúc kiểm tra", "now"),
    ]
    let controlled = signed.controlled.map {
      say("    Xét tại: ", "    Judged at: ") + $0
        + (signed.controlledBy.map { " (\(sources[$0] ?? $0))" } ?? "")
    }
    let claimed = signed.claimed.map { say("    Tự khai: ", "    Claimed: ") + $0 }
    return [controlled, claimed].compactMap { $0 }
  }

  private var stamps: [String] {
    record.timeStamps.map {
      say("  Dấu thời gian tài liệu", "  Document time stamp")
        + " (\($0.field)): \(words(outcome: $0.outcome))"
        + ($0.moment.map { ", \($0)" } ?? "")
    }
  }

  private func words(outcome: String) -> String {
    switch outcome {
    case "valid": say("hợp lệ", "valid")
    case "indeterminate": say("chưa xác định", "not proven")
    default: say("không hợp lệ", "invalid")
    }
  }

  private func words(_ change: VerificationRecord.Changed) -> String {
    let kinds = [
      "signature": say("thêm chữ ký", "a signature was added"),
      "document_time_stamp": say("thêm dấu thời gian", "a time stamp was added"),
      "filled": say("điền trường đã khóa", "a locked field was filled"),
      "validation_data": say("thêm dữ liệu kiểm tra", "validation data were added"),
      "metadata": say("siêu dữ liệu", "metadata"), "information": say("thông tin tài liệu", "information"),
      "extensions": say("phần mở rộng", "extensions"),
      "issue_stamp": say("dấu phát hành, trang", "an issue stamp, page"),
      "unexplained": say("không giải thích được", "not explained"),
    ]
    return say("bản sửa \(change.revision): ", "revision \(change.revision): ")
      + (kinds[change.kind] ?? change.kind) + (change.detail.map { " \($0)" } ?? "")
  }

  private func words(_ found: VerificationRecord.Found) -> String {
    "\(found.title(Speech.language)) [\(found.code)]\(found.place == "file" ? "" : " (\(place(found.place)))")"
  }

  /// Where it is, as people say it; a digest stays what it is.
  private func place(_ told: String) -> String {
    let words = [
      "offset": say("byte thứ", "offset"), "entry": say("mục", "entry"), "object": say("đối tượng", "object"),
      "revision": say("bản sửa", "revision"), "certificate": say("chứng thư", "certificate"),
    ]
    return told.split(separator: " ").map { words[String($0)] ?? String($0) }.joined(separator: " ")
  }
}

extension VerificationRecord.Disorder {
  /// In the language of this run.
  fileprivate var words: String {
    switch self {
    case .sealNotLast:
      say(
        "sai thứ tự: có chữ ký sau chữ ký số của cơ quan, vốn phải là chữ ký cuối cùng",
        "not in order: somebody signed after the agency’s seal, which has to be the last")
    case .sameKey:
      say(
        "sai người ký: một khóa vừa ký cho cá nhân vừa ký cho cơ quan",
        "not in order: one key made both a person’s signature and the agency’s seal")
    }
  }
}

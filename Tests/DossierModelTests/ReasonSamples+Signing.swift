import DossierModel
import Hashing
import WorkingTime

extension ReasonSample {
  private static let certificate = SHA256.digest(Array("certificate".utf8))
  private static let number = DocumentNumber(
    paper: "result", agency: "so-y-te", year: 2026, serial: 7, symbol: "QĐ-SYT", secret: false)
  private static let beginning = String(certificate.hex.prefix(16))

  static let signing = [
    ReasonSample(
      .signing(.signsNothing), "signs_nothing", vi: "việc này không ký gì", en: "this action signs nothing",
      json: "{}"),
    ReasonSample(
      .signing(.numbered(number)), "number_waits_for_signature",
      vi: "số 07/QĐ-SYT đã cấp và đang chờ ký", en: "number 07/QĐ-SYT was given and waits to be signed",
      json: #"{"found":"07/QĐ-SYT"}"#),
    ReasonSample(
      .signing(.notNumbered(paper: "result")), "no_number_waits",
      vi: "không có số nào đang chờ ký", en: "no number waits to be signed", json: #"{"needed":"result"}"#),
    ReasonSample(
      .signing(.notSigned), "not_signed",
      vi: "cần tệp đã ký số; ký bằng motcua sign, hoặc --on-paper nếu ký trên giấy",
      en: "a digitally signed file is needed; sign with motcua sign, or --on-paper for a signature on paper",
      json: "{}"),
    ReasonSample(
      .signing(.settled), "signature_settled",
      vi: "chữ ký đã được kết luận, không xét lại",
      en: "the signature has been judged, it is not judged again", json: "{}"),
    ReasonSample(
      .signing(.invalid(codes: ["digest-mismatch"])), "signature_invalid",
      vi: "chữ ký không hợp lệ: digest-mismatch", en: "the signature is invalid: digest-mismatch",
      json: #"{"found":["digest-mismatch"]}"#),
    ReasonSample(
      .signing(.unproven(codes: ["revocation-unknown"])), "signature_not_proven",
      vi: "chưa xác định được chữ ký: revocation-unknown",
      en: "the signature could not be proven: revocation-unknown",
      json: #"{"found":["revocation-unknown"]}"#),
    ReasonSample(
      .signing(.unknownCertificate(certificate)), "unknown_certificate",
      vi: "chứng thư \(beginning)… chưa được khai cho người hay cơ quan nào; xem motcua office update",
      en: "certificate \(beginning)… is recorded for no person or agency; see motcua office update",
      json: #"{"found":"\#(certificate.hex)"}"#),
    ReasonSample(
      .signing(
        .foreignCertificate(certificate, owner: .person("binh"), needed: .agency("department"))),
      "foreign_certificate",
      vi: "chứng thư \(beginning)… là của Ông Bà binh (binh), cần của Cơ quan department",
      en: "certificate \(beginning)… is that of Ông Bà binh (binh), needed is that of Agency department",
      json: #"{"found":"\#(certificate.hex)","needed":"department","owner":"binh"}"#),
    ReasonSample(
      .signing(
        .notEntitled(
          on: day, [.mandateNotBegun(person: "duc", principal: "binh", from: Day(number: day.number + 1))])),
      "not_entitled_then",
      vi:
        "theo thời điểm đã xác định, chữ ký được tạo ngày 2026-11-29, khi đó người ký chưa hoặc không còn thẩm quyền: ủy quyền của Ông Bà binh (binh) cho Ông Bà duc (duc) chỉ có hiệu lực từ 2026-11-30",
      en:
        "the signature is proven to be of 2026-11-29, when the signer was not entitled to it: the mandate of Ông Bà duc (duc) to act for Ông Bà binh (binh) begins on 2026-11-30",
      json: #"{"because":["mandate_not_begun"],"found":"2026-11-29"}"#),
    ReasonSample(
      .signing(.tooOld(signed: now, begun: ahead)), "signature_too_old",
      vi:
        "dấu thời gian cho thấy chữ ký có từ 2026-11-26 08:30, trước khi văn bản được trình ký lúc 2026-11-29 08:30; ký lại sau khi văn bản được trình",
      en:
        "the signature is proven to be of 2026-11-26 08:30, before the document came to be signed at 2026-11-29 08:30; sign anew, after it was put forward",
      json: #"{"found":"2026-11-26T08:30:00.000+07:00","needed":"2026-11-29T08:30:00.000+07:00"}"#),
    ReasonSample(
      .signing(.otherDocument(paper: "result")), "other_document",
      vi: "tệp không phải văn bản đang trình, ký thêm trên đúng từng byte",
      en: "the file is not the document in hand with a signature added to its very bytes",
      json: #"{"needed":"result"}"#),
    ReasonSample(
      .signing(.numbersNothing), "numbers_nothing",
      vi: "việc này không cấp số nào", en: "this action gives no number", json: "{}"),
    ReasonSample(
      .signing(.tooLate(.initial, after: .approve, by: "binh")), "too_late",
      vi: "Ông Bà binh (binh) đã ký duyệt nên không ký nháy được nữa; ký nháy trước, trên dự thảo",
      en:
        "Ông Bà binh (binh) has done signing already, so initialling is too late; it comes before, on the draft",
      json: #"{"act":"initial","by":"binh","found":"approve"}"#),
    ReasonSample(
      .signing(.noDraft), "no_draft",
      vi: "chưa có dự thảo; trình dự thảo trước rồi mới ký nháy được",
      en: "there is no draft yet; it is proposed first and initialled then", json: "{}"),
    ReasonSample(
      .signing(.numberFirst(paper: "result")), "number_first",
      vi: "văn bản chính chưa có số; lãnh đạo ký số văn bản chính trước, phụ lục ghi theo số đó",
      en:
        "the main document has no number yet; the leader signs it digitally first, the annex cites its number",
      json: #"{"needed":"result"}"#),
    ReasonSample(
      .signing(.notIssued(paper: "result")), "not_issued",
      vi: "chưa có văn bản đã phát hành để sao; phát hành trước, sao sau",
      en: "there is no issued document to copy; it is issued first and copied then",
      json: #"{"needed":"result"}"#),
    ReasonSample(
      .signing(.noTrueCopy(paper: "result")), "no_true_copy",
      vi: "sao lục là sao từ bản sao y; cấp bản sao y trước (--copy true-copy)",
      en: "a second copy is made of a true copy; that comes first (--copy true-copy)",
      json: #"{"needed":"result"}"#),
    ReasonSample(
      .signing(
        .alreadyUsed(
          paper: "result", code: "H44.15-260803-0001", title: Title(vi: "Giấy phép", en: "Permit"))),
      "signature_used",
      vi:
        "chữ ký trong tệp đã là chữ ký của văn bản “Giấy phép” thuộc hồ sơ H44.15-260803-0001; mỗi văn bản cần chữ ký riêng, ký bằng motcua sign",
      en:
        "a signature of the file is already that of document “Permit” of dossier H44.15-260803-0001; each document takes a signature of its own, sign with motcua sign",
      json: #"{"document":"result","dossier":"H44.15-260803-0001"}"#),
    ReasonSample(
      .signing(.onlyDigital(.scan)), "only_digital",
      vi: "số hóa giấy tờ chỉ làm bằng chữ ký số; bỏ --on-paper",
      en: "digitising a paper is only done digitally; leave out --on-paper",
      json: #"{"act":"scan"}"#),
  ]

  private static let day = Day("2026-11-29") ?? Day(number: 0)
  private static let ahead = Zone.vietnam.moment(day, minute: 510)
  private static let now = Zone.vietnam.moment(day, minute: 510 - 3 * 1440)

  static let shown = [
    ReasonSample(
      .signing(.numberNotShown(number)), "number_not_shown",
      vi:
        "trang đầu của tệp không có số 07/QĐ-SYT, nên không ai thấy số đó; để lãnh đạo ký bằng motcua sign (số được ghi lên văn bản trước khi ký), hoặc ghi đúng số này trước khi ký bằng công cụ khác",
      en:
        "the file’s first page does not show number 07/QĐ-SYT, which nobody would see; have the leader sign with motcua sign, which writes it before the signature, or write just this number before signing with another tool",
      json: #"{"needed":"07/QĐ-SYT"}"#),
    ReasonSample(
      .signing(.otherThanSigned(paper: "result")), "other_than_signed",
      vi:
        "lãnh đạo đã ký số một tệp khác; trên giấy chỉ đóng dấu lên bản in của đúng tệp lãnh đạo đã ký: bỏ --file, hoặc trả lại xử lý (rework) rồi trình văn bản khác",
      en:
        "the leader signed another file digitally; on paper only a print of the very file he signed is sealed: leave out --file, or send the dossier back (rework) and propose another document",
      json: #"{"needed":"result"}"#),
    ReasonSample(
      .signing(.sealedFirst(agency: "department")), "sealed_first",
      vi:
        "tệp đã có dấu của Cơ quan department; lãnh đạo ký trước, cơ quan đóng dấu sau (Nghị định 30/2020/NĐ-CP, Điều 13): ký tệp chưa đóng dấu",
      en:
        "the file bears the seal of Agency department already; the leader signs first, the agency seals after him (Decree 30/2020/NĐ-CP, Article 13): sign a file without the seal",
      json: #"{"found":"department"}"#),
    ReasonSample(
      .signing(.numberNotSigned(number)), "number_not_signed",
      vi:
        "tệp lãnh đạo đã ký số không có số 07/QĐ-SYT, văn bản được phát hành trên giấy; dùng keep_on_paper, rồi certify_copy nếu cần bản sao điện tử",
      en:
        "the file the leader signed digitally does not bear number 07/QĐ-SYT, the document was issued on paper; take keep_on_paper, then certify_copy for an electronic copy",
      json: #"{"needed":"07/QĐ-SYT"}"#),
    ReasonSample(
      .signing(.copyOfSigned), "copy_of_signed",
      vi:
        "tệp đã ký số là bản gốc, gửi chính tệp đó là đủ; muốn cấp bản sao thì đưa tệp mới chưa có chữ ký, như bản quét của bản in hay bản giấy (Nghị định 30/2020/NĐ-CP, Điều 5, 25)",
      en:
        "a digitally signed file is an original, and that very file can be given out; for a certified copy hand in a new file without signatures, such as a scan of a print or of the paper (Decree 30/2020/NĐ-CP, Articles 5, 25)",
      json: "{}"),
    ReasonSample(
      .signing(.secret(number)), "secret_document",
      vi:
        "văn bản 07/QĐ-SYT là văn bản mật, không gửi qua mạng thường; giao bản giấy theo quy định bảo vệ bí mật nhà nước",
      en:
        "document 07/QĐ-SYT is a state secret and does not go over the ordinary network; it is handed over on paper under the rules for state secrets",
      json: #"{"found":"07/QĐ-SYT"}"#),
    ReasonSample(
      .signing(.clockBehind(newest: ahead, now: now)), "clock_behind",
      vi:
        "việc mới nhất của hồ sơ ghi lúc 2026-11-29 08:30, nhưng đồng hồ máy này đang là 2026-11-26 08:30; số cấp bây giờ sẽ mang ngày chưa tới. Chỉnh đúng đồng hồ; nếu lần ghi trước do đồng hồ chạy nhanh, hồ sơ chỉ ký số được từ lúc đó trở đi",
      en:
        "the dossier’s newest entry is of 2026-11-29 08:30, but this machine’s clock says 2026-11-26 08:30; a number given now would bear a date that has not come. Set the clock right; where it was fast when that entry was made, the dossier can be signed digitally from that time on only",
      json: #"{"found":"2026-11-26T08:30:00.000+07:00","needed":"2026-11-29T08:30:00.000+07:00"}"#),
    ReasonSample(
      .signing(.otherTime(stamped: now, ours: ahead)), "other_time",
      vi:
        "dấu thời gian tin cậy là 2026-11-26 08:30, nhưng đồng hồ máy này là 2026-11-29 08:30; ngày ghi trên văn bản sẽ sai. Chỉnh đúng đồng hồ rồi ký lại",
      en:
        "the trusted time is 2026-11-26 08:30, but this machine’s clock says 2026-11-29 08:30; the date on the document would be wrong. Set the clock right and sign again",
      json: #"{"found":"2026-11-29T08:30:00.000+07:00","needed":"2026-11-26T08:30:00.000+07:00"}"#),
    ReasonSample(
      .signing(.dateAhead(day, stamped: now)), "date_ahead",
      vi:
        "văn bản ghi ngày 2026-11-29, sau thời điểm của dấu thời gian tin cậy 2026-11-26 08:30; chỉnh đúng đồng hồ rồi ký lại",
      en:
        "the document bears the date 2026-11-29, after the trusted time 2026-11-26 08:30; set the clock right and sign again",
      json: #"{"found":"2026-11-29","needed":"2026-11-26T08:30:00.000+07:00"}"#),
  ]
}

import DossierModel
import WorkingTime

private let now = at("2026-06-04 09:30")
private let state = Title(vi: "Đang xử lý", en: "Processing")

extension ReasonSample {
  /// Conditions of the workflow, each with what was found, and what an action asks for.
  static let conditions: [ReasonSample] = [
    ReasonSample(
      .guardFailed(Guard(.late), .due(at("2026-06-05 17:00"), now: now)), "condition_failed",
      vi:
        "điều kiện chưa đạt, cần: đã hết thời gian của bước; đến 2026-06-05 17:00 mới hết, bây giờ là 2026-06-04 09:30",
      en:
        "condition not met, needed: the step’s time has run out; it runs out at 2026-06-05 17:00, and now it is 2026-06-04 09:30",
      json:
        #"{"due":"2026-06-05T17:00:00.000+07:00","found":"2026-06-04T09:30:00.000+07:00","needed":"late"}"#),
    ReasonSample(
      .guardFailed(Guard(.late), .due(nil, now: now)), "condition_failed",
      vi: "điều kiện chưa đạt, cần: đã hết thời gian của bước; không bước nào ở đây tính thời gian",
      en: "condition not met, needed: the step’s time has run out; no step here has a time of its own",
      json: #"{"due":null,"found":"2026-06-04T09:30:00.000+07:00","needed":"late"}"#),
    ReasonSample(
      .guardFailed(Guard(.late, negated: true), .due(at("2026-06-05 17:00"), now: now)), "condition_failed",
      vi: "điều kiện chưa đạt, cần: bước còn thời gian; đã hết lúc 2026-06-05 17:00",
      en: "condition not met, needed: the step still has time; it ran out at 2026-06-05 17:00",
      json:
        #"{"due":"2026-06-05T17:00:00.000+07:00","found":"2026-06-04T09:30:00.000+07:00","needed":"not late"}"#
    ),
    ReasonSample(
      .guardFailed(Guard(.returnBy(.post)), .channel(.counter)), "condition_failed",
      vi: "điều kiện chưa đạt, cần: trả kết quả bưu chính công ích; hồ sơ này: trực tiếp",
      en: "condition not met, needed: result returned public post; this one: at the counter",
      json: #"{"found":"counter","needed":"return post"}"#),
    ReasonSample(
      .guardFailed(Guard(.inState("done")), .states(wanted: state, found: [state])), "condition_failed",
      vi: "điều kiện chưa đạt, cần: hồ sơ ở “Đang xử lý”; đang ở: “Đang xử lý”",
      en: "condition not met, needed: the dossier is in “Processing”; it is in: “Processing”",
      json: #"{"found":["Processing"],"needed":"in done"}"#),
    ReasonSample(
      .guardFailed(Guard(.feeDue), .amount(0)), "condition_failed",
      vi: "điều kiện chưa đạt, cần: thủ tục có thu phí; phí: 0 đồng",
      en: "condition not met, needed: the procedure has a fee; the fee: 0 đồng",
      json: #"{"found":0,"needed":"fee due"}"#),
    ReasonSample(
      .guardFailed(Guard(.sent("result")), .opposite), "condition_failed",
      vi: "điều kiện chưa đạt, cần: kết quả đã gửi qua mạng",
      en: "condition not met, needed: the result was sent over the network",
      json: #"{"found":"not sent","needed":"sent"}"#),
    ReasonSample(
      .guardFailed(Guard(.resultDue), .opposite), "condition_failed",
      vi: "điều kiện chưa đạt, cần: thủ tục có văn bản kết quả",
      en: "condition not met, needed: the procedure ends in a document",
      json: #"{"found":"not result due","needed":"result due"}"#),
    ReasonSample(
      .guardFailed(Guard(.isPart), .parent(nil)), "condition_failed",
      vi:
        "điều kiện chưa đạt, cần: hồ sơ là một phần của hồ sơ liên thông; hồ sơ này không thuộc hồ sơ nào khác",
      en: "condition not met, needed: the dossier is a part of another one; it belongs to no other dossier",
      json: #"{"found":null,"needed":"part"}"#),
    ReasonSample(
      .guardFailed(Guard(.isPart, negated: true), .parent("H44.15-260601-0001")), "condition_failed",
      vi: "điều kiện chưa đạt, cần: hồ sơ không thuộc hồ sơ liên thông nào; thuộc hồ sơ H44.15-260601-0001",
      en:
        "condition not met, needed: the dossier is no part of another one; it belongs to H44.15-260601-0001",
      json: #"{"found":"H44.15-260601-0001","needed":"not part"}"#),
    ReasonSample(
      .guardFailed(
        Guard(.partsOpen, negated: true),
        .parts(["licence": "H44.15-260601-0002"], titles: ["licence": Title(vi: "Giấy phép", en: "Licence")])),
      "condition_failed",
      vi:
        "điều kiện chưa đạt, cần: mọi hồ sơ thành phần đã xong; đang giải quyết: Giấy phép (H44.15-260601-0002)",
      en: "condition not met, needed: every part has ended; under way: Licence (H44.15-260601-0002)",
      json: #"{"found":{"licence":"H44.15-260601-0002"},"needed":"not parts open"}"#),
    ReasonSample(
      .guardFailed(Guard(.partsOpen), .parts([:], titles: [:])), "condition_failed",
      vi: "điều kiện chưa đạt, cần: còn hồ sơ thành phần chưa xong; không còn phần nào",
      en: "condition not met, needed: some part has not ended; no part is under way",
      json: #"{"found":{},"needed":"parts open"}"#),
    ReasonSample(
      .guardFailed(Guard(.partDone("licence")), .part(code: "H44.15-260601-0002", ended: nil)),
      "condition_failed",
      vi: "điều kiện chưa đạt, cần: phần “licence” đã có kết quả; H44.15-260601-0002: đang giải quyết",
      en: "condition not met, needed: the part “licence” is done; H44.15-260601-0002: under way",
      json: #"{"found":{"code":"H44.15-260601-0002","ended":null},"needed":"part licence done"}"#),
    ReasonSample(
      .guardFailed(Guard(.partFailed("licence")), .part(code: "H44.15-260601-0002", ended: .returned)),
      "condition_failed",
      vi:
        "điều kiện chưa đạt, cần: phần “licence” kết thúc mà không có kết quả; H44.15-260601-0002: “Đã trả kết quả”",
      en:
        "condition not met, needed: the part “licence” ended without result; H44.15-260601-0002: “Returned”",
      json: #"{"found":{"code":"H44.15-260601-0002","ended":10},"needed":"part licence failed"}"#),
    ReasonSample(
      .guardFailed(Guard(.returnBy(.post), negated: true), .channel(.post)), "condition_failed",
      vi: "điều kiện chưa đạt, cần: không trả kết quả bưu chính công ích; hồ sơ này: bưu chính công ích",
      en: "condition not met, needed: result not returned public post; this one: public post",
      json: #"{"found":"post","needed":"not return post"}"#),
    ReasonSample(
      .guardFailed(Guard(.inState("done"), negated: true), .states(wanted: state, found: [state])),
      "condition_failed",
      vi: "điều kiện chưa đạt, cần: hồ sơ không ở “Đang xử lý”; đang ở: “Đang xử lý”",
      en: "condition not met, needed: the dossier is not in “Processing”; it is in: “Processing”",
      json: #"{"found":["Processing"],"needed":"not in done"}"#),
    ReasonSample(
      .guardFailed(Guard(.feeDue, negated: true), .amount(20000)), "condition_failed",
      vi: "điều kiện chưa đạt, cần: thủ tục không thu phí; phí: 20000 đồng",
      en: "condition not met, needed: the procedure has no fee; the fee: 20000 đồng",
      json: #"{"found":20000,"needed":"not fee due"}"#),
    ReasonSample(
      .guardFailed(Guard(.sent("result"), negated: true), .opposite), "condition_failed",
      vi: "điều kiện chưa đạt, cần: kết quả chưa gửi qua mạng",
      en: "condition not met, needed: the result was not sent over the network",
      json: #"{"found":"sent","needed":"not sent"}"#),
    ReasonSample(
      .guardFailed(Guard(.partDone("licence")), .part(code: nil, ended: nil)), "condition_failed",
      vi: "điều kiện chưa đạt, cần: phần “licence” đã có kết quả; phần này chưa mở",
      en: "condition not met, needed: the part “licence” is done; it has not been opened",
      json: #"{"found":{"code":null,"ended":null},"needed":"part licence done"}"#),
    ReasonSample(
      .missing(.reason), "missing_input",
      vi: "thiếu lý do (--note)",
      en: "a reason (--note) is missing",
      json: #"{"flag":"--note","needed":"reason"}"#),
    ReasonSample(
      .missing(.assignee), "missing_input",
      vi: "thiếu người được giao (--to)",
      en: "the person it is given to (--to) is missing",
      json: #"{"flag":"--to","needed":"assignee"}"#),
    ReasonSample(
      .missing(.draft), "missing_input",
      vi: "thiếu tệp văn bản (--file)",
      en: "the document (--file) is missing",
      json: #"{"flag":"--file","needed":"draft"}"#),
    ReasonSample(
      .missing(.itemNumber), "missing_input",
      vi: "thiếu số hiệu bưu gửi (--item)",
      en: "the postal item number (--item) is missing",
      json: #"{"flag":"--item","needed":"item_number"}"#),
    ReasonSample(
      .missing(.recipient), "missing_input",
      vi: "thiếu người nhận (--recipient)",
      en: "the recipient (--recipient) is missing",
      json: #"{"flag":"--recipient","needed":"recipient"}"#),
    ReasonSample(
      .missing(.amount), "missing_input",
      vi: "thiếu số tiền (--amount)",
      en: "the amount (--amount) is missing",
      json: #"{"flag":"--amount","needed":"amount"}"#),
    ReasonSample(
      .missing(.attachment), "missing_input",
      vi: "thiếu tệp kèm theo (--file)",
      en: "the paper that goes with it (--file) is missing",
      json: #"{"flag":"--file","needed":"attachment"}"#),
  ]
}

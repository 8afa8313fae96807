import DossierModel
import WorkingTime

private let state = Title(vi: "Đang xử lý", en: "Processing")

extension ReasonSample {
  /// Applications, versions, parts.
  static let others: [ReasonSample] = [
    ReasonSample(
      .noDossier, "no_dossier",
      vi: "lệnh không hợp với hồ sơ này",
      en: "the command does not fit this dossier",
      json: #"{}"#),
    ReasonSample(
      .unknownAction(known: ["assign", "sign"]), "unknown_action",
      vi: "không có hành động này; các hành động của quy trình: assign, sign",
      en: "there is no such action; the workflow’s actions: assign, sign",
      json: #"{"allowed":["assign","sign"]}"#),
    ReasonSample(
      .notPossibleNow(states: [state, state], possibleIn: [state]), "not_possible_now",
      vi: "hồ sơ đang ở “Đang xử lý”, “Đang xử lý”; việc này làm được khi ở: “Đang xử lý”",
      en: "the dossier is in “Processing”, “Processing”; this can be done in: “Processing”",
      json: #"{"allowed":["Processing"],"found":["Processing","Processing"]}"#),
    ReasonSample(
      .closed(.returned), "closed",
      vi: "hồ sơ đã kết thúc (“Đã trả kết quả”)",
      en: "the dossier is closed (“Returned”)",
      json: #"{"found":10}"#),
    ReasonSample(
      .closed(.withdrawalAsked), "closed",
      vi: "hồ sơ đã kết thúc (“Đã rút hồ sơ”)",
      en: "the dossier is closed (“Withdrawn”)",
      json: #"{"found":7}"#),
    ReasonSample(
      .optionUnused(.onPaper), "option_not_used",
      vi: "việc này không ký hay đóng dấu gì; bỏ --on-paper",
      en: "this signs and seals nothing; leave out --on-paper",
      json: #"{"flag":"--on-paper","found":"on_paper"}"#),
    ReasonSample(
      .optionUnused(.secret), "option_not_used",
      vi: "việc này không cấp số văn bản nào; bỏ --secret",
      en: "this numbers no document; leave out --secret",
      json: #"{"flag":"--secret","found":"secret"}"#),
    ReasonSample(
      .optionUnused(.copy), "option_not_used",
      vi: "việc này không cấp số bản sao nào; bỏ --copy",
      en: "this numbers no certified copy; leave out --copy",
      json: #"{"flag":"--copy","found":"copy"}"#),
    ReasonSample(
      .optionUnused(.file), "option_not_used",
      vi:
        "hồ sơ đã có dự thảo, ký chính dự thảo đó; bỏ --file, hoặc trả lại xử lý (rework) rồi trình văn bản khác",
      en:
        "the dossier has its draft, which is what is signed; leave out --file, or send it back (rework) and propose another document",
      json: #"{"flag":"--file","found":"file"}"#),
    ReasonSample(
      .optionUnused(.scanned), "option_not_used",
      vi: "việc này không số hóa giấy tờ nào; bỏ --of",
      en: "this digitises no paper; leave out --of",
      json: #"{"flag":"--of","found":"scanned"}"#),
    ReasonSample(
      .notAsked(.amount), "input_not_asked",
      vi: "việc này không cần số tiền (--amount)",
      en: "this does not take the amount (--amount)",
      json: #"{"flag":"--amount","found":"amount"}"#),
    ReasonSample(
      .unknownProcedure("9.9", known: ["1.001806"]), "unknown_procedure",
      vi: "không có thủ tục “9.9”; đang có: 1.001806",
      en: "there is no procedure “9.9”; known: 1.001806",
      json: #"{"allowed":["1.001806"],"found":"9.9"}"#),
    ReasonSample(
      .unknownCase(known: ["main"]), "unknown_case",
      vi: "cần chọn trường hợp bằng --case: main",
      en: "choose the case with --case: main",
      json: #"{"allowed":["main"]}"#),
    ReasonSample(
      .notValid(from: day("2026-01-01"), until: day("2026-05-31")), "procedure_not_in_force",
      vi: "thủ tục chỉ áp dụng từ 2026-01-01 đến 2026-05-31",
      en: "the procedure applies only from 2026-01-01 to 2026-05-31",
      json: #"{"from":"2026-01-01","until":"2026-05-31"}"#),
    ReasonSample(
      .notValid(from: day("2026-07-01"), until: nil), "procedure_not_in_force",
      vi: "thủ tục chỉ áp dụng từ 2026-07-01",
      en: "the procedure applies only from 2026-07-01",
      json: #"{"from":"2026-07-01","until":null}"#),
    ReasonSample(
      .channelNotOffered(.online, offered: [.counter]), "channel_not_offered",
      vi: "thủ tục không nhận hồ sơ trực tuyến (online); nhận: counter",
      en: "the procedure cannot be submitted online (online); offered: counter",
      json: #"{"allowed":["counter"],"found":"online"}"#),
    ReasonSample(
      .returnNotOffered(.online, offered: [.counter, .post]), "return_not_offered",
      vi: "thủ tục không trả kết quả trực tuyến (online); trả: counter, post",
      en: "the result cannot be returned online (online); offered: counter, post",
      json: #"{"allowed":["counter","post"],"found":"online"}"#),
    ReasonSample(
      .missingPaper(
        PaperRule(kind: "identity", title: Title(vi: "Căn cước", en: "Identity card"), required: true)),
      "missing_paper",
      vi: "thiếu giấy tờ “identity”: Căn cước",
      en: "paper “identity” is missing: Identity card",
      json: #"{"needed":"identity"}"#),
    ReasonSample(
      .unknownPaper("photo", known: ["identity"]), "unknown_paper",
      vi: "thủ tục không có giấy tờ “photo”; có: identity",
      en: "the procedure asks for no paper “photo”; it asks for: identity",
      json: #"{"allowed":["identity"],"found":"photo"}"#),
    ReasonSample(
      .notReceivedHere(agency: "department", receiving: ["centre"]), "not_received_here",
      vi: "“Cơ quan department” không tiếp nhận thủ tục này; nơi tiếp nhận: Cơ quan centre (centre)",
      en: "“Agency department” does not take in this procedure; it is received at: Agency centre (centre)",
      json: #"{"allowed":["centre"],"found":"department"}"#),
    ReasonSample(
      .notReceivedHere(agency: "department", receiving: []), "not_received_here",
      vi: "“Cơ quan department” không tiếp nhận thủ tục này; nơi tiếp nhận: không nơi nào",
      en: "“Agency department” does not take in this procedure; it is received at: nowhere",
      json: #"{"allowed":[],"found":"department"}"#),
    ReasonSample(
      .chooseAgency(["centre", "village"]), "choose_agency",
      vi: "cần chọn nơi tiếp nhận bằng --at: centre, village",
      en: "choose where it is received with --at: centre, village",
      json: #"{"allowed":["centre","village"]}"#),
    ReasonSample(
      .laneUnbound(lane: "police"), "lane_unbound",
      vi: "văn phòng chưa gắn cơ quan nào cho phần “police”",
      en: "the office has no agency for the lane “police”",
      json: #"{"needed":"police"}"#),
    ReasonSample(
      .agencyNotValid("village"), "agency_not_in_operation",
      vi: "cơ quan “Cơ quan village” không còn hoạt động",
      en: "the agency “Agency village” is not in operation",
      json: #"{"found":"village"}"#),
    ReasonSample(
      .feeMismatch(expected: 20000, found: 1), "fee_mismatch",
      vi: "còn phải nộp 20000 đồng, không phải 1",
      en: "20000 đồng are due, not 1",
      json: #"{"found":1,"needed":20000}"#),
    ReasonSample(
      .sameDefinition, "same_version",
      vi: "hồ sơ đã theo phiên bản này",
      en: "the dossier stands on this version already",
      json: #"{}"#),
    ReasonSample(
      .unknownVersion("ab", known: ["abc", "abd"]), "unknown_version",
      vi: "không có đúng một phiên bản bắt đầu bằng “ab”; các phiên bản: abc, abd",
      en: "not exactly one version begins with “ab”; versions: abc, abd",
      json: #"{"allowed":["abc","abd"],"found":"ab"}"#),
    ReasonSample(
      .otherProcedure(expected: "1.001806", found: "2.000908"), "other_procedure",
      vi: "hồ sơ thuộc thủ tục 1.001806, phiên bản này của thủ tục 2.000908",
      en: "the dossier is of procedure 1.001806, this version is of 2.000908",
      json: #"{"found":"2.000908","needed":"1.001806"}"#),
    ReasonSample(
      .stateLost("processing.review", title: state), "state_lost",
      vi:
        "phiên bản này không có trạng thái “processing.review” (Đang xử lý); chỉ ra trạng thái thay thế bằng --map processing.review=…",
      en:
        "this version has no state “processing.review” (Processing); name the one that stands for it with --map processing.review=…",
      json: #"{"flag":"--map","needed":"processing.review","title":"Processing"}"#),
    ReasonSample(
      .stateLost("processing.review", title: state, mapped: "processing.look"), "state_lost",
      vi:
        "phiên bản này không có trạng thái “processing.look”, nơi --map đưa “processing.review” (Đang xử lý) đến",
      en: "this version has no state “processing.look”, where --map leads “processing.review” (Processing)",
      json:
        #"{"flag":"--map","found":"processing.look","needed":"processing.review","title":"Processing"}"#),
    ReasonSample(
      .statesDoNotFit(["a", "b"]), "states_do_not_fit",
      vi: "các trạng thái này không thể cùng có trong phiên bản này: a, b",
      en: "these states cannot be active together in this version: a, b",
      json: #"{"found":["a","b"]}"#),
    ReasonSample(
      .notMapped("done", lost: ["processing.process"]), "not_to_be_mapped",
      vi: "--map “done”: chỉ trạng thái không còn trong phiên bản mới mới cần tên khác: processing.process",
      en: "--map “done”: only states gone from the new version have another name there: processing.process",
      json: #"{"allowed":["processing.process"],"found":"done"}"#),
    ReasonSample(
      .notMapped("done", lost: []), "not_to_be_mapped",
      vi: "--map “done”: chỉ trạng thái không còn trong phiên bản mới mới cần tên khác: không có",
      en: "--map “done”: only states gone from the new version have another name there: none",
      json: #"{"allowed":[],"found":"done"}"#),
    ReasonSample(
      .otherStanding("processing.process", mapped: "returned"), "other_standing",
      vi: "“returned” không phải tên khác của “processing.process”: khác loại bước hoặc khác kết thúc",
      en: "“returned” is not another name of “processing.process”: it is another kind of step, or an end",
      json: #"{"found":"returned","needed":"processing.process"}"#),
    ReasonSample(
      .actSkipped(.approve, paper: "result"), "signature_skipped",
      vi: "đến đó phải có chữ ký của lãnh đạo trên “result”, chưa có",
      en: "to stand there “result” needs the leader’s signature, and has none",
      json: #"{"act":"approve","needed":"result"}"#),
    ReasonSample(
      .actSkipped(.issue, paper: "letter"), "signature_skipped",
      vi: "đến đó phải có số và dấu trên “letter”, chưa có",
      en: "to stand there “letter” needs number and seal, and has none",
      json: #"{"act":"issue","needed":"letter"}"#),
    ReasonSample(
      .partRefused(state, procedure: "2.000908"), "part_refused",
      vi: "không mở được phần “Đang xử lý” (thủ tục 2.000908):",
      en: "the part “Processing” (procedure 2.000908) cannot be opened:",
      json: #"{"needed":"2.000908","title":"Processing"}"#),
    ReasonSample(
      .partsNested, "parts_nested",
      vi: "một phần của hồ sơ liên thông không mở tiếp phần khác được",
      en: "a part of another dossier cannot open parts of its own",
      json: #"{}"#),
  ]
}

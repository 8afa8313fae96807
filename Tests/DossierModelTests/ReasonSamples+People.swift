import DossierModel
import WorkingTime

private let leader = Directory.Place(role: "leader", agency: "department")

extension ReasonSample {
  /// Roles, assignments, mandates, signatures.
  static let people: [ReasonSample] = [
    ReasonSample(
      .unknownPerson("ghost"), "unknown_person",
      vi: "không có người dùng “ghost” trong văn phòng này",
      en: "there is no user “ghost” in this office",
      json: #"{"found":"ghost"}"#),
    ReasonSample(
      .notInRole(places: [leader], holders: ["binh", "son"]), "not_in_role",
      vi: "cần vai trò Lãnh đạo – Cơ quan department; người làm được: Ông Bà binh (binh), Ông Bà son (son)",
      en: "the role Leader – Agency department is needed; who may: Ông Bà binh (binh), Ông Bà son (son)",
      json: #"{"needed":[{"agency":"department","role":"leader"}],"who":["binh","son"]}"#),
    ReasonSample(
      .notInRole(places: [leader], holders: ["binh"], mandates: ["binh"]), "not_in_role",
      vi:
        "cần vai trò Lãnh đạo – Cơ quan department; người làm được: Ông Bà binh (binh); làm thay: --for binh",
      en:
        "the role Leader – Agency department is needed; who may: Ông Bà binh (binh); as a substitute: --for binh",
      json: #"{"for":["binh"],"needed":[{"agency":"department","role":"leader"}],"who":["binh"]}"#),
    ReasonSample(
      .notInRole(places: [leader], holders: []), "not_in_role",
      vi: "cần vai trò Lãnh đạo – Cơ quan department; người làm được: không ai",
      en: "the role Leader – Agency department is needed; who may: nobody",
      json: #"{"needed":[{"agency":"department","role":"leader"}],"who":[]}"#),
    ReasonSample(
      .roleNeeded(["head", "leader"], holders: ["binh"]), "role_needed",
      vi: "cần vai trò Trưởng phòng hoặc Lãnh đạo; người làm được: Ông Bà binh (binh)",
      en: "the role Head of division or Leader is needed; who may: Ông Bà binh (binh)",
      json: #"{"needed":["head","leader"],"who":["binh"]}"#),
    ReasonSample(
      .nobodyElse(places: [leader]), "nobody_else",
      vi: "không còn ai khác giữ vai trò Lãnh đạo – Cơ quan department để giao",
      en: "nobody else holds the role Leader – Agency department to give it to",
      json: #"{"needed":[{"agency":"department","role":"leader"}]}"#),
    ReasonSample(
      .assignedTo("thao", reassigning: ["minh"]), "assigned_to_another",
      vi: "việc đã giao cho Ông Bà thao (thao); người giao lại được: Ông Bà minh (minh)",
      en: "the step is assigned to Ông Bà thao (thao); who can give it to somebody else: Ông Bà minh (minh)",
      json: #"{"found":"thao","reassign":["minh"],"who":["thao"]}"#),
    ReasonSample(
      .assignedTo("thao", reassigning: [], mandate: true), "assigned_to_another",
      vi:
        "việc đã giao cho Ông Bà thao (thao); người giao lại được: không ai; làm thay người này: --for thao",
      en:
        "the step is assigned to Ông Bà thao (thao); who can give it to somebody else: nobody; as a substitute: --for thao",
      json: #"{"for":"thao","found":"thao","reassign":[],"who":["thao"]}"#),
    ReasonSample(
      .assigneeNotInRole("lan", place: leader, holders: ["binh"]), "assignee_not_in_role",
      vi:
        "Ông Bà lan (lan) không giữ vai trò Lãnh đạo – Cơ quan department; giao được cho: Ông Bà binh (binh)",
      en:
        "Ông Bà lan (lan) does not hold the role Leader – Agency department; it can be given to: Ông Bà binh (binh)",
      json: #"{"allowed":["binh"],"found":"lan","needed":[{"agency":"department","role":"leader"}]}"#),
    ReasonSample(
      .noStepToAssign, "no_step_to_assign",
      vi: "không có bước nào để giao; bỏ --to",
      en: "there is no step to assign; leave out --to",
      json: #"{}"#),
    ReasonSample(
      .noMandate(person: "thao", principal: "binh", held: ["minh"]), "no_mandate",
      vi:
        "Ông Bà thao (thao) không có ủy quyền của Ông Bà binh (binh); đang có ủy quyền của: Ông Bà minh (minh)",
      en:
        "Ông Bà thao (thao) has no mandate to act for Ông Bà binh (binh); has mandates to act for: Ông Bà minh (minh)",
      json: #"{"allowed":["minh"],"for":"binh","found":"thao"}"#),
    ReasonSample(
      .mandateNotBegun(person: "thao", principal: "minh", from: day("2026-07-01")), "mandate_not_begun",
      vi: "ủy quyền của Ông Bà minh (minh) cho Ông Bà thao (thao) chỉ có hiệu lực từ 2026-07-01",
      en: "the mandate of Ông Bà thao (thao) to act for Ông Bà minh (minh) begins on 2026-07-01",
      json: #"{"for":"minh","found":"thao","from":"2026-07-01"}"#),
    ReasonSample(
      .mandateEnded(person: "thao", principal: "minh", until: day("2026-05-31")), "mandate_ended",
      vi: "ủy quyền của Ông Bà minh (minh) cho Ông Bà thao (thao) đã hết hiệu lực sau 2026-05-31",
      en: "the mandate of Ông Bà thao (thao) to act for Ông Bà minh (minh) ended on 2026-05-31",
      json: #"{"for":"minh","found":"thao","until":"2026-05-31"}"#),
    ReasonSample(
      .mandateOnlyForSigning, "mandate_only_for_signing",
      vi: "ủy quyền này chỉ để ký; việc khác cần ủy quyền toàn bộ công việc (scope: work)",
      en: "this mandate is for signing only; other work needs a mandate for all work (scope: work)",
      json: #"{}"#),
    ReasonSample(
      .mandateElsewhere(found: "1.001806", procedures: ["2.000908"]), "mandate_for_other_procedures",
      vi: "ủy quyền không áp dụng cho thủ tục 1.001806, chỉ cho: 2.000908",
      en: "the mandate does not reach procedure 1.001806, only: 2.000908",
      json: #"{"allowed":["2.000908"],"found":"1.001806"}"#),
    ReasonSample(
      .alreadyAssigned("thao"), "already_assigned",
      vi: "Ông Bà thao (thao) đã nhận việc này",
      en: "Ông Bà thao (thao) has this step already",
      json: #"{"found":"thao"}"#),
    ReasonSample(
      .notAssigned("thao"), "not_assigned",
      vi: "Ông Bà thao (thao) chưa nhận việc này nên không có gì để trả",
      en: "Ông Bà thao (thao) does not have this step, so there is nothing to give back",
      json: #"{"found":"thao"}"#),
    ReasonSample(
      .alreadySigned(.approve, by: "binh"), "already_signed",
      vi: "lãnh đạo đã ký (Ông Bà binh (binh)); chỉ ký lại khi có dự thảo mới",
      en: "already signed (Ông Bà binh (binh)); only a new draft is signed anew",
      json: #"{"act":"approve","found":"binh"}"#),
    ReasonSample(
      .alreadySigned(.issue, by: "hoa"), "already_signed",
      vi: "đã cấp số và đóng dấu (Ông Bà hoa (hoa)); chỉ ký lại khi có dự thảo mới",
      en: "already numbered and sealed (Ông Bà hoa (hoa)); only a new draft is signed anew",
      json: #"{"act":"issue","found":"hoa"}"#),
    ReasonSample(
      .notApproved(paper: "result", leaders: ["binh"]), "leader_has_not_signed",
      vi: "văn bản chưa có chữ ký của lãnh đạo; lãnh đạo ký trước (Ông Bà binh (binh)), văn thư đóng dấu sau",
      en:
        "the document has no leader’s signature yet; the leader signs first (Ông Bà binh (binh)), the clerk seals after",
      json: #"{"needed":"result","who":["binh"]}"#),
    ReasonSample(
      .signedAsLeader("binh", others: ["hoa"]), "signed_as_leader",
      vi:
        "Ông Bà binh (binh) đã ký với tư cách lãnh đạo nên không đóng dấu được văn bản này; người đóng dấu được: Ông Bà hoa (hoa)",
      en:
        "Ông Bà binh (binh) signed as the leader and cannot also seal this document; who may: Ông Bà hoa (hoa)",
      json: #"{"found":"binh","who":["hoa"]}"#),
    ReasonSample(
      .personNeeded("thao", codes: ["H44.15-260601-0001"]), "person_still_needed",
      vi:
        "Ông Bà thao (thao) còn được giao việc trong hồ sơ đang giải quyết: H44.15-260601-0001; giữ lại và ghi ngày thôi (until)",
      en:
        "Ông Bà thao (thao) still has steps of running dossiers: H44.15-260601-0001; keep the entry and give its posts a last day (until)",
      json: #"{"dossiers":["H44.15-260601-0001"],"found":"thao"}"#),
    ReasonSample(
      .agencyNeeded("police", codes: ["H44.15-260601-0001"]), "agency_still_needed",
      vi:
        "“Cơ quan police” còn tham gia hồ sơ đang giải quyết: H44.15-260601-0001; giữ lại và ghi ngày thôi (until)",
      en:
        "“Agency police” still takes part in running dossiers: H44.15-260601-0001; keep the entry and give it a last day (until)",
      json: #"{"dossiers":["H44.15-260601-0001"],"found":"police"}"#),
  ]
}

public import DossierModel

extension Remark {
  /// What it is about and what became of it, in one sentence.
  public func text(_ language: Language) -> String {
    let sentence =
      switch kind {
      case .lost(let loss): loss.sentence(language)
      case .different(let difference): difference.sentence(language)
      }
    let subject = time?.words(language) ?? subject
    return subject.isEmpty ? sentence : "“\(subject)”: \(sentence)"
  }
}

extension Loss {
  fileprivate var sentence: Title {
    switch self {
    case .tenant:
      Title(
        vi: "tenantId: một văn phòng ở đây là một thư mục, không chia theo tenant",
        en: "tenantId: an office here is a folder of its own and knows no tenants")
    case .editing:
      Title(
        vi: "isStateUpdatable: ở đây đơn đã nộp không sửa được ở bất kỳ trạng thái nào, chỉ bổ sung giấy tờ",
        en: "isStateUpdatable: what was handed in is edited in no state here, only papers are added")
    case .upload:
      Title(
        vi: "docUploadRequired: ở đây thủ tục quy định giấy tờ (papers), không phải trạng thái",
        en: "docUploadRequired: papers are asked for by the procedure (papers), not by a state")
    case .applicationStatus:
      Title(
        vi: "applicationStatus: ở đây chỉ có tên trạng thái và số trạng thái của Cổng (status)",
        en: "applicationStatus: here a state has its name and the portal’s status (status) only")
    case .audit:
      Title(
        vi: "auditDetails: ai tạo, ai sửa trong DIGIT không thuộc về quy trình",
        en: "auditDetails: who made and changed it in DIGIT is no part of a workflow")
    case .identifier:
      Title(
        vi: "mã trong cơ sở dữ liệu của DIGIT; ở đây trạng thái có tên",
        en: "an identifier of DIGIT’s database; states have names here")
    case .address:
      Title(
        vi: "địa chỉ dịch vụ của DIGIT; ở đây không gọi",
        en: "an address of DIGIT’s services, not called here")
    case .request:
      Title(vi: "phần đầu của yêu cầu gửi DIGIT", en: "the envelope of a request to DIGIT")
    case .unknownKey:
      Title(vi: "khóa lạ, không rõ nghĩa", en: "an unknown key, its meaning cannot be told")
    case .startMark:
      Title(
        vi: "isStartState: đã có một trạng thái đầu không tên; trạng thái này vào bằng hành động",
        en: "isStartState: a state without a name is the start; this one is entered by an action")
    case .currentState:
      Title(
        vi: "currentState khác với trạng thái chứa hành động; lấy trạng thái chứa nó",
        en: "currentState is not the state the action stands in; the state it stands in counts")
    case .inactiveAction:
      Title(vi: "hành động có active: false nên bỏ", en: "an action with active: false was left out")
    case .unknownIdentifier:
      Title(
        vi: "hành động dẫn đến một UUID không có trong tệp nên bỏ; thay bằng tên trạng thái rồi nhập lại",
        en:
          "the action leads to a UUID no state of the file has and was left out; name the state and import again"
      )
    case .timeOfEnd:
      Title(
        vi: "sla của trạng thái không có hành động; không còn gì để tính giờ",
        en: "the sla of a state without actions; nothing is left to be timed")
    }
  }
}

extension Difference {
  fileprivate var sentence: Title {
    switch self {
    case .limit:
      Title(
        vi:
          "businessServiceSla thành thời hạn: ngày theo lịch, hoặc giờ làm việc (24 giờ trôi qua tính 8); luật có thể tính khác",
        en:
          "businessServiceSla became the limit: calendar days, or working hours (24 hours elapsed count as 8); the law may count otherwise"
      )
    case .time:
      Title(
        vi: "sla thành thời gian của bước; 24 giờ trôi qua tính là một ngày làm việc",
        en: "sla became the time of a step; 24 hours elapsed count as a working day")
    case .rounded:
      Title(
        vi: "thời gian được làm tròn lên, 24 giờ trôi qua tính là một ngày làm việc",
        en: "the time was rounded up, 24 hours elapsed counting as a working day")
    case .noLimit:
      Title(
        vi: "không có businessServiceSla; thời hạn là giá trị tạm",
        en: "no businessServiceSla; the limit stands in")
    case .citizen:
      Title(
        vi: "trong DIGIT người dân tự làm; ở đây giao vai trò này cho Cổng hoặc cán bộ một cửa",
        en: "in DIGIT citizens act themselves; give this role to the portal’s account or a one-stop clerk")
    case .everybody:
      Title(
        vi: "ai cũng được làm; ở đây là vai trò “anyone”, giao cho những người được phép",
        en: "everybody may; here it is the role “anyone”, to be given to those who are meant")
    case .program:
      Title(
        vi: "trong DIGIT chương trình tự làm; ở đây phải có người giữ vai trò này",
        en: "in DIGIT a program acts by itself; here somebody has to hold this role")
    case .loop:
      Title(
        vi: "hành động quay về chính trạng thái đó; ở đây hồ sơ đứng yên",
        en: "the action leads to its own state; here the dossier stays where it is")
    case .goesBack:
      Title(
        vi: "hành động quay lại trạng thái đã qua; DIGIT đếm sla lại từ đầu, thời hạn ở đây vẫn chạy tiếp",
        en: "the action leads back; DIGIT starts the sla again, the limit here goes on")
    case .endWithActions:
      Title(
        vi:
          "trạng thái cuối vẫn còn hành động nên ở đây không phải final; thời hạn kết thúc khi vào và không chạy lại",
        en:
          "terminal yet with actions, hence not final here; the limit ends on entering and does not run again"
      )
    case .noWayOut:
      Title(
        vi: "không phải trạng thái cuối nhưng không có hành động nào; hồ sơ sẽ kẹt lại",
        en: "not terminal and without actions; a dossier would be stuck here")
    case .neverReached:
      Title(vi: "không hành động nào dẫn đến từ trạng thái đầu", en: "no action leads here from the start")
    case .renamed:
      Title(
        vi: "khóa đã có nên thêm số, hoặc tên quá dài",
        en: "the key was taken and got a number, or is too long")
    }
  }
}

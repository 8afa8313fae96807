import DossierModel
import WorkingTime

extension Difference.Part {
  func text(_ say: Language) -> String {
    switch self {
    case .code: say("mã", "code")
    case .variant: say("biến thể", "variant")
    case .name: say("tên", "title")
    case .field: say("lĩnh vực", "field")
    case .level: say("cấp", "level")
    case .agency: say("cơ quan giải quyết", "competent agency")
    case .validFrom: say("ngày bắt đầu áp dụng", "first day of validity")
    case .validUntil: say("ngày cuối áp dụng", "last day of validity")
    case .channels: say("cách nộp", "ways to submit")
    case .returns: say("cách trả kết quả", "ways to return the result")
    case .fee: say("phí, lệ phí", "fee")
    case .feeNote: say("ghi chú về phí", "note on the fee")
    case .sources: say("căn cứ", "sources")
    case .required: say("yêu cầu", "need")
    case .symbol: say("ký hiệu văn bản", "symbol")
    case .limit: say("thời hạn", "time limit")
    case .afterSupplement: say("thời hạn sau khi bổ sung", "time limit after a supplement")
    case .kind: say("loại bước", "kind")
    case .holder: say("người làm", "who does it")
    case .time: say("thời gian", "time")
    case .budget: say("thời gian chung", "shared time")
    case .order: say("cách mở các phần", "order of the parts")
    case .paper: say("văn bản của bước", "document of the step")
    case .sends: say("gửi qua mạng khi phát hành", "sending over the network on issue")
    case .submitters: say("ai nộp được", "who may submit")
    case .movers: say("ai chuyển được phiên bản", "who may move a dossier to it")
    case .publishers: say("ai công bố được phiên bản", "who may publish a version")
    case .signers, .sealers, .initiallers, .annexSigners, .copySigners, .scanSigners: signing(say)
    case .annex: say("phụ lục", "annex")
    case .status: say("trạng thái trên Cổng", "status on the portal")
    case .clock: say("đồng hồ", "clock")
    case .notifies: say("báo người nộp", "telling the applicant")
    case .quiet: say("không hiện ra", "being left out of messages")
    case .final: say("trạng thái cuối", "being final")
    case .initial: say("nơi bắt đầu", "where it starts")
    case .around: say("nằm trong", "the state around it")
    case .step: say("bước được thể hiện", "step it stands for")
    case .performers: say("ai làm được", "who may act")
    case .asks: say("cần có", "what is asked for")
    case .guards: say("điều kiện", "condition")
    case .act: say("hành vi pháp lý", "legal act")
    case .news: say("tin bưu chính dẫn đến việc này", "news of the post that takes it")
    case .target: say("nơi đến", "where it leads")
    case .timing, .told, .takes, .tacit: timing(say)
    }
  }

  /// What time brings about.
  private func timing(_ say: Language) -> String {
    switch self {
    case .timing: say("lúc", "when")
    case .told: say("báo ai", "who is told")
    case .takes: say("việc tự làm", "the action it takes")
    default: say("im lặng là đồng ý", "silence deciding")
    }
  }

  /// Who may do a legal signing act.
  private func signing(_ say: Language) -> String {
    switch self {
    case .signers: say("ai ký được như lãnh đạo", "who may sign as leader")
    case .sealers: say("ai đóng dấu được", "who may seal as the agency")
    case .initiallers: say("ai ký nháy được", "who may initial drafts")
    case .annexSigners: say("ai ký phụ lục được", "who may sign annexes")
    case .copySigners: say("ai cấp bản sao được", "who may certify copies")
    default: say("ai số hóa được", "who may digitise papers")
    }
  }
}

extension Difference.Value {
  /// With its key, where it is known by a title.
  func full(_ say: Language) -> String {
    if case .name(let named) = self { named.full(say) } else { text(say) }
  }

  /// The value in words.
  func text(_ say: Language) -> String {
    switch self {
    case .text(let text): "“\(text)”"
    case .texts(let texts): texts.map { "“\($0)”" }.joined(separator: ", ")
    case .title(let title): "“\(title(say))”"
    case .name(let named): named.short(say)
    case .day(let day): day.text
    case .amount(let amount): "\(amount) đồng"
    case .channels(let channels): channels.map { $0.title(say).lowercased() }.joined(separator: ", ")
    case .limit(let limit): limit.text(say)
    case .minutes(let minutes): WorkingMinutes(minutes).text(say)
    case .flag(let flag): flag ? say("có", "yes") : say("không", "no")
    case .required(let required): required ? say("bắt buộc", "required") : say("không bắt buộc", "optional")
    case .restarts(let restarts):
      restarts ? say("tính lại từ đầu", "starts again") : say("tính tiếp", "goes on")
    case .holder(let holder): holder.text(say)
    case .holders(let holders): holders.map { $0.text(say) }.joined(separator: say(" hoặc ", " or "))
    case .roles([]): say("bất kỳ ai", "anybody")
    case .roles(let roles): roles.map { $0.title(say) }.joined(separator: say(" hoặc ", " or "))
    case .inputs(let inputs): inputs.map { $0.name(say) }.joined(separator: ", ")
    case .conditions(let conditions):
      conditions.map { $0.text(say) }.joined(separator: say(" và ", " and "))
    case .act(let act): act.text(say)
    case .news(let news): news.map { "“\($0.title(say))”" }.joined(separator: say(" hoặc ", " or "))
    case .status(let status): "\(status.rawValue) “\(status.title(say))”"
    case .clock(let clock): "“\(clock.text(say))”"
    case .after(nil): say("đứng đầu", "first")
    case .after(let before?): say("sau \(before.short(say))", "after \(before.short(say))")
    case .nextStep: say("bước kế tiếp", "the next step")
    case .inSequence(let inSequence):
      inSequence ? say("lần lượt", "one after the other") : say("cùng lúc", "all at once")
    case .timing(let anchor, let state): anchor.text(state, say)
    }
  }
}

extension Difference.Holder {
  func text(_ say: Language) -> String {
    switch self {
    case .role(let role, let lane):
      "\(role.title(say)) (\(RuleWords.lane(lane, say)))"
    case .step: say("người đang giữ bước", "who has the step")
    case .asked: say("người được hỏi ý kiến", "who is asked for an opinion")
    }
  }
}

extension Difference.Condition {
  func text(_ say: Language) -> String { rule.text(say) { state?(say) ?? $0 } }
}

extension Act {
  /// The part of a workflow that says who may do it; nil: it signs nothing.
  var signersPart: Difference.Part? {
    switch self {
    case .initial: .initiallers
    case .approve: .signers
    case .issue: .sealers
    case .appendix: .annexSigners
    case .copy: .copySigners
    case .scan: .scanSigners
    case .send, .claim, .release, .passOver, .extend, .consign, .collect, .handToCarrier, .cancelOrder,
      .handIn, .takeBack:
      nil
    }
  }

  fileprivate func text(_ say: Language) -> String {
    switch self {
    case .approve: say("ký", "signing")
    case .initial, .issue, .appendix, .copy, .scan, .send, .claim, .release, .passOver, .extend, .consign,
      .collect, .handToCarrier, .cancelOrder, .handIn, .takeBack:
      doing(say)
    }
  }
}

extension Input {
  /// What is asked for, without the flag that gives it.
  fileprivate func name(_ say: Language) -> String {
    switch self {
    case .reason: say("lý do", "a reason")
    case .assignee: say("người được giao", "the person it is given to")
    case .draft: say("văn bản", "the document")
    case .itemNumber: say("số hiệu bưu gửi", "the postal item number")
    case .recipient: say("người nhận", "the recipient")
    case .amount: say("số tiền", "the amount")
    case .attachment: say("tệp kèm theo", "a paper that goes with it")
    case .newDue: say("ngày hẹn lại", "the day newly appointed")
    case .scanned: say("loại giấy tờ được số hóa", "the kind of paper that was digitised")
    case .minutes: say("biên bản giao nhận với bưu tá", "the minutes signed with the postman")
    }
  }
}

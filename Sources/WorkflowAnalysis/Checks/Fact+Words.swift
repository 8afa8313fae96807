import CheckedYAML
public import DossierModel

extension Finding {
  /// `FILE:LINE:COLUMN: PATH: what is wrong [code]`, and where there is one, the way to it on a second line.
  public func text(_ language: Language) -> String {
    if case .file(.problem(let issue)) = fact {
      return "\(Problem(place, issue).text(language)) [\(fact.code)]"
    }
    let start =
      place.file.isEmpty || place.line == 0 ? place.file : "\(place.file):\(place.line):\(place.column)"
    let warning = severity == .warning ? language("cảnh báo: ", "warning: ") : ""
    let head = ([start, place.path].filter { !$0.isEmpty } + [warning + fact.text(language)])
      .joined(separator: ": ")
    guard !way.isEmpty else { return "\(head) [\(fact.code)]" }
    let moves = way.map { $0.text(language) }.joined(separator: " → ")
    return "\(head) [\(fact.code)]\n    " + language("đường đi: ", "way: ") + moves
  }
}

extension Waypoint {
  func text(_ language: Language) -> String {
    action.isEmpty ? title(language) : "\(action) (\(title(language)))"
  }
}

extension Fact {
  /// What is wrong, in words.
  public func text(_ language: Language) -> String {
    switch self {
    case .file(let fact): fact.text(language)
    case .reach(let fact): fact.text(language)
    case .ending(let fact): fact.text(language)
    case .law(let fact): fact.text(language)
    case .office(let fact): fact.text(language)
    }
  }
}

extension FileFact {
  func text(_ language: Language) -> String {
    switch self {
    case .problem(let issue): Problem(file: "", line: 0, column: 0, path: "", issue: issue).text(language)
    case .strange:
      language(
        "tệp này không phải thủ tục (procedure: …) cũng không phải quy trình (workflow: … và regions: …)",
        "this is neither a procedure (procedure: …) nor a workflow (workflow: … and regions: …)")
    case .sameCode(let code, let other):
      language(
        "thủ tục \(code) đã có trong \(other) với thời gian hiệu lực trùng nhau; đặt lại valid hoặc thêm variant",
        "procedure \(code) is also in \(other) and both are valid at one time; change valid or give a variant"
      )
    case .unknownProcedure, .unknownCase, .partOfItself: partText(language)
    }
  }
}

extension FileFact {
  /// What is wrong with a part.
  fileprivate func partText(_ language: Language) -> String {
    switch self {
    case .unknownProcedure(let code):
      language(
        "không có thủ tục \(code) nào trong các tệp, trong bộ kèm theo hay ở văn phòng: phần này không bao giờ mở được",
        "there is no procedure \(code) among the files, those shipped or those of the office: this part can never be opened"
      )
    case .unknownCase(let branch, let code, let known):
      language(
        "thủ tục \(code) không có trường hợp “\(branch)”; có \(known.joined(separator: ", "))",
        "procedure \(code) has no case “\(branch)”; it has \(known.joined(separator: ", "))")
    case .partOfItself(let codes):
      language(
        "thủ tục là phần của chính nó, mở mãi không dứt: \(codes.joined(separator: " → "))",
        "the procedure is a part of itself, opened for ever: \(codes.joined(separator: " → "))")
    case .problem, .strange, .sameCode: ""
    }
  }
}

extension ReachFact {
  func text(_ language: Language) -> String {
    switch self {
    case .unreachableState(let title, let others):
      language("không đường nào tới trạng thái “\(title.vi)”", "no way leads to state “\(title.en)”")
        + more(others, language)
    case .unreachableStep(let title, let others):
      language("không đường nào tới bước “\(title.vi)”", "no way leads to step “\(title.en)”")
        + more(others, language)
    case .neverTaken(let title) where title.vi.isEmpty:
      language("chuyển tự động này không bao giờ xảy ra", "this automatic transition is never taken")
    case .neverTaken(let title):
      language(
        "“\(title.vi)” không bao giờ có tác dụng: luôn có chuyển khác đi trước",
        "“\(title.en)” never takes effect: another transition always comes first")
    case .guardNever(let rule):
      language("điều kiện “\(rule.source)” không bao giờ đúng ở đây", "“\(rule.source)” never holds here")
    case .guardsNeverTogether(let rules):
      language(
        "các điều kiện \(rules.quoted) không bao giờ cùng đúng", "\(rules.quoted) never hold together")
    case .guardAlways(let rule):
      language("điều kiện “\(rule.source)” luôn đúng ở đây", "“\(rule.source)” always holds here")
    case .noStep(let title):
      language(
        "chỉ người giữ bước được làm “\(title.vi)”, mà ở đây không có bước nào",
        "only whoever has the step may take “\(title.en)”, and there is no step here")
    case .neverAllowed(let title, let barrier):
      language("“\(title.vi)” không bao giờ được phép ở đây: ", "“\(title.en)” is never allowed here: ")
        + language(barrier.words.vi, barrier.words.en)
    }
  }

  private func more(_ others: Int, _ language: Language) -> String {
    others == 0
      ? ""
      : language(
        "; vì thế cũng không tới được \(others) trạng thái sau nó",
        "; nor, for that reason, to \(others) after it")
  }
}

extension ReachFact.Barrier {
  fileprivate var words: Title {
    switch self {
    case .signedAlready: Title(vi: "văn bản đã được ký rồi", en: "the document is signed already")
    case .notSignedYet:
      Title(
        vi: "lãnh đạo chưa ký, hoặc văn bản đã đóng dấu rồi",
        en: "the leader has not signed yet, or the document is sealed already")
    case .notIssuedYet:
      Title(vi: "chưa có văn bản đã phát hành để sao", en: "there is no issued document to copy")
    case .noFee: Title(vi: "không có phí phải nộp", en: "no fee is due")
    case .noStep: Title(vi: "không có bước nào để giao", en: "there is no step to give to anybody")
    }
  }
}

extension EndingFact {
  func text(_ language: Language) -> String {
    switch self {
    case .deadEnd(let title, nil):
      language(
        "ngõ cụt: ở “\(title.vi)” không còn gì làm được mà hồ sơ chưa kết thúc",
        "dead end: in “\(title.en)” nothing more can be done, and the dossier is not finished")
    case .deadEnd(let title, let waiting?):
      language(
        "ngõ cụt: ở “\(title.vi)” không còn gì làm được, còn “\(waiting.vi)” vẫn chờ",
        "dead end: in “\(title.en)” nothing more can be done, and “\(waiting.en)” goes on waiting")
    case .stuckStep(let title, let hindrance):
      language(
        "không hành động nào của chính bước “\(title.vi)” đưa hồ sơ đi tiếp",
        "none of the actions of step “\(title.en)” itself leads on")
        + (hindrance.map { language(": \($0.words.vi)", ": \($0.words.en)") } ?? "")
    case .cannotFinish(let title):
      language("từ “\(title.vi)” không đường nào tới kết thúc", "from “\(title.en)” no way leads to an end")
    case .cannotReturn(let title):
      language(
        "từ “\(title.vi)” không còn đường nào tới “\(PortalStatus.returned.title.vi)”",
        "from “\(title.en)” no way leads to “\(PortalStatus.returned.title.en)” any more")
    case .noEnd:
      language(
        "không vùng nào có trạng thái cuối (final) mang status: hồ sơ không bao giờ kết thúc",
        "no region has a final state with a status: no dossier ever ends")
    case .workLeft(let step, let end):
      language(
        "hồ sơ kết thúc ở “\(end.vi)” trong khi “\(step.vi)” còn dang dở",
        "the dossier ends in “\(end.en)” while “\(step.en)” is still open")
    case .loop(let titles):
      language(
        "chuyển tự động quay vòng không dứt: \(titles.map { "“\($0.vi)”" }.joined(separator: ", "))",
        "automatic transitions go round for ever: \(titles.map { "“\($0.en)”" }.joined(separator: ", "))")
    case .tooBig(let configurations):
      language(
        "quá lớn: đã xem \(configurations) cấu hình mà chưa hết, nên chưa chứng minh được gì; tăng bằng --limit",
        "too big: looked at \(configurations) configurations and there are more, so nothing is proven; raise --limit"
      )
    }
  }
}

extension EndingFact.Hindrance {
  fileprivate var words: Title {
    switch self {
    case .notSigned:
      Title(
        vi: "có thể vào bước này khi lãnh đạo chưa ký", en: "it can be entered before the leader has signed")
    case .signed:
      Title(
        vi: "có thể vào bước này khi văn bản đã được ký rồi",
        en: "it can be entered when the document is signed already")
    case .sealed:
      Title(
        vi: "có thể vào bước này khi văn bản đã đóng dấu rồi",
        en: "it can be entered when the document is sealed already")
    case .timeOver:
      Title(vi: "khi thời gian của bước đã hết", en: "once its time has run out")
    }
  }
}

extension LawFact {
  func text(_ language: Language) -> String {
    switch self {
    case .actMissing(let title, let act): missing(title, act, language)
    case .unsigned(let title, let missing):
      language(
        "tới “\(title.vi)” mà kết quả chưa \(missing.map(\.noun.vi).joined(separator: ", chưa "))",
        "“\(title.en)” is reached without \(missing.map(\.noun.en).joined(separator: " and "))")
    case .nothingSigned:
      language(
        "không hành động nào ký (act: approve) hay đóng dấu (act: issue): kết quả sẽ không bao giờ được ký",
        "no action signs (act: approve) or seals (act: issue): the result will never be signed")
    case .wrongSigner(let title, let act, let role, let allowed):
      language(
        "bước “\(title.vi)” do “\(role.vi)” \(act.words.vi); theo signs của quy trình phải là \(allowed.map { "“\($0.vi)”" }.joined(separator: " hoặc "))",
        "in step “\(title.en)” the “\(role.en)” \(act.words.en); by signs of the workflow it has to be \(allowed.map { "“\($0.en)”" }.joined(separator: " or "))"
      )
    case .annexUnsigned(let title):
      language(
        "“\(title.vi)” là tệp riêng mà không hành động nào ký nó (act: appendix)",
        "“\(title.en)” is a file of its own and no action signs it (act: appendix)")
    case .clockStuck(let title):
      language(
        "ở “\(title.vi)” thời hạn dừng và không bao giờ chạy lại hay kết thúc",
        "in “\(title.en)” the clock stops and never runs again or ends")
    case .clockRuns(let title):
      language(
        "hồ sơ đã kết thúc ở “\(title.vi)” mà thời hạn vẫn chạy",
        "the dossier has ended in “\(title.en)” and its time still runs")
    case .noTime(let title):
      language(
        "bước “\(title.vi)” không có thời gian, trong khi các bước khác có",
        "step “\(title.en)” has no time, while others have")
    }
  }

  private func missing(_ title: Title, _ act: Act, _ language: Language) -> String {
    language(
      "không hành động nào của bước “\(title.vi)” \(act.words.vi) (act: \(act.rawValue))",
      "no action of step “\(title.en)” \(act.words.en) (act: \(act.rawValue))")
  }
}

extension OfficeFact {
  func text(_ language: Language) -> String {
    switch self {
    case .notOffered(let code):
      language(
        "không nơi nào của văn phòng nhận thủ tục \(code)",
        "no service of the office takes in procedure \(code)")
    case .noLongerValid(let code, let until):
      language(
        "thủ tục \(code) chỉ có hiệu lực đến \(until.text): không còn nhận hồ sơ",
        "procedure \(code) is in force until \(until.text) only: it takes in nothing any more")
    case .laneUnbound(let lane, let receivedAt):
      language(
        "dịch vụ nhận tại “\(receivedAt.vi)” chưa nói cơ quan nào đứng ở “\(lane)”",
        "the service received at “\(receivedAt.en)” names no agency for “\(lane)”")
    case .stepNotHeld(let step, let role, let agency):
      language(
        "không ai giữ vai trò “\(role.vi)” tại “\(agency.vi)” để làm bước “\(step.vi)”",
        "nobody is “\(role.en)” at “\(agency.en)” to do step “\(step.en)”")
    case .actionNotHeld(let action, let roles, let agency):
      language(
        "không ai làm được “\(action.vi)” tại “\(agency.vi)”; cần \(roles.map { "“\($0.vi)”" }.joined(separator: " hoặc "))",
        "nobody can take “\(action.en)” at “\(agency.en)”; needed is \(roles.map { "“\($0.en)”" }.joined(separator: " or "))"
      )
    case .nobodySubmits(let receivedAt):
      language(
        "không ai tại “\(receivedAt.vi)” được nộp hồ sơ", "nobody at “\(receivedAt.en)” may submit")
    case .roleNotHeld(let role):
      language("không ai trong văn phòng giữ vai trò “\(role.vi)”", "nobody in the office is “\(role.en)”")
    }
  }
}

extension Act {
  fileprivate var words: Title {
    switch self {
    case .approve: Title(vi: "ký văn bản", en: "signs the document")
    case .issue: Title(vi: "cấp số và đóng dấu", en: "numbers and seals the document")
    case .send: Title(vi: "gửi văn bản qua mạng", en: "sends the document")
    case .claim: Title(vi: "nhận việc", en: "takes the step")
    case .release: Title(vi: "trả việc", en: "gives the step back")
    case .extend: Title(vi: "hẹn lại", en: "appoints a new day")
    case .passOver: Title(vi: "bỏ qua người chưa trả lời", en: "passes over those who have not answered")
    case .initial: Title(vi: "ký nháy văn bản", en: "initials the document")
    case .appendix: Title(vi: "ký phụ lục", en: "signs the annex")
    case .copy: Title(vi: "cấp bản sao", en: "certifies a copy")
    case .scan: Title(vi: "số hóa giấy tờ", en: "digitises papers")
    case .consign: Title(vi: "gửi kết quả qua bưu chính", en: "sends the result by post")
    case .collect: Title(vi: "yêu cầu bưu chính thu gom", en: "asks the post to collect")
    case .handToCarrier: Title(vi: "giao bưu tá", en: "hands the item to the post")
    case .cancelOrder: Title(vi: "hủy đơn bưu chính", en: "cancels the order")
    case .handIn: Title(vi: "nhận từ bưu tá", en: "takes in what the post hands over")
    case .takeBack: Title(vi: "nhận lại từ bưu chính", en: "takes back what the post could not deliver")
    }
  }

  fileprivate var noun: Title {
    switch self {
    case .approve: Title(vi: "có chữ ký của lãnh đạo", en: "the leader’s signature")
    case .issue: Title(vi: "có số và dấu của cơ quan", en: "the agency’s number and seal")
    case .initial, .appendix, .copy, .scan, .send, .claim, .release, .passOver, .extend, .consign, .collect,
      .handToCarrier, .cancelOrder, .handIn, .takeBack:
      words
    }
  }
}

extension [DossierModel.Guard] {
  fileprivate var quoted: String { map { "“\($0.source)”" }.joined(separator: ", ") }
}

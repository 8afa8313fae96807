import WorkingTime

extension Guard {
  /// The condition, and what was found instead.
  func text(_ value: ConditionValue, _ names: Names) -> String {
    let condition = text(names.language) { value.wanted?(names.language) ?? $0 }
    return [condition, value.text(negated: negated, names)].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// The condition in words.
  ///
  /// - Parameter title: what a state is called.
  public func text(_ say: Language, title: (String) -> String = { $0 }) -> String {
    let not = negated
    return switch word {
    case .returnBy(let way):
      say(
        "\(not ? "không " : "")trả kết quả \(way.title.vi.lowercased())",
        "result \(not ? "not " : "")returned \(way.title.en.lowercased())")
    case .inState(let name):
      say("hồ sơ \(not ? "không ở" : "ở") ", "the dossier is \(not ? "not in" : "in") ")
        + "“\(title(name))”"
    case .feeDue:
      say("thủ tục \(not ? "không" : "có") thu phí", "the procedure has \(not ? "no" : "a") fee")
    case .feePaid:
      say("phí \(not ? "chưa" : "đã") nộp đủ", "the fee is \(not ? "not " : "")paid")
    case .cameBy(let way):
      say(
        "\(not ? "không " : "")nộp \(way.title.vi.lowercased())",
        "\(not ? "not " : "")handed in \(way.title.en.lowercased())")
    case .sent:
      say(
        "kết quả \(not ? "chưa" : "đã") gửi qua mạng",
        "the result was \(not ? "not " : "")sent over the network")
    case .resultDue:
      say(
        "thủ tục \(not ? "không " : "")có văn bản kết quả",
        "the procedure ends in \(not ? "no" : "a") document")
    case .late:
      say(
        not ? "bước còn thời gian" : "đã hết thời gian của bước",
        not ? "the step still has time" : "the step’s time has run out")
    case .isPart:
      say(
        not ? "hồ sơ không thuộc hồ sơ liên thông nào" : "hồ sơ là một phần của hồ sơ liên thông",
        "the dossier is \(not ? "no" : "a") part of another one")
    case .partsOpen:
      say(
        not ? "mọi hồ sơ thành phần đã xong" : "còn hồ sơ thành phần chưa xong",
        not ? "every part has ended" : "some part has not ended")
    case .partDone(let part):
      say(
        "phần “\(part)” \(not ? "chưa" : "đã") có kết quả", "the part “\(part)” is \(not ? "not " : "")done")
    case .partFailed(let part):
      say(
        "phần “\(part)” \(not ? "chưa " : "")kết thúc mà không có kết quả",
        "the part “\(part)” \(not ? "did not end" : "ended") without result")
    }
  }
}

extension Guard {
  /// As a workflow file writes it.
  public var source: String {
    let text =
      switch word {
      case .returnBy(let way): "return \(way.word)"
      case .inState(let name): "in \(name)"
      case .feeDue: "fee due"
      case .feePaid: "fee paid"
      case .cameBy(let way): "came \(way.word)"
      case .sent: "sent"
      case .resultDue: "result due"
      case .late: "late"
      case .isPart: "part"
      case .partsOpen: "parts open"
      case .partDone(let part): "part \(part) done"
      case .partFailed(let part): "part \(part) failed"
      }
    return negated ? "not \(text)" : text
  }
}

extension ConditionValue {
  fileprivate var wanted: Title? {
    if case .states(let wanted, _) = self { wanted } else { nil }
  }

  /// What was found, and from when it will be otherwise; empty when the condition says it by itself.
  func text(negated: Bool, _ names: Names) -> String {
    let say = names.language
    return switch self {
    case .opposite: ""
    case .channel(let way):
      say("hồ sơ này: ", "this one: ") + way.title(say).lowercased()
    case .states(_, let found):
      say("đang ở: ", "it is in: ") + found.map { "“\($0(say))”" }.joined(separator: ", ")
    case .amount(let amount): say("phí: \(amount) đồng", "the fee: \(amount) đồng")
    case .due(nil, _): say("không bước nào ở đây tính thời gian", "no step here has a time of its own")
    case .due(let moment?, let now):
      negated
        ? say("đã hết lúc \(names.zone.text(moment))", "it ran out at \(names.zone.text(moment))")
        : say(
          "đến \(names.zone.text(moment)) mới hết, bây giờ là \(names.zone.text(now))",
          "it runs out at \(names.zone.text(moment)), and now it is \(names.zone.text(now))")
    case .parts(let parts, let titles):
      parts.isEmpty
        ? say("không còn phần nào", "no part is under way")
        : say("đang giải quyết: ", "under way: ")
          + parts.sorted { $0.key < $1.key }.map { "\(titles[$0.key]?(say) ?? $0.key) (\($0.value))" }.joined(
            separator: ", ")
    case .part(nil, _): say("phần này chưa mở", "it has not been opened")
    case .part(let code?, let ended):
      "\(code): " + (ended.map { "“\($0.ending(say))”" } ?? say("đang giải quyết", "under way"))
    case .parent(nil): say("hồ sơ này không thuộc hồ sơ nào khác", "it belongs to no other dossier")
    case .parent(let code?): say("thuộc hồ sơ \(code)", "it belongs to \(code)")
    }
  }
}

extension Input {
  /// The option of the command line that gives it.
  public var flag: String {
    switch self {
    case .reason: "--note"
    case .assignee: "--to"
    case .draft, .attachment: "--file"
    case .itemNumber: "--item"
    case .recipient: "--recipient"
    case .amount: "--amount"
    case .newDue: "--until"
    case .scanned: "--of"
    case .minutes: "post receive"
    }
  }

  /// What is asked for, with the flag that gives it.
  public func text(_ say: Language) -> String {
    let text =
      switch self {
      case .reason: say("lý do", "a reason")
      case .assignee: say("người được giao", "the person it is given to")
      case .draft: say("tệp văn bản", "the document")
      case .itemNumber: say("số hiệu bưu gửi", "the postal item number")
      case .recipient: say("người nhận", "the recipient")
      case .amount: say("số tiền", "the amount")
      case .attachment: say("tệp kèm theo", "the paper that goes with it")
      case .newDue: say("ngày hẹn lại", "the day newly appointed")
      case .scanned: say("loại giấy tờ được số hóa", "the kind of paper that was digitised")
      case .minutes: say("biên bản giao nhận với bưu tá", "the minutes signed with the postman")
      }
    return "\(text) (\(flag))"
  }
}

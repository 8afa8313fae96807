public import WorkingTime

/// Names for messages: people and agencies by key, roles by word.
public struct Names: Sendable {
  private let directory: Directory
  private let roles: [String: Title]
  public let language: Language
  /// The zone moments are said in.
  public let zone: Zone

  public init(
    _ directory: Directory, roles: [String: Title], _ language: Language, zone: Zone = .vietnam
  ) {
    self.directory = directory
    self.roles = roles
    self.language = language
    self.zone = zone
  }

  /// `Nguyễn Thị Lan (lan)`.
  public func person(_ key: String) -> String {
    if key == Setting.clockActor { return language("đến giờ, tự động", "the clock") }
    return directory.people[key].map { "\($0.name) (\(key))" } ?? key
  }
  /// The agency's name, or its key when unknown.
  public func agency(_ key: String) -> String { directory.agencies[key]?.name(language) ?? key }
  /// The role's title, or its word when unknown.
  public func role(_ word: String) -> String { roles[word]?(language) ?? word }
  /// Role and agency.
  public func place(_ place: Directory.Place) -> String { "\(role(place.role)) – \(agency(place.agency))" }

  /// Any of these places.
  func places(_ places: [Directory.Place]) -> String {
    places.prefix(Self.most).map(place).joined(separator: language(" hoặc ", " or "))
      + (places.count > Self.most
        ? language(" hoặc \(places.count - Self.most) nơi khác", " or \(places.count - Self.most) more") : "")
  }

  func agencies(_ keys: [String]) -> String {
    keys.isEmpty
      ? language("không nơi nào", "nowhere") : keys.map { "\(agency($0)) (\($0))" }.joined(separator: ", ")
  }

  /// A sentence names so many; a program gets all.
  private static let most = 12

  /// Who may take an action, and who for them.
  public func who(_ offer: Offer) -> String {
    guard !offer.substitutes.isEmpty else { return people(offer.people) }
    let substitutes = offer.substitutes.map {
      "\(person($0.person)) \(language("cho", "for")) \($0.principal)"
    }
    return
      "\(people(offer.people)); \(language("thay", "substitutes")): \(substitutes.joined(separator: ", "))"
  }

  func people(_ keys: [String]) -> String {
    guard !keys.isEmpty else { return language("không ai", "nobody") }
    let left = keys.count - Self.most
    return keys.prefix(Self.most).map(person).joined(separator: ", ")
      + (left > 0 ? language(" và \(left) người khác", " and \(left) more") : "")
  }
}

extension Act {
  /// The act done once and for all on a draft.
  fileprivate var done: Title {
    switch self {
    case .approve: Title(vi: "lãnh đạo đã ký", en: "already signed")
    case .initial: Title(vi: "đã ký nháy", en: "already initialled")
    case .issue: Title(vi: "đã cấp số và đóng dấu", en: "already numbered and sealed")
    case .appendix, .copy, .scan, .send, .claim, .release, .passOver, .extend, .consign, .collect,
      .handToCarrier, .cancelOrder, .handIn, .takeBack:
      Title(vi: "đã \(doing.vi)", en: "already done: \(doing.en)")
    }
  }
}

extension Reason {
  /// One sentence: what stands against it, what was found, who could or what would be allowed.
  public func text(_ names: Names) -> String {
    let say = names.language
    return switch self {
    case .noDossier: say("lệnh không hợp với hồ sơ này", "the command does not fit this dossier")
    case .unknownAction(let known):
      say(
        "không có hành động này; các hành động của quy trình: \(known.joined(separator: ", "))",
        "there is no such action; the workflow’s actions: \(known.joined(separator: ", "))")
    case .notPossibleNow(let states, let others):
      say(
        "hồ sơ đang ở \(states.map { "“\($0.vi)”" }.joined(separator: ", ")); việc này làm được khi ở: \(others.map { "“\($0.vi)”" }.joined(separator: ", "))",
        "the dossier is in \(states.map { "“\($0.en)”" }.joined(separator: ", ")); this can be done in: \(others.map { "“\($0.en)”" }.joined(separator: ", "))"
      )
    case .closed(let status):
      say("hồ sơ đã kết thúc (“\(status.ending.vi)”)", "the dossier is closed (“\(status.ending.en)”)")
    case .guardFailed(let rule, let finding):
      say("điều kiện chưa đạt, cần: ", "condition not met, needed: ") + rule.text(finding, names)
    case .missing(let input): say("thiếu \(input.text(say))", "\(input.text(say)) is missing")
    case .notAsked(let input):
      say("việc này không cần \(input.text(say))", "this does not take \(input.text(say))")
    case .optionUnused(.onPaper):
      say(
        "việc này không ký hay đóng dấu gì; bỏ --on-paper",
        "this signs and seals nothing; leave out --on-paper")
    case .optionUnused(.secret):
      say("việc này không cấp số văn bản nào; bỏ --secret", "this numbers no document; leave out --secret")
    case .optionUnused(.copy):
      say(
        "việc này không cấp số bản sao nào; bỏ --copy", "this numbers no certified copy; leave out --copy")
    case .optionUnused(.scanned):
      say("việc này không số hóa giấy tờ nào; bỏ --of", "this digitises no paper; leave out --of")
    case .optionUnused(.file):
      say(
        "hồ sơ đã có dự thảo, ký chính dự thảo đó; bỏ --file, hoặc trả lại xử lý (rework) rồi trình văn bản khác",
        "the dossier has its draft, which is what is signed; leave out --file, or send it back (rework) and propose another document"
      )
    case .unknownPerson(let key):
      say("không có người dùng “\(key)” trong văn phòng này", "there is no user “\(key)” in this office")
    case .notInRole(let places, let holders, let mandates):
      say(
        "cần vai trò \(names.places(places)); người làm được: \(names.people(holders))",
        "the role \(names.places(places)) is needed; who may: \(names.people(holders))"
      )
        + (mandates.isEmpty
          ? ""
          : say("; làm thay: ", "; as a substitute: ")
            + mandates.map { "--for \($0)" }.joined(separator: say(" hoặc ", " or ")))
    case .roleNeeded(let roles, let holders):
      say(
        "cần vai trò \(roles.map(names.role).joined(separator: " hoặc ")); người làm được: \(names.people(holders))",
        "the role \(roles.map(names.role).joined(separator: " or ")) is needed; who may: \(names.people(holders))"
      )
    case .nobodyElse(let places):
      say(
        "không còn ai khác giữ vai trò \(places.map(names.place).joined(separator: " hoặc ")) để giao",
        "nobody else holds the role \(places.map(names.place).joined(separator: " or ")) to give it to")
    case .assignedTo(let person, let others, let mandate):
      say(
        "việc đã giao cho \(names.person(person)); người giao lại được: \(names.people(others))",
        "the step is assigned to \(names.person(person)); who can give it to somebody else: \(names.people(others))"
      ) + (mandate ? say("; làm thay người này: --for \(person)", "; as a substitute: --for \(person)") : "")
    case .assigneeNotInRole(let person, let place, let holders):
      say(
        "\(names.person(person)) không giữ vai trò \(names.place(place)); giao được cho: \(names.people(holders))",
        "\(names.person(person)) does not hold the role \(names.place(place)); it can be given to: \(names.people(holders))"
      )
    case .time(let reason): reason.text(names)
    case .postal(let reason): reason.text(names.language)
    case .signing(let reason): reason.text(names)
    case .noStepToAssign:
      say("không có bước nào để giao; bỏ --to", "there is no step to assign; leave out --to")
    case .noMandate(let person, let principal, let held):
      say(
        "\(names.person(person)) không có ủy quyền của \(names.person(principal)); đang có ủy quyền của: \(names.people(held))",
        "\(names.person(person)) has no mandate to act for \(names.person(principal)); has mandates to act for: \(names.people(held))"
      )
    case .mandateNotBegun(let person, let principal, let from):
      say(
        "ủy quyền của \(names.person(principal)) cho \(names.person(person)) chỉ có hiệu lực từ \(from.text)",
        "the mandate of \(names.person(person)) to act for \(names.person(principal)) begins on \(from.text)")
    case .mandateEnded(let person, let principal, let until):
      say(
        "ủy quyền của \(names.person(principal)) cho \(names.person(person)) đã hết hiệu lực sau \(until.text)",
        "the mandate of \(names.person(person)) to act for \(names.person(principal)) ended on \(until.text)")
    case .mandateOnlyForSigning:
      say(
        "ủy quyền này chỉ để ký; việc khác cần ủy quyền toàn bộ công việc (scope: work)",
        "this mandate is for signing only; other work needs a mandate for all work (scope: work)")
    case .mandateElsewhere(let found, let procedures):
      say(
        "ủy quyền không áp dụng cho thủ tục \(found), chỉ cho: \(procedures.joined(separator: ", "))",
        "the mandate does not reach procedure \(found), only: \(procedures.joined(separator: ", "))")
    case .alreadyAssigned(let person):
      say("\(names.person(person)) đã nhận việc này", "\(names.person(person)) has this step already")
    case .notAssigned(let person):
      say(
        "\(names.person(person)) chưa nhận việc này nên không có gì để trả",
        "\(names.person(person)) does not have this step, so there is nothing to give back")
    case .alreadySigned(let act, let person):
      say(
        "\(act.done.vi) (\(names.person(person))); chỉ ký lại khi có dự thảo mới",
        "\(act.done.en) (\(names.person(person))); only a new draft is signed anew"
      )
    case .notApproved(_, let leaders):
      say(
        "văn bản chưa có chữ ký của lãnh đạo; lãnh đạo ký trước (\(names.people(leaders))), văn thư đóng dấu sau",
        "the document has no leader’s signature yet; the leader signs first (\(names.people(leaders))), the clerk seals after"
      )
    case .signedAsLeader(let person, let others):
      say(
        "\(names.person(person)) đã ký với tư cách lãnh đạo nên không đóng dấu được văn bản này; người đóng dấu được: \(names.people(others))",
        "\(names.person(person)) signed as the leader and cannot also seal this document; who may: \(names.people(others))"
      )
    case .unknownProcedure(let code, let known):
      say(
        "không có thủ tục “\(code)”; đang có: \(known.joined(separator: ", "))",
        "there is no procedure “\(code)”; known: \(known.joined(separator: ", "))")
    case .unknownCase(let known):
      say(
        "cần chọn trường hợp bằng --case: \(known.joined(separator: ", "))",
        "choose the case with --case: \(known.joined(separator: ", "))")
    case .notValid(let from, let until):
      say(
        "thủ tục chỉ áp dụng từ \(from.text)\(until.map { " đến \($0.text)" } ?? "")",
        "the procedure applies only from \(from.text)\(until.map { " to \($0.text)" } ?? "")")
    case .channelNotOffered(let channel, let offered):
      say(
        "thủ tục không nhận hồ sơ \(channel.title.vi.lowercased()) (\(channel.word)); nhận: \(words(offered))",
        "the procedure cannot be submitted \(channel.title.en.lowercased()) (\(channel.word)); offered: \(words(offered))"
      )
    case .returnNotOffered(let channel, let offered):
      say(
        "thủ tục không trả kết quả \(channel.title.vi.lowercased()) (\(channel.word)); trả: \(words(offered))",
        "the result cannot be returned \(channel.title.en.lowercased()) (\(channel.word)); offered: \(words(offered))"
      )
    case .missingPaper(let paper):
      say(
        "thiếu giấy tờ “\(paper.kind)”: \(paper.title.vi)",
        "paper “\(paper.kind)” is missing: \(paper.title.en)")
    case .unknownPaper(let kind, let known):
      say(
        "thủ tục không có giấy tờ “\(kind)”; có: \(known.joined(separator: ", "))",
        "the procedure asks for no paper “\(kind)”; it asks for: \(known.joined(separator: ", "))")
    case .notReceivedHere(let agency, let others):
      say(
        "“\(names.agency(agency))” không tiếp nhận thủ tục này; nơi tiếp nhận: \(names.agencies(others))",
        "“\(names.agency(agency))” does not take in this procedure; it is received at: \(names.agencies(others))"
      )
    case .chooseAgency(let agencies):
      say(
        "cần chọn nơi tiếp nhận bằng --at: \(agencies.joined(separator: ", "))",
        "choose where it is received with --at: \(agencies.joined(separator: ", "))")
    case .laneUnbound(let lane):
      say(
        "văn phòng chưa gắn cơ quan nào cho phần “\(lane)”", "the office has no agency for the lane “\(lane)”"
      )
    case .agencyNotValid(let agency):
      say(
        "cơ quan “\(names.agency(agency))” không còn hoạt động",
        "the agency “\(names.agency(agency))” is not in operation")
    case .feeMismatch(let expected, let found):
      say("còn phải nộp \(expected) đồng, không phải \(found)", "\(expected) đồng are due, not \(found)")
    case .sameDefinition:
      say("hồ sơ đã theo phiên bản này", "the dossier stands on this version already")
    case .unknownVersion(let prefix, let known):
      say(
        "không có đúng một phiên bản bắt đầu bằng “\(prefix)”; các phiên bản: \(known.joined(separator: ", "))",
        "not exactly one version begins with “\(prefix)”; versions: \(known.joined(separator: ", "))")
    case .otherProcedure(let expected, let found):
      say(
        "hồ sơ thuộc thủ tục \(expected), phiên bản này của thủ tục \(found)",
        "the dossier is of procedure \(expected), this version is of \(found)")
    case .stateLost(let state, let title, let other?):
      say(
        "phiên bản này không có trạng thái “\(other)”, nơi --map đưa “\(state)” (\(title.vi)) đến",
        "this version has no state “\(other)”, where --map leads “\(state)” (\(title.en))")
    case .stateLost(let state, let title, nil):
      say(
        "phiên bản này không có trạng thái “\(state)” (\(title.vi)); chỉ ra trạng thái thay thế bằng --map \(state)=…",
        "this version has no state “\(state)” (\(title.en)); name the one that stands for it with --map \(state)=…"
      )
    case .partRefused(let title, let procedure):
      say(
        "không mở được phần “\(title.vi)” (thủ tục \(procedure)):",
        "the part “\(title.en)” (procedure \(procedure)) cannot be opened:")
    case .partsNested:
      say(
        "một phần của hồ sơ liên thông không mở tiếp phần khác được",
        "a part of another dossier cannot open parts of its own")
    case .personNeeded(let person, let codes):
      say(
        "\(names.person(person)) còn được giao việc trong hồ sơ đang giải quyết: \(codes.joined(separator: ", ")); giữ lại và ghi ngày thôi (until)",
        "\(names.person(person)) still has steps of running dossiers: \(codes.joined(separator: ", ")); keep the entry and give its posts a last day (until)"
      )
    case .agencyNeeded(let agency, let codes):
      say(
        "“\(names.agency(agency))” còn tham gia hồ sơ đang giải quyết: \(codes.joined(separator: ", ")); giữ lại và ghi ngày thôi (until)",
        "“\(names.agency(agency))” still takes part in running dossiers: \(codes.joined(separator: ", ")); keep the entry and give it a last day (until)"
      )
    case .notMapped(let state, let lost):
      say(
        "--map “\(state)”: chỉ trạng thái không còn trong phiên bản mới mới cần tên khác: \(lost.isEmpty ? "không có" : lost.joined(separator: ", "))",
        "--map “\(state)”: only states gone from the new version have another name there: \(lost.isEmpty ? "none" : lost.joined(separator: ", "))"
      )
    case .otherStanding(let state, let mapped):
      say(
        "“\(mapped)” không phải tên khác của “\(state)”: khác loại bước hoặc khác kết thúc",
        "“\(mapped)” is not another name of “\(state)”: it is another kind of step, or an end")
    case .actSkipped(let act, let paper):
      say(
        "đến đó phải có \(act == .approve ? "chữ ký của lãnh đạo" : "số và dấu") trên “\(paper)”, chưa có",
        "to stand there “\(paper)” needs \(act == .approve ? "the leader’s signature" : "number and seal"), and has none"
      )
    case .statesDoNotFit(let states):
      say(
        "các trạng thái này không thể cùng có trong phiên bản này: \(states.joined(separator: ", "))",
        "these states cannot be active together in this version: \(states.joined(separator: ", "))")
    }
  }

  /// Shorter where the dossier’s state and who could do it are told beside: what would make it possible.
  public func shortText(_ names: Names) -> String {
    let say = names.language
    if case .notPossibleNow(_, let others) = self {
      return say("khi ở: ", "when in: ") + others.map { "“\($0(say))”" }.joined(separator: ", ")
    }
    if case .notInRole(let places, _, _) = self {
      return say("cần vai trò ", "the role needed: ") + names.places(places)
    }
    return text(names)
  }

  private func words(_ channels: [Channel]) -> String { channels.map(\.word).joined(separator: ", ") }
}

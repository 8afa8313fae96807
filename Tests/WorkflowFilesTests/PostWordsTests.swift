import CheckedYAML
import DossierModel
import Testing
import WorkflowFiles

/// The words of the post in a workflow file: what they are read as, and what is told of wrong ones in both languages.
struct PostWordsTests {
  private static let checked: CheckedProcedure? = {
    do throws(Problems) {
      return try CheckedProcedure(
        DefinitionSource(workflow: Texts.workflow, procedure: Texts.procedure),
        files: ("flow.yaml", "proc.yaml"))
    } catch { return nil }
  }()

  private func definition() throws -> Definition { try #require(Self.checked?.definitions["main"]) }

  private func rules(_ action: String) throws -> [ActionRule] {
    try definition().actions.filter { $0.name == action }
  }

  @Test func `what a carrier says takes an action`() throws {
    #expect(try rules("send_back").map(\.news) == [[.goingBack, .returned, .cancelled]])
    #expect(try rules("deliver").map(\.news) == [[.delivered]])
    #expect(try rules("take_back").allSatisfy { $0.news.isEmpty })
  }

  @Test func `every news has its word`() throws {
    for news in CarrierNews.allCases {
      let text = Texts.workflow.changing("on: refused\n", to: "on: \(news.word)\n")
      #expect(Texts.problems(workflow: text) == [], "\(news)")
    }
  }

  @Test func `acts of the post, conditions and the time of an item are read`() throws {
    let acts = [
      ("pack", Act.consign), ("hand_to_post", .handToCarrier), ("unpack", .cancelOrder),
      ("collect", .collect), ("hand_in", .handIn), ("call_off", .cancelOrder),
    ]
    for (action, act) in acts { #expect(try rules(action).allSatisfy { $0.act == act }, "\(action)") }
    let guards = try definition().actions.flatMap(\.guards)
    #expect(guards.contains(Guard(.feePaid)) && guards.contains(Guard(.cameBy(.post))))
    let timer = try #require(try definition().timers.first { $0.name == "delivery_overdue" })
    guard case .consignment(let offset) = timer.anchor else {
      Issue.record("\(timer.anchor)")
      return
    }
    #expect(offset.minutes == 0)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let at: String
    let vi: String
    let en: String

    var testDescription: String { new }
  }

  private static let guards =
    "in STATE, fee due, fee paid, result due, sent, late, part, parts open, return counter, return online, return post, came counter, came online, came post, not …"
  private static let news =
    "accepted, in_transit, delivered, attempt_failed, refused, going_back, returned, lost, collected, cancelled"
  private static let onTheWay = "regions.delivery.states.by_post.states.on_the_way.actions"

  static let wrong = [
    Wrong(
      old: "on: refused\n", new: "on: refuse\n", at: "refuse\n",
      vi: "\(onTheWay).reject.on: từ lạ “refuse”; được dùng: \(news)",
      en: "\(onTheWay).reject.on: unknown word “refuse”; allowed: \(news)"),
    Wrong(
      old: "on: [going_back, returned, cancelled]", new: "on: [going_back, home]", at: "home]",
      vi: "\(onTheWay).send_back.on[1]: từ lạ “home”; được dùng: \(news)",
      en: "\(onTheWay).send_back.on[1]: unknown word “home”; allowed: \(news)"),
    Wrong(
      old: "on: [going_back, returned, cancelled]", new: "on: []", at: "[]\n",
      vi: "\(onTheWay).send_back.on: gặp “[…]”; cần ít nhất một giá trị",
      en: "\(onTheWay).send_back.on: found “[…]”; expected at least one value"),
    Wrong(
      old: "on: refused\n                asks: [reason]", new: "on: refused\n                act: send",
      at: "refused\n",
      vi:
        "\(onTheWay).reject.on: gặp “refused”; cần on chỉ ở việc không có act và chỉ asks reason, recipient",
      en:
        "\(onTheWay).reject.on: found “refused”; expected on only where there is no act, and asks for nothing but reason and recipient"
    ),
    Wrong(
      old: "on: refused\n                asks: [reason]", new: "on: refused\n                asks: [amount]",
      at: "refused\n",
      vi:
        "\(onTheWay).reject.on: gặp “refused”; cần on chỉ ở việc không có act và chỉ asks reason, recipient",
      en:
        "\(onTheWay).reject.on: found “refused”; expected on only where there is no act, and asks for nothing but reason and recipient"
    ),
    Wrong(
      old: "when: fee paid,", new: "when: fee payed,", at: "fee payed",
      vi: "regions.money.states.unpaid.always[0].when: từ lạ “fee payed”; được dùng: \(guards)",
      en: "regions.money.states.unpaid.always[0].when: unknown word “fee payed”; allowed: \(guards)"),
    Wrong(
      old: "[came post, in registered]", new: "[came pigeon, in registered]", at: "came pigeon",
      vi: "regions.arrival.states.not_by_post.always.when[0]: từ lạ “came pigeon”; được dùng: \(guards)",
      en: "regions.arrival.states.not_by_post.always.when[0]: unknown word “came pigeon”; allowed: \(guards)"),
    Wrong(
      old: "of: consignment", new: "of: parcel", at: "parcel",
      vi: "timers.delivery_overdue.of: từ lạ “parcel”; được dùng: step, tacit step, dossier, consignment",
      en: "timers.delivery_overdue.of: unknown word “parcel”; allowed: step, tacit step, dossier, consignment"
    ),
  ]

  @Test(arguments: wrong) func `is told where and what, in both languages`(_ wrong: Wrong) throws {
    let text = Texts.workflow.changing(wrong.old, to: wrong.new)
    let place = "flow.yaml:\(Texts.place(of: wrong.at, in: text)): "
    do throws(Problems) {
      _ = try CheckedProcedure(
        DefinitionSource(workflow: text, procedure: Texts.procedure), files: ("flow.yaml", "proc.yaml"))
      Issue.record("accepted")
    } catch {
      #expect(error.all.map { $0.text(.vi) } == [place + wrong.vi])
      #expect(error.all.map { $0.text(.en) } == [place + wrong.en])
    }
  }
}

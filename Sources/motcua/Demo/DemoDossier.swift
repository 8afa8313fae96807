import DossierModel
import Office

/// One dossier of the demonstration on its way: sees what is possible, as `motcua can` tells it, and takes the next step.
final class DemoDossier {
  let code: String
  private let plan: DemoPlan
  private var done: [String: Int] = [:]
  private(set) var finished = false

  init(code: String, plan: DemoPlan) {
    self.code = code
    self.plan = plan
  }

  /// Working minutes until somebody takes the next step.
  func pace(_ dice: DemoDice) -> Int {
    // Two working days lie between two attempts of the postman.
    if done["fail"] == 1, done["deliver"] == nil { return dice.number(960...1000) }
    return plan.procedure == "2.000908" ? dice.number(5...90) : dice.number(20...420)
  }

  /// - Parameter desk: where a person or an agency signs.
  func act(
    _ office: Office, _ dice: DemoDice, _ papers: DemoPapers, _ post: DemoPost,
    _ desk: (String) -> KeyDesk?
  ) throws {
    let offers = try office.possible(code)
    guard let offer = choose(offers), !offer.people.isEmpty else { return finished = true }
    var request = AdvanceRequest(code, offer.action)
    var actor = dice.pick(offer.people)
    if try post.take(offer.action, on: code, as: actor, plan) { return done[offer.action, default: 0] += 1 }
    for input in offer.asks { try fill(input, &request, office, dice, papers) }
    if offer.action == "sign" {
      request.onPaper = plan.leaderOnPaper
      if actor == "khanh", dice.happens(200) { (actor, request.principal) = ("tuan", "khanh") }
    }
    if offer.action == "issue" { request.onPaper = plan.sealOnPaper }
    try take(request, office, actor, desk)
    done[offer.action, default: 0] += 1
  }

  /// What is signed digitally is signed for real; everything else is an action like any other.
  private func take(
    _ request: AdvanceRequest, _ office: Office, _ actor: String, _ desk: (String) -> KeyDesk?
  ) throws {
    let task = try office.signingTask(request.action, on: code, as: actor, for: request.principal)
    guard let task, !request.onPaper, let signer = desk(task.owners[0].key) else {
      _ = try office.advance(request, as: actor)
      return
    }
    var order = SigningOrder(code, request.action)
    (order.principal, order.file) = (request.principal, request.file)
    try office.sign(order, as: actor, with: signer)
  }

  /// The plan's side roads where they are open, otherwise the straight way.
  private func choose(_ offers: [Offer]) -> Offer? {
    let side: [(Bool, String)] = [
      (plan.refused, "refuse"), (plan.withdrawn && times("receive") > 0, "withdraw"),
      (plan.supplemented && times("transfer") > 0, "ask_supplement"),
      (plan.stopped, "stop"), (plan.reworked, "rework"),
    ]
    for (wanted, action) in side where wanted && times(action) == 0 {
      if let offer = offers.first(where: { $0.action == action }) { return offer }
    }
    if times("fail") < plan.failedDeliveries, let offer = offers.first(where: { $0.action == "fail" }) {
      return offer
    }
    let skipped = plan.neverSent ? ["send"] : []
    let straight = [
      "collect", "hand_in", "receive", "transfer", "assign", "propose", "agree", "sign", "issue", "send",
      "complete", "resume",
      "accept_withdrawal", "pack", "hand_to_post", "in_transit", "deliver", "take_back", "hand_over",
      "return_online", "keep_on_paper",
    ]
    return straight.lazy.filter { !skipped.contains($0) }
      .compactMap { action in offers.first { $0.action == action } }.first
  }

  private func times(_ action: String) -> Int { done[action] ?? 0 }

  private func fill(
    _ input: Input, _ request: inout AdvanceRequest, _ office: Office, _ dice: DemoDice, _ papers: DemoPapers
  ) throws {
    switch input {
    case .reason:
      request.note = dice.pick(Self.reasons[request.action] ?? ["Theo đề nghị của người nộp hồ sơ"])
    case .assignee: request.assignee = dice.pick(["thao", "duc"])
    case .draft, .attachment: request.file = try papers.make("Du thao ket qua")
    // Item numbers come from the carrier, papers by post with minutes.
    case .itemNumber, .minutes: break
    case .recipient: request.recipient = "Người nộp hồ sơ"
    // Nobody of the demonstration asks for more time.
    case .newDue: break
    case .scanned: request.scanned = try office.view(code).definition.procedure.papers.first?.kind
    case .amount: request.amount = try office.view(code).definition.procedure.fee.amount
    }
  }

  private static let reasons = [
    "refuse": ["Không thuộc thẩm quyền giải quyết", "Hồ sơ không đúng thủ tục"],
    "ask_supplement": ["Thiếu chữ ký trên đơn", "Bản chụp không đọc được", "Danh sách lao động chưa đủ"],
    "rework": ["Căn cứ pháp lý chưa đầy đủ", "Sai thể thức văn bản"],
    "fail": ["Người nhận vắng nhà", "Không liên lạc được"],
  ]
}

public import WorkingTime

/// A posting slip (phiếu gửi hồ sơ, Decision 45/2016/QĐ-TTg): what was posted, how, and for what price.
///
/// It has the value of a written contract, so it is Vietnamese only. Every text is written as given.
public struct PostingSlip: Hashable, Sendable {
  public var carrier: String
  public var itemNumber: String
  /// Dossier or order number.
  public var orderNumber: String
  public var direction: PostingDirection
  public var sender: PostParty
  public var receiver: PostParty
  public var acceptance: Acceptance
  public var payment: PostPayment
  /// Nil: no time is known for where it goes.
  public var time: PostingTime?
  public var procedure: String
  public var papers: [ListedPaper]
  public var terms: PostingTerms
  /// Who took it, where known.
  public var postman: String?
  /// Who received it, once it was.
  public var receipt: PostReceipt?

  public init(
    carrier: String, itemNumber: String, orderNumber: String, direction: PostingDirection, sender: PostParty,
    receiver: PostParty, acceptance: Acceptance, payment: PostPayment, time: PostingTime?, procedure: String,
    papers: [ListedPaper], terms: PostingTerms = .usual, postman: String? = nil, receipt: PostReceipt? = nil
  ) {
    self.carrier = carrier
    self.itemNumber = itemNumber
    self.orderNumber = orderNumber
    self.direction = direction
    self.sender = sender
    self.receiver = receiver
    self.acceptance = acceptance
    self.payment = payment
    self.time = time
    self.procedure = procedure
    self.papers = papers
    self.terms = terms
    self.postman = postman
    self.receipt = receipt
  }
}

/// Which way an item goes.
public enum PostingDirection: Hashable, Sendable {
  /// From the applicant to the agency.
  case filing
  /// Back to the applicant: this result, beside the papers.
  case returning(result: String)
}

/// When, where and how an item was taken over.
public struct Acceptance: Hashable, Sendable {
  public var moment: Moment
  public var place: String
  /// Such as `Nhân viên bưu chính nhận tại địa chỉ khách hàng`.
  public var manner: String

  public init(moment: Moment, place: String, manner: String) {
    self.moment = moment
    self.place = place
    self.manner = manner
  }
}

/// What is paid for an item, in đồng.
public struct PostPayment: Hashable, Sendable {
  /// Nil: not agreed on yet.
  public var price: Int?
  /// Collected for others: procedure fees handed over to the agency, or cash on delivery; 0 for nothing.
  public var collected: Int
  /// Who pays and how, such as `Người gửi trả bằng tiền mặt`.
  public var manner: String

  public init(price: Int?, collected: Int = 0, manner: String) {
    self.price = price
    self.collected = collected
    self.manner = manner
  }
}

/// How long it may take: J + n working days, J being the day of acceptance.
public struct PostingTime: Hashable, Sendable {
  public var workingDays: Int
  public var due: Day

  public init(workingDays: Int, due: Day) {
    self.workingDays = workingDays
    self.due = due
  }
}

/// Who received an item and how that was known.
public struct PostReceipt: Hashable, Sendable {
  public var name: String
  /// To the receiver named on the item, such as `Chính chủ` or `Người được ủy quyền`.
  public var relation: String
  /// The paper that was shown, such as `CCCD 025…`.
  public var identity: String
  public var moment: Moment

  public init(name: String, relation: String, identity: String, moment: Moment) {
    self.name = name
    self.relation = relation
    self.identity = identity
    self.moment = moment
  }
}

/// What both sides owe one another, a sentence each.
public struct PostingTerms: Hashable, Sendable {
  public var rights: [String]
  public var liability: [String]

  public init(rights: [String], liability: [String]) {
    self.rights = rights
    self.liability = liability
  }

  /// After Decision 45/2016/QĐ-TTg and the Law on Post 49/2010/QH12; the carrier's own contract may say more.
  public static let usual = PostingTerms(
    rights: [
      "Người gửi kê khai đúng, đủ giấy tờ; cùng nhân viên bưu chính kiểm đếm, ký xác nhận và niêm phong.",
      "Người nhận xuất trình giấy tờ tùy thân và ký nhận; người nhận thay phải được ủy quyền.",
      "Bưu chính bảo đảm an toàn, bí mật, đúng thời gian; mời nhận ít nhất 02 lần, cách nhau 02 ngày làm việc, "
        + "không phát được thì chuyển hoàn.",
    ],
    liability: [
      "Khiếu nại trong thời hạn 06 tháng; trả lời chậm nhất 05 ngày làm việc (trong tỉnh) hoặc 07 ngày làm việc "
        + "(liên tỉnh).",
      "Hồ sơ bị mất, hư hỏng hoặc chậm do lỗi của bưu chính được bồi thường theo Luật Bưu chính số 49/2010/QH12.",
    ])
}

import Foundation
import HTTPExchange

/// What is asked of a service, by the names seen in public code that talks to VNPost (`Docs/Carriers.md`).
enum CarrierQuestions {
  /// `POST getToken`.
  struct Token: Encodable {
    let customerKey: String
    let secretKey: String
  }

  /// `POST postOrder`.
  struct Order: Encodable {
    let customerCode, orderNumber, kind: String
    let codAmount: Int
    let senderProvince, senderDistrict, senderAddress, senderName, senderEmail, senderTel, senderDesc: String
    let description: String
    let receiverProvince, receiverDistrict, receiverAddress, receiverName, receiverEmail, receiverTel: String
    let itemCode: String?
  }

  /// `POST cancelOrder`.
  struct Cancel: Encodable {
    let customerCode: String
    let orderNumber: String
  }

  /// `POST getOrderTracking`.
  struct Tracking: Encodable {
    let customerCode: String
    let pageSize: Int
    let lastId: Int
  }
}

/// What a service answers, read strictly by type.
enum CarrierAnswers {
  struct Token: Decodable { let token: String }

  /// Of `postOrder` and `orders/NUMBER`.
  struct Order: Decodable {
    let orderNumber: LooseText
    let itemCode: String?
    let fee: Int?
    /// True where the order was there before.
    let known: Bool?
  }

  struct Tracking: Decodable {
    let events: [ToldEvent]
    let lastId: Int?
    let hasMore: Bool?
  }

  struct Event: Decodable {
    let id: Int
    let orderNumber: LooseText?
    let itemCode: String?
    let statusCode: LooseText
    let statusMessage: String?
    let time: String
    let place, receiverName, relation, identity, reason: String?
    let codCollected: Int?
  }

  /// Any refusal.
  struct Refusal: Decodable {
    let code: LooseText?
    let message: String?
  }
}

/// Text, or a whole number where a service writes its codes as numbers.
struct LooseText: Decodable {
  let value: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do { value = try container.decode(String.self) } catch { value = String(try container.decode(Int.self)) }
  }
}

extension Encodable {
  /// As JSON; nil where a text cannot be said in it.
  var json: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do { return [UInt8](try encoder.encode(self)) } catch { return nil }
  }
}

extension HTTPResponse {
  /// The body as an answer; the fault tells the JSON path.
  func read<Answer: Decodable>(_ type: Answer.Type) throws(CarrierFault) -> Answer {
    do { return try JSONDecoder().decode(type, from: Data(body)) } catch let error as DecodingError {
      throw CarrierFault(error)
    } catch { throw .badAnswer(path: "$", .json) }
  }

  /// The service's own words, or none where it gave none that can be read.
  var refusal: CarrierFault {
    let said: CarrierAnswers.Refusal?
    do { said = try JSONDecoder().decode(CarrierAnswers.Refusal.self, from: Data(body)) } catch { said = nil }
    let code = CarrierWords.read(said?.code?.value, longest: 40) ?? "\(status)"
    return .refused(code: code, text: CarrierWords.read(said?.message) ?? "")
  }
}

extension CarrierFault {
  init(_ error: DecodingError) {
    switch error {
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self = .badAnswer(path: Self.path(context.codingPath), Expectation(type))
    case .keyNotFound(let key, let context):
      self = .badAnswer(path: Self.path(context.codingPath + [key]), .present)
    case .dataCorrupted(let context): self = .badAnswer(path: Self.path(context.codingPath), .json)
    @unknown default: self = .badAnswer(path: "$", .json)
    }
  }

  /// `$.events[2].id`.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("$") { path, key in path + (key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)") }
  }
}

extension CarrierFault.Expectation {
  fileprivate init(_ type: any Any.Type) {
    switch type {
    case is Int.Type: self = .wholeNumber
    case is Bool.Type: self = .flag
    case is String.Type: self = .text
    case is [Any].Type: self = .list
    case _: self = .object
    }
  }
}

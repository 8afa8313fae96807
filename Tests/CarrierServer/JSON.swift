import FlyingFox
import Foundation

/// Answers of the server.
enum JSON {
  static func answer(_ value: some Encodable, _ status: HTTPStatusCode = .ok) -> HTTPResponse {
    do {
      return HTTPResponse(statusCode: status, body: try JSONEncoder().encode(value))
    } catch {
      return HTTPResponse(statusCode: .notImplemented)
    }
  }

  static func refuse(_ status: HTTPStatusCode, _ code: String, _ message: String = "") -> HTTPResponse {
    answer(["code": code, "message": message], status)
  }

  /// The members of an object.
  static func object(_ body: Data) throws -> [String: Any] {
    guard let object = try JSONSerialization.jsonObject(with: body) as? [String: Any] else {
      throw CancellationError()
    }
    return object
  }

  static func texts(_ body: Data) -> [String: String]? {
    do { return try object(body) as? [String: String] } catch { return nil }
  }
}

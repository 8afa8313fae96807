import FlyingFox
import Foundation
import TestTools
import Signing
import SigningKeys

/// The one server of this process, never stopped, in which every story has a folder of its own.
actor RemoteHost {
  static let shared = RemoteHost()

  private var stories: [String: RemoteServer] = [:]
  private var port: Task<UInt16, any Error>?

  /// The address of a story's API.
  func open(_ story: RemoteServer) async throws -> String {
    let folder = "story-\(stories.count)"
    stories[folder] = story
    let port = try await listening().value
    return "http://localhost:\(port)/\(folder)/csc/v2"
  }

  private func listening() -> Task<UInt16, any Error> {
    if let port { return port }
    let task = Task {
      let handler = ClosureHTTPHandler { [self] request in try await answer(request) }
      let server = HTTPServer(address: .loopback(port: 0), logger: .disabled, handler: handler)
      Task { try await server.run() }
      try await server.waitUntilListening()
      guard case .ip6(_, let port) = await server.listeningAddress else { throw CancellationError() }
      return port
    }
    port = task
    return task
  }

  private func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    let parts = request.path.split(separator: "/").map(String.init)
    guard request.method == .POST, parts.count > 3, parts[1...2] == ["csc", "v2"],
      let story = stories[parts[0]]
    else {
      return HTTPResponse(statusCode: .notFound)
    }
    return try await story.handle(parts[3...].joined(separator: "/"), request)
  }
}

/// A remote signing service on loopback over test keys, signing with the openssl program; it can misbehave in one way.
actor RemoteServer {
  enum Way: String, CaseIterable, Sendable {
    case good, asynchronous, confirmedElsewhere, implicit, challenge, sentCode, rawSignature
    case otherHash, otherKey, otherCertificate, unknownCredential, reusedActivation, expiredActivation
    case failsAtInfo, failsOnceAtInfo, failsAtAuthorize, failsAtSigning, late, deepJSON, malformedJSON,
      wrongTypes, hugeBody, wrongBase64
    case disabled, locked, choice, browser, unsupported, twoSignatures, noSignature, neverConfirmed, echoes
  }

  static let pin = "13572468"
  static let code = "998877"
  static let token = "access-token-so-secret"
  static let clientSecret = "client-secret so-secret"

  let way: Way
  let key: TestKeys.Kind
  private let keys: TestKeys
  private let scratch: TestFolder
  private(set) var calls: [String] = []
  private var activations: [String: [String]] = [:]
  private var polls = 0

  init(_ way: Way, key: TestKeys.Kind) throws {
    self.way = way
    self.key = key
    keys = try TestKeys.shared.get()
    scratch = try TestFolder()
  }

  func handle(_ method: String, _ request: HTTPRequest) async throws -> HTTPResponse {
    let body = try await request.bodyData
    if method == "oauth2/token" { return token(String(decoding: body, as: UTF8.self)) }
    return try await answer(method, request.headers[.authorization], body)
  }

  func count(_ method: String) -> Int { calls.count { $0 == method } }

  private func token(_ form: String) -> HTTPResponse {
    calls.append("oauth2/token")
    guard form == "grant_type=client_credentials&client_id=office%201&client_secret=client-secret%20so-secret"
    else {
      return Self.refuse("invalid_client")
    }
    return Self.json(["access_token": Self.token, "token_type": "Bearer", "expires_in": 60])
  }

  private func answer(_ method: String, _ authorization: String?, _ body: Data) async throws -> HTTPResponse {
    calls.append(method)
    if method == "info" { return try await info() }
    guard authorization == "Bearer \(Self.token)" else {
      return Self.refuse("invalid_token", status: .unauthorized)
    }
    guard let asked = try JSONSerialization.jsonObject(with: body) as? [String: Any] else {
      return Self.refuse("invalid_request")
    }
    switch method {
    case "credentials/info": return try credential(asked)
    case "credentials/getChallenge":
      guard asked["authObjectID"] as? String == "OTP" else { return Self.refuse("invalid_request") }
      return Self.json(["challenge": "mother's name"])
    case "credentials/sendOTP": return HTTPResponse(statusCode: .noContent)
    case "credentials/authorize": return authorize(asked)
    case "credentials/authorizeCheck": return check(asked)
    case "signatures/signHash": return try await sign(asked)
    default: return try poll(asked)
    }
  }

  private func info() async throws -> HTTPResponse {
    switch way {
    case .failsAtInfo: return Self.refuse("server_error", status: .internalServerError)
    case .failsOnceAtInfo where calls.count == 1:
      return Self.refuse("server_error", status: .internalServerError)
    case .late: try await Task.sleep(for: .seconds(30))
    case .malformedJSON: return HTTPResponse(statusCode: .ok, body: Data("{\"methods\": [".utf8))
    case .wrongTypes: return Self.json(["methods": "all"])
    case .deepJSON:
      return HTTPResponse(
        statusCode: .ok, body: Data("{\"methods\":".utf8) + Data(repeating: 91, count: 500_000))
    case .hugeBody: return HTTPResponse(statusCode: .ok, body: Data(repeating: 32, count: 3 << 20))
    default: break
    }
    let sending = way == .sentCode ? "credentials/sendOTP" : "credentials/getChallenge"
    return Self.json([
      "specs": "2.0.0.2",
      "methods": ["credentials/info", "credentials/authorize", "signatures/signHash", sending],
    ])
  }

  private func credential(_ asked: [String: Any]) throws -> HTTPResponse {
    guard asked["credentialID"] as? String == "GX0112348", way != .unknownCredential else {
      return Self.refuse("invalid_request")
    }
    let changes = way == .otherCertificate && count("credentials/info") > 1
    let leaf = try keys.certificate(changes ? "other" : key.rawValue)
    var certificates = try [leaf, keys.certificate("middle"), keys.certificate("root")].map {
      Data($0).base64EncodedString()
    }
    if way == .wrongBase64 { certificates[0] = "*" + certificates[0] }
    let algorithms =
      way == .unsupported ? ["1.2.840.113549.1.1.11"] : ["1.2.840.113549.1.1.10", "1.2.840.10045.4.3.2"]
    return Self.json([
      "key": ["status": way == .disabled ? "disabled" : "enabled", "algo": algorithms, "len": 2048],
      "cert": ["status": "valid", "certificates": certificates], "auth": authorization, "multisign": 1,
      "SCAL": "2",
    ])
  }

  private var authorization: [String: Any] {
    let pin = ["type": "Password", "id": "PIN", "format": "N", "label": "PIN"]
    switch way {
    case .implicit: return ["mode": "implicit"]
    case .browser: return ["mode": "oauth2code"]
    case .confirmedElsewhere, .neverConfirmed:
      return ["mode": "explicit", "objects": [["type": "PasswordOOB", "id": "mobile"]]]
    case .challenge, .sentCode:
      return [
        "mode": "explicit", "expression": "PIN AND OTP",
        "objects": [pin, ["type": "ChallengeResponse", "id": "OTP"]],
      ]
    case .choice:
      return [
        "mode": "explicit", "expression": "PIN or OTP", "objects": [pin, ["type": "Password", "id": "OTP"]],
      ]
    default: return ["mode": "explicit", "objects": [pin]]
    }
  }

  private func authorize(_ asked: [String: Any]) -> HTTPResponse {
    if way == .failsAtAuthorize { return Self.refuse("server_error", status: .internalServerError) }
    if way == .locked { return Self.refuse("invalid_request", "Credential locked") }
    guard asked["numSignatures"] as? Int == 1,
      asked["hashAlgorithmOID"] as? String == "2.16.840.1.101.3.4.2.1",
      let hashes = asked["hashes"] as? [String], hashes.count == 1,
      let given = asked["authData"] as? [[String: String]]
    else { return Self.refuse("invalid_request") }
    let wanted: [[String: String]]
    switch way {
    case .implicit: wanted = []
    case .confirmedElsewhere, .neverConfirmed: wanted = [["id": "mobile"]]
    case .challenge, .sentCode:
      wanted = [["id": "PIN", "value": Self.pin], ["id": "OTP", "value": Self.code]]
    default: wanted = [["id": "PIN", "value": Self.pin]]
    }
    guard given == wanted else {
      return way == .echoes
        ? Self.refuse("so-secret-pin", "so-secret-pin") : Self.refuse("invalid_authentication_data")
    }
    let activation = "activation-so-secret-\(activations.count)"
    activations[activation] = hashes
    if wanted == [["id": "mobile"]] || way == .implicit {
      return Self.json(["handle": activation], .accepted)
    }
    return Self.json(["SAD": activation, "expiresIn": 60])
  }

  private func check(_ asked: [String: Any]) -> HTTPResponse {
    polls += 1
    guard let handle = asked["handle"] as? String, activations[handle] != nil else {
      return Self.refuse("invalid_request")
    }
    if way == .neverConfirmed || !polls.isMultiple(of: 2) { return Self.json(["handle": handle], .accepted) }
    return Self.json(["SAD": handle])
  }

  private func sign(_ asked: [String: Any]) async throws -> HTTPResponse {
    if way == .failsAtSigning { return Self.refuse("server_error", status: .internalServerError) }
    if way == .expiredActivation { return Self.refuse("invalid_request", "SAD expired") }
    // The activation serves once, and only the hash it was given for.
    guard let activation = asked["SAD"] as? String, let hashes = activations.removeValue(forKey: activation),
      asked["hashes"] as? [String] == hashes, way != .reusedActivation,
      let hash = Data(base64Encoded: hashes[0])
    else { return Self.refuse("invalid_request", "Invalid parameter SAD") }
    let isRSA = key == .rsa
    let pss = "MDSgDzANBglghkgBZQMEAgEFAKEcMBoGCSqGSIb3DQEBCDANBglghkgBZQMEAgEFAKIDAgEg"
    guard asked["signAlgo"] as? String == (isRSA ? "1.2.840.113549.1.1.10" : "1.2.840.10045.4.3.2"),
      asked["signAlgoParams"] as? String == (isRSA ? pss : nil)
    else { return Self.refuse("invalid_request") }
    let other = Data(repeating: 7, count: 32)
    var signature = try raw(
      way == .otherHash ? other : hash, with: way == .otherKey ? "other" : key.rawValue,
      isRSA: isRSA && way != .otherKey)
    if way == .rawSignature { signature = Self.sideBySide(signature) }
    let text = signature.base64EncodedString()
    switch way {
    case .asynchronous:
      guard asked["operationMode"] as? String == "A" else { return Self.refuse("invalid_request") }
      activations["response"] = [text]
      return Self.json(["responseID": "response"])
    case .twoSignatures: return Self.json(["signatures": [text, text]])
    case .noSignature: return Self.json(["signatures": [String]()])
    default: return Self.json(["signatures": [text]])
    }
  }

  private func poll(_ asked: [String: Any]) throws -> HTTPResponse {
    polls += 1
    guard asked["requestID"] as? String == "response", let done = activations["response"] else {
      return Self.refuse("invalid_request")
    }
    return polls.isMultiple(of: 2)
      ? Self.json(["signatures": done]) : Self.json(["error": "accepted_request"], .accepted)
  }

  private func raw(_ hash: Data, with name: String, isRSA: Bool) throws -> Data {
    let input = try scratch.write("hash", [UInt8](hash))
    let pss = ["rsa_padding_mode:pss", "rsa_pss_saltlen:32", "rsa_mgf1_md:sha256"].flatMap {
      ["-pkeyopt", $0]
    }
    try Tools.run(
      Tools.openssl,
      [
        "pkeyutl", "-sign", "-inkey", keys.path("\(name).key"), "-in", input, "-out",
        scratch.file("signature"), "-pkeyopt",
        "digest:sha256",
      ] + (isRSA ? pss : []))
    return Data(try scratch.read("signature"))
  }

  /// r and s of DER `SEQUENCE {r, s}`, each as 32 bytes.
  private static func sideBySide(_ der: Data) -> Data {
    let bytes = [UInt8](der)
    let first = Int(bytes[3])
    let numbers = [bytes[4..<(4 + first)], bytes[(6 + first)...]]
    return Data(numbers.flatMap { [UInt8](repeating: 0, count: max(0, 32 - $0.count)) + $0.suffix(32) })
  }

  private static func json(_ object: [String: Any], _ status: HTTPStatusCode = .ok) -> HTTPResponse {
    do {
      return HTTPResponse(statusCode: status, body: try JSONSerialization.data(withJSONObject: object))
    } catch {
      return HTTPResponse(statusCode: .internalServerError)
    }
  }

  private static func refuse(_ word: String, _ text: String = "", status: HTTPStatusCode = .badRequest)
    -> HTTPResponse
  {
    json(["error": word, "error_description": text], status)
  }
}

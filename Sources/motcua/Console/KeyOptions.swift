import ArgumentParser
import DossierModel
import Foundation
import HTTPExchange
import Office
import Signing
import SigningKeys

/// With what key somebody signs. A PIN or passphrase is asked on the terminal or read from a descriptor; never an argument.
struct KeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Tệp khóa PKCS#12, chỉ khi thử.", "A PKCS#12 key file, for trials only."),
      valueName: say("tệp", "file")))
  var key: String?
  @Option(
    help: ArgumentHelp(
      say("Thiết bị ký: nhãn hoặc số.", "A signing device: its label or serial."),
      valueName: say("thiết-bị", "device")))
  var token: String?
  @Option(
    help: ArgumentHelp(
      say("Thư viện PKCS#11 của thiết bị.", "The device’s PKCS#11 module."), valueName: say("tệp", "file")))
  var module: String?
  @Option(
    help: ArgumentHelp(
      say("Dịch vụ ký từ xa (CSC API v2).", "A remote signing service (CSC API v2)."), valueName: "https://…")
  )
  var service: String?
  @Option(
    help: ArgumentHelp(
      say("Chứng thư ở dịch vụ ký.", "The credential at the signing service."), valueName: say("mã", "id")))
  var credential: String?
  @Option(
    help: ArgumentHelp(
      say(
        "Đọc PIN hoặc mật khẩu từ mô tả tệp này.", "Read the PIN or passphrase from this file descriptor."),
      valueName: say("số", "number")))
  var pinFd: Int32?
  @Option(
    help: ArgumentHelp(
      say(
        "Đọc mã truy cập dịch vụ ký từ mô tả tệp này.",
        "Read the access token of the signing service from this file descriptor."),
      valueName: say("số", "number")))
  var accessFd: Int32?

  func validate() throws {
    guard [key, token ?? module, service].compactMap({ $0 }).count == 1 else {
      throw ValidationError(
        say(
          "cần đúng một trong --key, --module (với --token) hoặc --service",
          "exactly one of --key, --module (with --token) or --service is needed"))
    }
  }

  /// A desk to sign at with this key, time stamps from where the office's policy says.
  func desk(_ office: Office) throws -> KeyDesk {
    guard let policy = try office.signingPolicy() else { throw NoSigningPolicy() }
    let source = try source(policy)
    return KeyDesk(
      key: ChainedKey(source, issuers: policy.issuers), timeStamps: policy.timeStamps.map(Self.timeStamps),
      artist: PaperArtist(),
      revocationLists: { TrustFolder(office: office.store.folder).revocationLists },
      unlock: {
        try (source as? TokenKey)?.login()
        try (source as? RemoteKey)?.ready()
      }, clock: Machine.now)
  }

  static func timeStamps(_ service: TimeStampService) -> TimeStampSource {
    var source = TimeStampSource(nonce: { UInt64.random(in: .min ... .max) }) { question in
      var request = HTTPRequest(service.url)
      request.method = "POST"
      request.headers = ["Content-Type": "application/timestamp-query"]
      request.body = question
      request.sizeLimit = 1 << 20
      return try HTTPClient(.anywhere).send(request).body
    }
    source.expecting.skew = Int64(service.skew)
    if !service.policies.isEmpty { source.expecting.policies = Set(service.policies) }
    source.code = { ($0 as? HTTPFault)?.code ?? "transport" }
    return source
  }

  /// Opens the key; asks for its secret where it has one.
  func source(_ policy: SigningPolicy) throws -> any KeySource {
    if let key {
      // Refused before anybody types a passphrase.
      guard policy.profile == .demo else { throw KeyFault.file(.notPermitted) }
      guard access(key, R_OK) == 0 else { throw KeyFileMissing(path: key) }
      try KeyFile.check(key)
      let secret = try secret(say("Mật khẩu của tệp khóa: ", "Passphrase of the key file: "))
      return try KeyFile(key, passphrase: secret, policy: .permitted)
    }
    if let service { return try remote(service) }
    return try TokenKey(
      TokenChoice(module: module ?? "", token: token, key: nil), allowed: Set(policy.modules),
      worker: TokenWorkerProgram(executable: "/proc/self/exe", arguments: [TokenWorkerCommand.name])
    ) { facts throws(KeyFault) in
      try secret("PIN – \(facts.label): ")
    }
  }

  private func remote(_ service: String) throws -> any KeySource {
    guard let accessFd else {
      throw ValidationError(say("--service cần --access-fd", "--service wants --access-fd"))
    }
    return try RemoteKey(
      RemoteService(service, credential: credential ?? ""),
      access: .bearer(try SecretPrompt.descriptor(accessFd)), client: HTTPClient(.anywhere)
    ) { question throws(KeyFault) in
      try secret("\(question.label): ")
    }
  }

  private func secret(_ question: String) throws(KeyFault) -> Secret {
    if let pinFd { return try SecretPrompt.descriptor(pinFd) }
    return try SecretPrompt.terminal(question)
  }
}

/// There is no key file of this name, or it cannot be read.
struct KeyFileMissing: Error {
  let path: String

  var title: Title {
    Title(vi: "không đọc được tệp khóa “\(path)”", en: "key file “\(path)” cannot be read")
  }
}

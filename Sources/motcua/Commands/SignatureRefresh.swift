import ArgumentParser
import DossierStore
import Foundation
import HTTPExchange
import Hashing
import Office

struct SignatureRefresh: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: say(
      "Tải các danh sách thu hồi mà quy định ký số nêu; chạy vài giờ một lần.",
      "Fetch the revocation lists the policy names; run it every few hours."),
    discussion: Examples.of("  motcua signature refresh"))

  @OptionGroup var options: OfficeOptions

  func run() throws {
    guard let policy = try options.work({ try $0.signingPolicy() }) else { throw NoSigningPolicy() }
    let lines = try policy.revocationLists.map(fetch)
    print(options.output.json ? Console.json(lines) : lines.map(\.text).joined(separator: "\n"))
    try Console.finish()
    guard lines.allSatisfy({ $0.fault == nil }) else {
      throw PlainFailure(
        exit: .ioFailed, text: say("có danh sách không tải được", "some lists could not be fetched"))
    }
  }

  /// What is there stays until a newer list is whole.
  private func fetch(_ url: String) throws -> Line {
    var request = HTTPRequest(url)
    request.sizeLimit = 32 << 20
    do {
      let answer = try HTTPClient(.anywhere).send(request)
      guard answer.status == 200, answer.body.first == 0x30 else {
        return Line(url: url, bytes: nil, fault: "status \(answer.status)")
      }
      let place = "\(options.folder)/trust"
      try DurableFile.makeFolder(place)
      let name = SHA256.digest(Array(url.utf8)).hex.prefix(16)
      try DurableFile.write(answer.body, to: "\(place)/\(name).crl")
      return Line(url: url, bytes: answer.body.count, fault: nil)
    } catch let fault as HTTPFault {
      return Line(url: url, bytes: nil, fault: fault.code)
    }
  }

  private struct Line: Encodable {
    let url: String
    let bytes: Int?
    let fault: String?

    var text: String { "\(url)  \(bytes.map { "\($0) B" } ?? fault ?? "")" }
  }
}

import ArgumentParser
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
    let lines = try options.work { office in
      guard let policy = try office.signingPolicy() else { throw NoSigningPolicy() }
      let fetcher = TrustFetcher(office)
      return policy.revocationLists.map { url in
        let (bytes, fault) = fetcher.fetch(list: url)
        return Line(url: url, bytes: bytes, fault: fault)
      }
    }
    print(options.output.json ? Console.json(lines) : lines.map(\.text).joined(separator: "\n"))
    try Console.finish()
    let faults = lines.compactMap(\.fault)
    guard faults.isEmpty else {
      // A service out of reach may answer later; a full disk is this machine’s own.
      throw PlainFailure(
        exit: faults.contains(TrustFetcher.diskFault) ? .ioFailed : .busy,
        text: say(
          "\(faults.count) danh sách không tải được; các danh sách đã có vẫn dùng, chạy lại sau",
          "\(faults.count) lists could not be fetched; those there are stay in use, run it again later"))
    }
  }

  private struct Line: Encodable {
    let url: String
    let bytes: Int?
    let fault: String?

    var text: String {
      "\(url)  \(bytes.map { "\($0) B" } ?? fault.map { FaultCode.title($0)(Speech.language) } ?? "")"
    }
  }
}

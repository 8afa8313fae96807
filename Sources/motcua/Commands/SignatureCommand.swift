import ArgumentParser
import DossierModel
import Foundation
import Office

struct SignatureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signature", abstract: say("Chữ ký số.", "Digital signatures."),
    discussion: Examples.of("  motcua signature verify \(say("quyet-dinh", "decision")).pdf"),
    subcommands: [SignatureVerify.self, SignatureReexamine.self, SignatureRefresh.self])
}

struct SignatureVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: say(
      "Kiểm tra các chữ ký của tệp PDF; mã 0: đều hợp lệ, 1: không, hoặc chưa xác định.",
      "Examine the signatures of PDF files; ends with 0: all valid, 1: not, or not proven."),
    discussion: Examples.of(
      "  motcua signature verify \(say("quyet-dinh", "decision")).pdf\n"
        + "  motcua signature verify *.pdf --policy signing.yaml --revoked authority.crl --json"))

  @Argument(help: ArgumentHelp(say("Tệp PDF.", "PDF files."), valueName: say("tệp", "file")))
  var files: [String]
  @Option(
    help: ArgumentHelp(
      say(
        "Quy định ký số; mặc định của văn phòng.",
        "What is asked of signatures; by default the office’s policy."),
      valueName: say("tệp", "file")))
  var policy: String?
  @Option(
    name: .customLong("revoked"),
    help: ArgumentHelp(
      say("Danh sách thu hồi (CRL), lặp lại được.", "A revocation list (CRL), repeatable."),
      valueName: say("tệp", "file")))
  var revocationLists: [String] = []
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let policy = try chosenPolicy()
    let trust = self.policy == nil ? TrustFolder(office: options.folder) : nil
    let lists =
      try revocationLists.map(Self.bytes) + (trust?.revocationLists ?? [])
    let records = try files.map { path in
      let request = VerificationRequest(
        try Self.bytes(path), under: policy, at: Machine.now(), received: nil, revocationLists: lists,
        statusAnswers: trust?.statusAnswers ?? [])
      return try WorkerExaminer.record(request)
    }
    if options.output.json {
      print(Console.json(zip(files, records).map { FileRecord(file: $0, record: $1) }))
    } else {
      print(zip(files, records).map { RecordPage(name: $0, record: $1).text }.joined(separator: "\n\n"))
    }
    try Console.finish()
    let doubtful = zip(files, records).filter { $1.verdict != "fully_signed" }.map(\.0)
    guard doubtful.isEmpty else {
      throw PlainFailure(
        exit: .refused,
        text: say("không phải mọi chữ ký đều hợp lệ: ", "not every signature is valid: ")
          + doubtful.joined(separator: ", "))
    }
  }

  private struct FileRecord: Encodable {
    let file: String
    let record: VerificationRecord
  }

  private func chosenPolicy() throws -> SigningPolicy {
    if let policy { return try Office.policy(try readText(policy)) }
    guard let policy = try options.work({ try $0.signingPolicy() }) else {
      throw PlainFailure(
        exit: .noInput,
        text: say(
          "văn phòng này chưa có quy định ký số; thêm --policy TỆP, hoặc motcua office signing TỆP",
          "this office has no policy for signatures; add --policy FILE, or motcua office signing FILE"))
    }
    return policy
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PlainFailure(
        exit: .noInput, text: say("không đọc được tệp “\(path)”", "file “\(path)” cannot be read"))
    }
    return Array(data)
  }
}

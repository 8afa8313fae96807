import ArgumentParser
import DemoPKI
import DossierStore
import Foundation
import Office
import Signing
import SigningKeys

struct DemoPKICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo-pki",
    abstract: say(
      "Chứng thư thử nghiệm để ký thử; không có giá trị pháp lý.",
      "Demonstration certificates to try signing; without legal value."),
    discussion: Examples.of("  motcua demo-pki make pki --as binh\n  motcua demo-pki serve pki"),
    subcommands: [DemoPKIMake.self, DemoPKIServe.self])
}

struct DemoPKIServe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: say(
      "Cấp dấu thời gian và danh sách thu hồi thử nghiệm trên máy này.",
      "Serve time stamps and revocation lists of a demonstration on this machine."),
    discussion: Examples.of("  motcua demo-pki serve pki --port 3180"))

  @Argument(
    help: ArgumentHelp(
      say("Thư mục do make lập.", "The folder make wrote."), valueName: say("thư-mục", "folder")))
  var folder: String
  @Option(
    help: ArgumentHelp(
      say("Cổng; nếu không cho thì cổng đã cho lúc make.", "The port; where none is given, that of make."),
      valueName: say("số", "number")))
  var port: UInt16?
  @OptionGroup var output: OutputOptions

  func run() throws {
    let setting = DemoPKI.Setting(now: Machine.now(), random: Machine.random)
    let pki: DemoPKI
    do { pki = try DemoPKI(reading: folder, setting) } catch {
      throw PlainFailure(
        exit: .noInput,
        text: say("“\(folder)” không có chứng thư thử nghiệm", "there is no demonstration in “\(folder)”"))
    }
    let (server, port) = (DemoServer(pki, clock: Machine.now), port ?? madeFor ?? DemoPKIMake.usualPort)
    try Console.await {
      let taken: UInt16
      do { taken = try await server.start(port: port) } catch {
        throw PlainFailure(
          exit: .ioFailed,
          text: say(
            "không mở được cổng \(port) trên máy này: cổng đang được dùng hoặc không được phép; chọn cổng khác bằng --port, 0 là cổng trống bất kỳ",
            "port \(port) cannot be opened on this machine: it is in use or not permitted; choose another with --port, 0 for any free one"
          ))
      }
      print("http://127.0.0.1:\(taken)/tsa")
      try Console.finish()
      try await server.serve()
    }
  }

  /// The port in the policy `make` wrote.
  private var madeFor: UInt16? {
    guard let policy = FileManager.default.contents(atPath: "\(folder)/signing.yaml") else { return nil }
    let text = String(decoding: policy, as: UTF8.self)
    return text.firstMatch(of: #/http://127\.0\.0\.1:(\d+)/#).flatMap { UInt16($0.1) }
  }
}

struct DemoPKIMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: say(
      "Lập chứng thư thử nghiệm cho mọi người ký trong văn phòng, và cho văn phòng tin chúng.",
      "Make demonstration certificates for everybody who signs in an office, and have it trust them."),
    discussion: Examples.of("  motcua demo-pki make pki --as binh"))

  /// Where `serve` listens unless told otherwise.
  static let usualPort: UInt16 = 3180
  private var address: String { "http://127.0.0.1:\(port)" }

  @Argument(
    help: ArgumentHelp(
      say("Thư mục mới cho chứng thư và khóa.", "A new folder for certificates and keys."),
      valueName: say("thư-mục", "folder")))
  var folder: String
  @Option(
    help: ArgumentHelp(
      say(
        "Cổng mà serve sẽ mở; ghi vào quy định ký số và chứng thư.",
        "The port serve is to open; written into the policy and the certificates."),
      valueName: say("số", "number")))
  var port: UInt16 = Self.usualPort
  @Flag(
    help: ArgumentHelp(
      say(
        "Thay quy định ký số đang dùng; không có thì chỉ xem, nếu đã có quy định.",
        "Replace the policy in use; without, it is only shown where there is one.")))
  var yes = false
  @OptionGroup var actor: ActorOptions
  @OptionGroup var options: OfficeOptions

  func run() throws {
    let actor = try actor.name()
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw PlainFailure(
        exit: .cannotCreate, text: say("“\(folder)” đã có", "“\(folder)” exists already"))
    }
    let report = try options.work { office -> Report? in
      let before = try office.signingPolicy()
      guard before?.profile != .production else {
        throw PlainFailure(
          exit: .refused,
          text: say(
            "văn phòng làm thật không nhận chứng thư thử nghiệm",
            "an office that works for real takes no demonstration certificates"))
      }
      if let before, !yes {
        show(PolicyReport(before, written: false))
        return nil
      }
      let pki = try OfficePKI(
        office, now: Machine.now(), address: address, random: Machine.random)
      try pki.adopt(by: office, as: actor, address: address)
      try pki.publish(pki.demo.revocationLists(at: Machine.now()), to: options.folder)
      return Report(folder: folder, passphrase: Self.passphrase, keys: try write(pki))
    }
    if let report { print(options.output.json ? Console.json(report) : report.text) }
  }

  /// What would be replaced; a new root trusts none of the signatures made under the old one.
  private func show(_ policy: PolicyReport) {
    if options.output.json { return print(Console.json(policy)) }
    print(
      [
        say(
          "Văn phòng đang dùng quy định này; chứng thư thử nghiệm mới sẽ thay nó, chữ ký đã có không còn được chứng minh:",
          "This policy is in use; a new demonstration would take its place, and signatures made so far could not be proven any more:"
        ), policy.text(before: nil),
        say("Chưa ghi gì; thêm --yes để thay.", "Nothing was written; add --yes to replace it."),
      ].joined(separator: "\n"))
  }

  /// A key file for each who signs, the root, and the policy as it was taken over.
  private func write(_ pki: OfficePKI) throws -> [String] {
    try pki.demo.write(to: folder, passphrase: Self.passphrase)
    try DurableFile.write(Array(pki.policy(address).utf8), to: "\(folder)/signing.yaml")
    return try pki.holders.keys.sorted().map { key in
      let name = "\(folder)/\(key).p12"
      if let holder = pki.holders[key] {
        try DurableFile.write(holder.pkcs12(passphrase: Self.passphrase, root: pki.demo.anchor), to: name)
      }
      return name
    }
  }

  /// Of every key file of a demonstration; it protects nothing.
  static let passphrase = "motcua-demo"

  private struct Report: Encodable {
    let folder: String
    let passphrase: String
    let keys: [String]

    var text: String {
      ([
        say(
          "Văn phòng nay tin chứng thư thử nghiệm trong \(folder); mọi tệp khóa có mật khẩu “\(passphrase)”.",
          "The office now trusts the demonstration in \(folder); the passphrase of every key file is “\(passphrase)”."
        )
      ] + keys).joined(separator: "\n")
    }
  }
}

import ArgumentParser
import Carriers
import CheckedYAML
import DossierModel
import DossierStore
import Foundation
import Office
import Papers
import Signing

/// Exit codes, as documented in README and after sysexits.h.
enum Exit: Int32, CaseIterable {
  case refused = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case damaged = 70
  case cannotCreate = 73
  case ioFailed = 74
  case busy = 75
  case wrongVersion = 76
}

/// A refusal that knows the names in the office, so that it can be said in words.
struct NamedRejection: Error {
  let rejection: Rejection
  let names: Names
}

/// How a run ends that did not do what was asked: one message, one code, never a stack trace.
struct Failure {
  private let error: any Error
  /// The command that was running; nil while the command line was still being read.
  private let command: (any ParsableCommand.Type)?

  init(_ error: any Error, _ command: (any ParsableCommand.Type)?) {
    self.error = error
    self.command = command
  }

  func end() -> Never {
    let code = Self.exit(for: error)
    if Motcua.exitCode(for: error) == .success {
      print(ParserWords.translate(Motcua.fullMessage(for: error), Speech.language))
      Foundation.exit(0)
    }
    let messages = messages.map(Console.plain)
    if CommandLine.arguments.contains("--json") {
      Console.complain(Console.json(ErrorReport(code, messages, error)))
    } else {
      Console.complain(messages.joined(separator: "\n"))
    }
    Foundation.exit(code.rawValue)
  }

  /// What people read of it, line by line.
  var messages: [String] {
    let language = Speech.language
    switch error {
    case let error as StoreError: return [error.text(language)]
    case let error as NumberLeft: return [error.cause.text(language), error.line]
    case let error as Problems: return error.all.map { $0.text(language) }
    case let error as NamedRejection: return error.lines
    case let error as Rejection: return error.reasons.map { $0.text(Names.none) }
    case let error as NamedSubmissionRefused: return error.lines
    case let error as NamedBatchRefused: return error.lines
    case let error as CarrierFault: return error.text(language).split(separator: "\n").map(String.init)
    case let error as PostPaperFault: return error.lines
    case let error as KeyFault: return [error.title(language)]
    case let error as CertificateRefused:
      return [
        say("không ký bằng chứng thư này:", "nothing is signed with this certificate:")
      ] + error.codes.map { "  – \($0.title(language))" } + error.advice
    case let error as MakingFault: return [error.title(language)]
    case let error as LaterActRefused: return [error.title(language)]
    case let error as StampFault: return [error.title(language)]
    case let error as NoPlace: return [error.title(language)]
    case let error as KeyFileMissing: return [error.title(language)]
    case is NoFonts:
      return [
        say(
          "thiếu phông chữ có đủ chữ Việt; cài fonts-liberation2 hoặc fonts-croscore",
          "no font with all Vietnamese letters; install fonts-liberation2 or fonts-croscore")
      ]
    case is NoSigningPolicy:
      return [
        say(
          "văn phòng này chưa có quy định ký số; xem motcua office signing",
          "this office has no policy for signatures; see motcua office signing")
      ]
    case let error as FindingCode: return [error.title(language)]
    case is BrokenHistory: return [say("lịch sử hồ sơ không liền mạch", "the dossier’s history is broken")]
    case let error as PlainFailure: return error.text.split(separator: "\n").map(String.init)
    case let error where SigningTrouble(error) != nil:
      return [SigningTrouble(error)?.title(language) ?? ""]
    default: return ParserWords.translate(parserText, language).split(separator: "\n").map(String.init)
    }
  }

  /// What the argument parser says; what a running command says of its arguments points to the help of that command.
  private var parserText: String {
    guard let command, let error = error as? ValidationError else { return Motcua.fullMessage(for: error) }
    let words = Motcua.usageString(for: command).split(separator: " ").prefix { !"[<".contains($0.prefix(1)) }
    return "Error: \(error.message)\n  See '\(words.joined(separator: " ")) --help' for more information."
  }

  static func exit(for error: any Error) -> Exit {
    switch error {
    case let error as StoreError: exit(for: error)
    case let error as NumberLeft: exit(for: error.cause)
    case is Problems: .badData
    case is NamedRejection, is Rejection, is NamedBatchRefused: .refused
    case let error as CarrierFault: error.isPassing ? .busy : .refused
    case is PostPaperFault: .badData
    case let error as NamedSubmissionRefused: error.refused.problems.isEmpty ? .refused : .badData
    case let error as MakingFault: error.isOfFile ? .badData : .refused
    case is LaterActRefused: .badData
    case let error as StampFault: error.isOfFile ? .badData : .refused
    case is KeyFault, is CertificateRefused, is NoPlace: .refused
    case is NoFonts, is KeyFileMissing: .noInput
    case is NoSigningPolicy, is FindingCode: .badData
    case is BrokenHistory: .damaged
    case let error as PlainFailure: error.exit
    default: SigningTrouble(error)?.exit ?? .usage
    }
  }

  private static func exit(for error: StoreError) -> Exit {
    switch error {
    case .noOffice, .unknownDossier, .fileMissing, .fileUnreadable, .unknownEffect: .noInput
    case .alreadyAnOffice, .cannotCreate, .readOnly: .cannotCreate
    case .newerOffice, .notAnOffice, .unknownFormat: .wrongVersion
    case .diskFull, .failed, .unsafeSetting: .ioFailed
    case .damaged, .damagedValue, .brokenChain, .fileAltered: .damaged
    case .busy, .versionConflict, .numberConflict: .busy
    case .keyReused: .refused
    case .fileEmpty, .fileTooLarge: .badData
    }
  }
}

extension CertificateRefused {
  /// What can be done where no path leads to an anchor, in the language of this run.
  var advice: [String] {
    guard let issuer else { return [] }
    return [
      say(
        "  – đường dẫn dừng ở nơi cấp “\(issuer)”: thiếu chứng thư của nơi này, thêm vào “issuers” của quy định ký số; nếu là gốc thì vào “anchors”",
        "  – the path ends at the issuer “\(issuer)”: its certificate is missing, add it to “issuers” of the policy; a root belongs to “anchors”"
      )
    ]
  }
}

/// A failure of the command line itself.
struct PlainFailure: Error {
  let exit: Exit
  let text: String
}

extension Names {
  /// Names before any office is known.
  static var none: Names {
    Names(
      Directory(agencies: [], people: [], posts: [], mandates: [], services: []), roles: [:], Speech.language)
  }
}

extension NamedRejection {
  var lines: [String] {
    let title = say("không làm được “\(rejection.action)”:", "“\(rejection.action)” is refused:")
    var lines = [title] + rejection.reasons.map { "  – \($0.text(names))" }
    if !rejection.possible.isEmpty {
      lines.append(say("làm được lúc này:", "possible now:"))
      lines += rejection.possible.map {
        "  \($0.action) – \($0.title(Speech.language)): \(names.who($0))"
      }
    }
    return lines
  }
}

/// A submission that was refused, with the office’s names.
struct NamedSubmissionRefused: Error {
  let refused: SubmissionRefused
  let names: Names

  var lines: [String] {
    [
      say(
        "hồ sơ chưa được nhận, không có gì được ghi:", "the application was not taken, nothing was written:")
    ]
      + refused.problems.map { "  – \($0.text(Speech.language))" }
      + zip(refused.origins, refused.rejections).flatMap { origin, rejection in
        let place = origin.file.isEmpty ? "" : "\(origin.file):\(origin.line): "
        return rejection.reasons.map { "  – \(place)\($0.text(names))" }
      }
  }
}

import ArgumentParser
import DossierModel
import Foundation
import HTTPExchange
import Office
import Papers
import Signing

/// What ends a run and is no refusal of ours: a file, a font, a picture, a service, the disk. It is told in words too.
struct SigningTrouble {
  let title: Title
  let exit: Exit

  /// Nil for what the argument parser says by itself.
  init?(_ error: any Error) {
    switch error {
    case let fault as FontFault: self.init(FaultCode.title(fault.code), .noInput)
    case let fault as PNGFault: self.init(FaultCode.title(fault.code), .badData)
    case let fault as HTTPFault: self.init(FaultCode.title(fault.code), .busy)
    case let fault as TimeStampFault: self.init(FaultCode.title(fault.code), .refused)
    case let fault as CMSFault: self.init(FaultCode.title(fault.rawValue), .badData)
    case let obstacle as AugmentingObstacle: self.init(obstacle.title, .refused)
    case let error as CocoaError:
      let path = error.filePath.map { " “\($0)”" } ?? ""
      self.init(
        Title(
          vi: "không đọc hoặc ghi được\(path); xem quyền và chỗ trống trên đĩa",
          en:
            "\(path.isEmpty ? "a file" : "file\(path)") cannot be read or written; look at its permissions and the free space"
        ), .ioFailed)
    case is DecodingError:
      self.init(
        Title(
          vi: "biên bản kiểm tra đã lưu không đọc được; chạy motcua doctor",
          en: "a stored record of an examination cannot be read; run motcua doctor"), .damaged)
    default:
      if let fault = Office.pdfTrouble(error) {
        self.init(fault, .badData)
      } else {
        guard Motcua.exitCode(for: error) == .failure else { return nil }
        self.init(
          Title(
            vi: "lỗi ngoài dự kiến (\(type(of: error))); làm lại, nếu vẫn lỗi thì chạy motcua doctor",
            en: "an unexpected fault (\(type(of: error))); try again, and run motcua doctor if it stays"),
          .damaged)
      }
    }
  }

  private init(_ title: Title, _ exit: Exit) { (self.title, self.exit) = (title, exit) }
}

extension MakingFault {
  /// True when another file would do.
  var isOfFile: Bool {
    switch self {
    case .file, .formMalformed, .dynamicForm, .contentNotFixed, .lookRefused, .changeRefused: true
    default: false
    }
  }
}

extension StampFault {
  /// True when another file would do.
  var isOfFile: Bool { if case .file = self { true } else { false } }
}

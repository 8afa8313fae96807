public import DossierModel
import Papers
import Signing

/// The document could be signed now, but not what follows: nothing was signed, no number given.
public struct LaterActRefused: Error {
  public let act: Act
  /// What would stand against it.
  public let cause: any Error

  init(_ act: Act, _ cause: any Error) { (self.act, self.cause) = (act, cause) }

  /// Why, and what to do, to people.
  public var title: Title {
    let why = reason
    return Title(
      vi:
        "ký bây giờ thì sau đó không \(act.doing.vi) được (\(why.vi)); chưa ký gì: trả lại xử lý (rework) để trình tệp khác, hoặc sửa chỗ đặt trong quy định ký số",
      en:
        "signed now, the document could not be taken through \(act.doing.en) (\(why.en)); nothing was signed: send it back (rework) for another file, or change the places in the policy"
    )
  }

  private var reason: Title {
    switch cause {
    case let fault as MakingFault: fault.title
    case let fault as StampFault: fault.title
    case let fault as NoPlace: fault.title
    case let rejection as Rejection:
      Title(vi: rejection.text(.vi), en: rejection.text(.en))
    default: FaultCode.title("file")
    }
  }
}

extension Rejection {
  fileprivate func text(_ language: Language) -> String {
    reasons.map {
      Explanation(
        $0,
        Names(
          Directory(agencies: [], people: [], posts: [], mandates: [], services: []), roles: [:], language)
      ).text
    }.joined(separator: "; ")
  }
}

extension SigningScene {
  /// The acts on the document that follow this one, as they would be.
  var following: [SigningScene] {
    switch task.act {
    case .initial: [at(.approve, isCovered: false), at(.issue, isCovered: policy.numbering != .withSeal)]
    case .approve: [at(.issue, isCovered: policy.numbering != .withSeal)]
    case .issue, .appendix, .copy, .scan, .send, .claim, .release, .passOver, .extend, .consign, .collect,
      .handToCarrier, .cancelOrder, .handIn, .takeBack:
      []
    }
  }

  private func at(_ act: Act, isCovered: Bool) -> SigningScene {
    var scene = self
    scene.task = task.followed(by: act)
    scene.isNumberCovered = isCovered
    // Which number it will be is not known yet; any is as long.
    scene.number =
      number
      ?? DocumentNumber(
        paper: task.document, agency: task.place.agency, year: zone.day(of: moment).ymd.year, serial: 1234,
        symbol: "QĐ-UBND", secret: false)
    scene.date = date ?? zone.day(of: moment)
    return scene
  }
}

import DossierModel
import Office
import Papers

/// A batch that was refused, with the names people know.
struct NamedBatchRefused: Error {
  let refused: BatchRefused
  let names: Names

  var lines: [String] {
    [say("không có gì được ghi:", "nothing was written:")]
      + refused.refused.flatMap { name, rejection in
        rejection.reasons.map { "  – \(name): \($0.text(names))" }
      }
  }
}

extension PostPaperFault {
  /// In the language of this run, line by line; nobody is named.
  var lines: [String] {
    switch self {
    case .empty: [say("không có bưu gửi nào để in", "there is no item to print")]
    case .badLayout: [say("tờ nhãn không dùng được", "the sheet of labels cannot be used")]
    case .badFirstPlace(let place, let places):
      [say("--first nhận 1 đến \(places), không nhận \(place)", "--first takes 1 to \(places), not \(place)")]
    case .entries(let faults): faults.map(\.line)
    case .font(let fault): [say("phông chữ: \(fault.code)", "the font: \(fault.code)")]
    }
  }
}

extension EntryFault {
  fileprivate var line: String {
    let why =
      switch reason {
      case .noBars: say("số không in được thành mã vạch", "its number cannot be printed as bars")
      case .thinBars:
        say("số quá dài, mã vạch quá mảnh", "its number is too long, the bars would be too thin")
      case .tooLong:
        say(
          "tên và địa chỉ không vừa nhãn; dùng --sheet 14",
          "name and address do not fit the label; use --sheet 14")
      case .font(let fault): say("phông chữ: \(fault.code)", "the font: \(fault.code)")
      }
    return say("nhãn \(position): \(why)", "label \(position): \(why)")
  }
}

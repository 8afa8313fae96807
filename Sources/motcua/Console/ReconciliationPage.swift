import DossierModel
import Reports
import WorkingTime

/// Shows what two books do not agree on.
struct ReconciliationPage {
  let zone: Zone

  func text(_ found: Reconciliation) -> String {
    let head = say(
      "\(found.compared) bưu gửi được đối soát, \(found.agreed) khớp",
      "\(found.compared) items compared, \(found.agreed) agree")
    let counts = Difference.Class.allCases.map { "\($0.title) \(found.count($0))" }.joined(separator: ", ")
    let lines = [head, say("Điểm lệch: ", "Differences: ") + counts]
    return (found.differences.isEmpty ? lines : lines + ["", table(found.differences)]).joined(
      separator: "\n")
  }

  private func table(_ differences: [Difference]) -> String {
    var table = Table(
      [
        say("Loại", "Class"), say("Điểm lệch", "Difference"), say("Đơn", "Order"), say("Số hiệu", "Item"),
        say("Mã hồ sơ", "Dossier"), say("Bên ta", "Ours"), say("Bên hãng", "Theirs"), say("Từ", "Since"),
      ], whole: [0, 2, 3, 4, 7])
    for difference in differences {
      table.add([
        difference.kind.ofClass.title, difference.kind.title, Console.plain(difference.order ?? "–"),
        Console.plain(difference.item ?? "–"), difference.dossier ?? "–", text(difference.ours),
        text(difference.theirs), zone.text(difference.since),
      ])
    }
    return table.text(width: Console.width)
  }

  private func text(_ value: Difference.Value) -> String {
    switch value {
    case .nothing: "–"
    case .news(let news): news.title(Speech.language).lowercased()
    case .order(let number), .item(let number): Console.plain(number)
    case .amount(let amount): say("\(amount) đ", "\(amount) đồng")
    case .code(let code): say("mã ", "code ") + "“\(Console.plain(code))”"
    case .moment(let moment): zone.text(moment)
    }
  }
}

extension Difference.Class {
  var title: String {
    switch self {
    case .missing: say("thiếu", "missing")
    case .unknown: say("lạ", "unknown")
    case .duplicate: say("trùng", "duplicate")
    case .contradictory: say("mâu thuẫn", "contradictory")
    case .late: say("trễ hạn", "late")
    case .unmapped: say("mã chưa rõ nghĩa", "unmapped")
    }
  }
}

extension Difference.Kind {
  /// What is the matter, in a few words.
  var title: String {
    switch self {
    case .nothingTold: say("hãng chưa báo gì", "nothing was told of it")
    case .notInBook: say("không có trong sổ của hãng", "not in the carrier’s book")
    case .unknownReport: say("tin báo không của bưu gửi nào", "a report of no item of ours")
    case .unknownInBook: say("sổ của hãng có, ta không có", "in the carrier’s book, none of ours")
    case .twoItems: say("một đơn, hai số hiệu", "one order, two item numbers")
    case .twoOrders: say("một số hiệu, hai đơn", "one item number, two orders")
    case .twoEnds: say("hai kết cục khác nhau", "two different ends")
    case .notHandedOver: say("hãng báo, ta chưa giao", "told of, and not handed over")
    case .afterEnd: say("báo khác sau khi đã xong", "told otherwise after its end")
    case .otherEnd: say("kết cục khác bên ta", "its end is not ours")
    case .endNotTold: say("ta ghi đã xong, hãng chưa báo", "ended here, and not told by the carrier")
    case .attemptsTooClose: say("hai lần phát quá gần nhau", "two attempts too soon after one another")
    case .impossibleTime: say("thời điểm không thể có", "a time at which it cannot have been")
    case .otherInBook: say("sổ của hãng ghi khác", "the carrier’s book says otherwise")
    case .otherAmount: say("tiền thu hộ khác tiền phải thu", "another amount than asked for")
    case .overdue: say("quá hạn mà chưa xong", "overdue and not ended")
    case .endedLate: say("xong sau hạn", "ended after its time")
    case .unmappedCode: say("mã chưa ai nói nghĩa", "a code nobody has explained")
    }
  }
}

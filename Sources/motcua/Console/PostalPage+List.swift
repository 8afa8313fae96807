import DossierModel
import Reports

extension PostalPage {
  func table(_ items: [PostalItem]) -> String {
    var table = Table(
      [
        say("Mã hồ sơ", "Dossier"), say("Đơn", "Order"), say("Số hiệu", "Item"), say("Hãng", "Carrier"),
        say("Xếp loại", "Class"), say("Vì sao", "Why"),
      ], whole: [0, 1, 2, 4])
    for item in items {
      table.add([
        item.line.code, item.line.number, item.line.item ?? "–", carrier(item.line.carrier),
        item.itemClass.title, why(item),
      ])
    }
    return table.text(width: Console.width)
  }

  /// The facts a class rests on, in words.
  private func why(_ item: PostalItem) -> String {
    ([began(item), due(item), became(item)] + [attempts(item), money(item)].compactMap(\.self))
      .joined(separator: "; ")
  }

  private func began(_ item: PostalItem) -> String {
    let moment = zone.text(item.began)
    switch item.line.way {
    case .toApplicant: return say("giao \(moment)", "handed over \(moment)")
    case .toAgency: return say("đặt thu gom \(moment)", "ordered \(moment)")
    }
  }

  private func due(_ item: PostalItem) -> String {
    item.line.due.map { say("hạn \(zone.text($0))", "due \(zone.text($0))") }
      ?? say("không rõ hạn", "no time known")
  }

  private func became(_ item: PostalItem) -> String {
    guard let end = item.end else { return last(item) }
    let word = end.news.title(Speech.language).lowercased()
    return end.moment.map { "\(word) \(zone.text($0))" } ?? word
  }

  private func last(_ item: PostalItem) -> String {
    guard let last = item.last else { return say("hãng chưa báo gì", "nothing reported") }
    let word = last.title(Speech.language).lowercased()
    return say("tin cuối: \(word)", "last word: \(word)")
  }

  private func attempts(_ item: PostalItem) -> String? {
    item.attempts == 0 ? nil : say("\(item.attempts) lần phát hụt", "\(item.attempts) failed attempts")
  }

  private func money(_ item: PostalItem) -> String? {
    guard item.hasCashDifference else { return nil }
    let told = item.collected.map { "\($0)" } ?? "–"
    return say(
      "phải thu \(item.line.cash) đ, báo đã thu \(told)", "to collect \(item.line.cash) đồng, told \(told)")
  }
}

import Carriers
public import DossierModel
import DossierStore
public import Reports

/// The figures of the post, and the items behind them.
public struct PostalAnswer: Sendable {
  public let figures: PostalFigures
  /// Every item counted, each once.
  public let items: [PostalItem]
}

extension Office {
  /// Counts the post; items and figures are of the very same moment.
  public func postalFigures(_ question: PostalQuestion) throws -> PostalAnswer {
    try store.read { reading in
      let setting = try setting("", reading)
      let counting = CountingTime(now: setting.moment, setting.calendar.zone) { setting.calendar(of: $0) }
      let items = try question.items(reading, counting)
      return PostalAnswer(figures: PostalFigures(question, items, counting), items: items)
    }
  }

  /// What carriers are called: those of the office, and by their keys those it once had items from.
  public func carrierTitles() throws -> [String: Title] {
    try store.read { reading in
      let used = try reading.usedCarriers().filter { !$0.isEmpty }.map { ($0, Title(vi: $0, en: $0)) }
      let known = try carrierList(reading).carriers.map { ($0.key, $0.title) }
      return Dictionary(known + used) { first, _ in first }
    }
  }
}

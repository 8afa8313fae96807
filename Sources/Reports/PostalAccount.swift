import DossierModel
import DossierStore
import WorkingTime

/// One item of ours with all that its carrier tells of it.
struct PostalAccount {
  let line: ConsignmentLine
  /// By the carrier's time.
  var reports: [CarrierReportLine] = []
  /// Of its own book, the newest last.
  var rows: [CarrierReportLine] = []
  /// Reports and rows of a time at which they cannot have happened; they say nothing.
  private(set) var impossible: [CarrierReportLine] = []
  /// True when it stands in the book; nil: there is none.
  var isInBook: Bool?
  /// Other orders with its item number, and since when.
  var otherOrders: [String: Moment] = [:]

  init(_ line: ConsignmentLine, isInBook: Bool?) { (self.line, self.isInBook) = (line, isInBook) }

  var tellings: [CarrierReportLine] { reports + rows }

  /// Since when the carrier has it, or has to fetch it, or tells as if it were so; nil: it has nothing to do with it yet.
  var since: Moment? {
    entrusted ?? tellings.inTime.first { $0.isOfPossession }?.moment ?? impossibleTimes.first?.since
  }

  private var entrusted: Moment? {
    switch line.way {
    case .toApplicant: line.handed
    case .toAgency: line.item == nil ? nil : line.ordered
    }
  }

  func differences(_ counting: CountingTime) -> [Difference] {
    missing(counting) + tooEarly + duplicates + ends + untoldEnd(counting) + contradictions + impossibleTimes
      + attempts(counting) + amounts + late(at: counting.now)
      + tellings.unmapped(of: line.number, line.item, line.code)
  }

  func difference(
    _ kind: Difference.Kind, ours: Difference.Value, theirs: Difference.Value, since: Moment
  ) -> Difference {
    Difference(
      kind: kind, order: line.number, item: line.item, dossier: line.code, ours: ours, theirs: theirs,
      since: since)
  }

  mutating func add(report: CarrierReportLine) {
    if line.contradicted(by: report) == nil { reports.append(report) } else { impossible.append(report) }
  }

  mutating func add(row: CarrierReportLine) {
    isInBook = true
    if line.contradicted(by: row) == nil { rows.append(row) } else { impossible.append(row) }
  }

  private var impossibleTimes: [Difference] {
    impossible.compactMap { telling in
      line.contradicted(by: telling).map { known in
        difference(.impossibleTime, ours: .moment(known), theirs: .moment(telling.moment), since: known)
      }
    }
  }

  private func missing(_ counting: CountingTime) -> [Difference] {
    // What was called off here may never have been begun there.
    guard line.ended != .cancelled, let since = entrusted, counting.isPast(telling: since, line.agency) else {
      return []
    }
    let kinds: [Difference.Kind?] = [
      reports.isEmpty ? .nothingTold : nil, isInBook == false ? .notInBook : nil,
    ]
    return kinds.compactMap(\.self).map { kind in
      difference(
        kind, ours: line.ended.map(Difference.Value.news) ?? .nothing, theirs: .nothing, since: since)
    }
  }

  private var tooEarly: [Difference] {
    guard entrusted == nil, let first = tellings.inTime.first(where: \.isOfPossession), let news = first.news
    else {
      return []
    }
    return [difference(.notHandedOver, ours: .nothing, theirs: .news(news), since: first.moment)]
  }

  private var duplicates: [Difference] {
    let items = tellings.inTime.firsts(\.item).filter { $0.value != line.item }
    // Where we know none the first told is as good as ours.
    let others = line.item == nil ? items.dropFirst() : items[...]
    let known = line.item ?? items.first?.value
    return others.map { item in
      difference(
        .twoItems, ours: known.map(Difference.Value.item) ?? .nothing, theirs: .item(item.value),
        since: item.since)
    }
      + otherOrders.sorted { $0.key < $1.key }.map { order, since in
        difference(.twoOrders, ours: .order(line.number), theirs: .order(order), since: since)
      }
  }

  private func late(at now: Moment) -> [Difference] {
    guard let due = line.due else { return [] }
    if let end {
      guard let moment = end.moment, moment.isPast(due) else { return [] }
      return [difference(.endedLate, ours: .moment(due), theirs: .moment(moment), since: due)]
    }
    guard now.isPast(due) else { return [] }
    let last = reports.last { $0.news != nil }?.news
    return [
      difference(
        .overdue, ours: .moment(due), theirs: last.map(Difference.Value.news) ?? .nothing, since: due)
    ]
  }

  /// The first end told, else the one known here.
  var end: PostalEnd? {
    if let told = toldEnds.first { return PostalEnd(news: told.value, moment: told.since) }
    return line.ended.map { PostalEnd(news: $0, moment: line.endedAt) }
  }

  /// The ends told, each once.
  var toldEnds: [(value: CarrierNews, since: Moment)] {
    reports.firsts { telling in telling.news.flatMap { isEnd($0) ? $0 : nil } }
  }

  func isEnd(_ news: CarrierNews) -> Bool { news.isEnd(handedOver: line.handed) }
}

extension CountingTime {
  /// True when a carrier should have told by now of what happened then: by the end of the next working day.
  func isPast(telling moment: Moment, _ agency: String) -> Bool {
    let calendar = calendar(agency)
    let first = calendar.day(0, workingDaysAfter: calendar.zone.day(of: moment))
    return now.isPast(calendar.closing(on: calendar.day(1, workingDaysAfter: first)))
  }
}

extension CarrierReportLine {
  /// True where only a carrier that has the item can say so.
  fileprivate var isOfPossession: Bool {
    switch news {
    case .accepted, .inTransit, .delivered, .attemptFailed, .refused, .goingBack, .returned, .lost,
      .collected:
      true
    case .cancelled, nil: false
    }
  }
}

extension [CarrierReportLine] {
  /// Each value told, once, since when it was first told.
  func firsts<Value: Hashable>(
    _ value: (CarrierReportLine) -> Value?
  ) -> [(value: Value, since: Moment)] {
    var met: Set<Value> = []
    return compactMap { telling in
      guard let value = value(telling), met.insert(value).inserted else { return nil }
      return (value, telling.moment)
    }
  }

  func unmapped(of order: String?, _ item: String?, _ dossier: String?) -> [Difference] {
    inTime.filter { $0.news == nil }.firsts(\.code).map { code in
      Difference(
        kind: .unmappedCode, order: order, item: item, dossier: dossier, ours: .nothing,
        theirs: .code(code.value), since: code.since)
    }
  }
}

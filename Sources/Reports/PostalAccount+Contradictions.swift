import DossierModel
import DossierStore
import WorkingTime

extension PostalAccount {
  /// Ends that differ from one another, or the one end told from that known here.
  var ends: [Difference] {
    let told = toldEnds
    guard let first = told.first else { return [] }
    if told.count == 1 {
      guard first.value != line.ended else { return [] }
      return [difference(.otherEnd, ours: known, theirs: .news(first.value), since: first.since)]
    }
    return told.dropFirst().map { other in
      difference(.twoEnds, ours: .news(first.value), theirs: .news(other.value), since: other.since)
    }
  }

  /// Ended by a word of the office, while the carrier tells of it as if it still had it.
  func untoldEnd(_ counting: CountingTime) -> [Difference] {
    guard line.way == .toApplicant, let end = line.ended, end != .cancelled, toldEnds.isEmpty,
      let last = reports.last(where: { $0.news != nil }), let news = last.news,
      counting.isPast(telling: line.endedAt ?? last.moment, line.agency)
    else { return [] }
    return [
      difference(
        .endNotTold, ours: .news(end), theirs: .news(news), since: line.endedAt ?? last.moment)
    ]
  }

  /// Attempts that follow one another sooner than the law lets them: two of one morning are one.
  func attempts(_ counting: CountingTime) -> [Difference] {
    let calendar = counting.calendar(line.agency)
    let moments = reports.filter { $0.news == .attemptFailed }.map(\.moment)
    return zip(moments, moments.dropFirst()).compactMap { first, second in
      let next = calendar.day(Self.daysBetweenAttempts, workingDaysAfter: calendar.zone.day(of: first))
      guard calendar.zone.day(of: second) < next else { return nil }
      return difference(.attemptsTooClose, ours: .moment(first), theirs: .moment(second), since: second)
    }
  }

  /// Working days from one attempt to the next (Circular 17/2017/TT-BTTTT: two invitations, two working days apart).
  private static let daysBetweenAttempts = 2

  var contradictions: [Difference] { afterEnd + inBook }

  /// Words as of a time after the end that are no end themselves, each once.
  private var afterEnd: [Difference] {
    guard let end = toldEnds.first else { return [] }
    let later = reports.filter { $0.moment > end.since }
    return later.firsts { telling in telling.news.flatMap { isEnd($0) ? nil : $0 } }.map { other in
      difference(.afterEnd, ours: .news(end.value), theirs: .news(other.value), since: other.since)
    }
  }

  /// Of the rows of the book the newest counts.
  private var inBook: [Difference] {
    guard let row = rows.last(where: { $0.news != nil }), let news = row.news else { return [] }
    guard isEnd(news) ? news != line.ended : line.ended != nil else { return [] }
    return [difference(.otherInBook, ours: known, theirs: .news(news), since: row.moment)]
  }

  /// Money told in the reports or in the book that is not what was asked for.
  var amounts: [Difference] {
    guard line.way == .toApplicant, let end, end.news == .delivered else { return [] }
    let told = [reports, rows].compactMap { $0.last { $0.collected != nil } }
    let others = told.inTime.firsts(\.collected).filter { $0.value != line.cash }
    let since = end.moment ?? line.ordered
    if told.isEmpty, line.cash > 0, line.remitted != line.cash {
      return [difference(.otherAmount, ours: .amount(line.cash), theirs: .nothing, since: since)]
    }
    return others.map { other in
      difference(.otherAmount, ours: .amount(line.cash), theirs: .amount(other.value), since: other.since)
    }
  }

  private var known: Difference.Value { line.ended.map(Difference.Value.news) ?? .nothing }
}

extension [Stranger] {
  /// One difference for each order and item told, and the codes nobody knows.
  var differences: [Difference] {
    let groups = Dictionary(grouping: self) { stranger in
      [stranger.isOfBook ? "book" : "", stranger.telling.order ?? "", stranger.telling.item ?? ""]
    }
    return groups.values.flatMap { group -> [Difference] in
      guard let first = group.first, let last = group.last else { return [] }
      let (order, item) = (first.telling.order, first.telling.item)
      let unknown = Difference(
        kind: first.isOfBook ? .unknownInBook : .unknownReport, order: order, item: item, dossier: nil,
        ours: .nothing, theirs: last.telling.news.map(Difference.Value.news) ?? .code(last.telling.code),
        since: first.telling.moment)
      return [unknown] + group.map(\.telling).unmapped(of: order, item, nil)
    }
  }
}

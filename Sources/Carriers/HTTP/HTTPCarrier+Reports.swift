extension HTTPCarrier {
  /// How often one call asks again for what was passed over on its page.
  private static let tries = 2

  /// Asks for a page, and again for reports it passed over; what is out of order or there twice is put right.
  ///
  /// A cursor is the greatest number delivered, never one that is only told: nothing between is lost. An event that cannot be
  /// read is a report that means nothing.
  public func reports(after cursor: String?) throws(CarrierFault) -> CarrierPage {
    let start = try TrackingCursor(cursor)
    var (place, found) = (start, Found())
    let page = try ask(after: start.last)
    if let told = page.lastId, told < start.last {
      throw .cursorWentBack(from: "\(start.last)", to: "\(told)")
    }
    try take(page, &place, &found)
    let hasNew = place.last > start.last
    try fillGaps(&place, &found)
    let isBehind = (page.lastId ?? 0) > place.last
    let isFull = page.events.count >= way.pageSize || page.hasMore == true || isBehind
    return CarrierPage(
      reports: found.inOrder, cursor: place.text, hasMore: hasNew && isFull,
      hasGap: !place.gaps.isEmpty || way.isGapless && isBehind && !hasNew)
  }

  /// Asks again from before each gap, a bounded number of times.
  private func fillGaps(
    _ place: inout TrackingCursor, _ found: inout Found
  ) throws(CarrierFault) {
    for _ in 0..<Self.tries where !place.gaps.isEmpty {
      for gap in place.gaps where place.gaps.contains(gap) {
        // Only what is missing is taken: later reports come with their own page.
        let end = place.last
        do throws(CarrierFault) {
          try take(try ask(after: gap.ids.lowerBound - 1), &place, &found, upTo: end)
        } catch {
          // The gap stays in the cursor and is asked for with the next page, so that this one is not lost.
          guard error.isPassing else { throw error }
        }
      }
    }
    if !place.gaps.isEmpty { place.countTries() }
  }

  private func ask(after id: Int) throws(CarrierFault) -> CarrierAnswers.Tracking {
    let question = CarrierQuestions.Tracking(
      customerCode: way.customer, pageSize: way.pageSize, lastId: id)
    let answer = try exchange.post("getOrderTracking", question)
    guard (200...299).contains(answer.status) else {
      throw .badAnswer(path: "$", .status(answer.status))
    }
    return try answer.read(CarrierAnswers.Tracking.self)
  }

  private func take(
    _ page: CarrierAnswers.Tracking, _ place: inout TrackingCursor, _ found: inout Found,
    upTo end: Int = .max
  ) throws(CarrierFault) {
    var ids: [Int] = []
    for (index, told) in page.events.enumerated() {
      let path = "$.events[\(index)]"
      guard let id = told.id else {
        // It would come again with the same page only, since no cursor stands for it.
        let fault = told.fault ?? .badAnswer(path: "\(path).id", .wholeNumber)
        found.take(told.unreadable(fault, at: now()))
        continue
      }
      guard id <= end, place.wants(id), found.byID[id] == nil else { continue }
      found.byID[id] = report(told, path)
      ids.append(id)
    }
    place.take(ids, isGapless: way.isGapless)
  }

  private func report(_ told: ToldEvent, _ path: String) -> CarrierReport {
    do throws(CarrierFault) {
      if let fault = told.fault { throw fault }
      guard let event = told.event else { throw .badAnswer(path: path, .object) }
      return try report(event, path)
    } catch { return told.unreadable(error, at: now()) }
  }

  private func report(_ event: CarrierAnswers.Event, _ path: String) throws(CarrierFault) -> CarrierReport {
    guard let moment = ReportTime.read(event.time) else { throw .badAnswer(path: "\(path).time", .moment) }
    guard let code = CarrierWords.read(event.statusCode.value, longest: 40) else {
      throw .badAnswer(path: "\(path).statusCode", .text)
    }
    if let collected = event.codCollected, collected < 0 {
      throw .badAnswer(path: "\(path).codCollected", .wholeNumber)
    }
    let receiver = CarrierWords.read(event.receiverName).map {
      CarrierReceiver(
        name: $0, relation: CarrierWords.read(event.relation), identity: CarrierWords.read(event.identity))
    }
    return CarrierReport(
      key: "\(event.id)", orderNumber: CarrierWords.read(event.orderNumber?.value, longest: 40),
      itemNumber: CarrierWords.read(event.itemCode, longest: 40), code: code,
      text: CarrierWords.read(event.statusMessage, longest: 500), news: codes[code], moment: moment,
      place: CarrierWords.read(event.place), receiver: receiver, collected: event.codCollected,
      reason: CarrierWords.read(event.reason, longest: 500))
  }
}

/// What a page and the questions after it gave.
private struct Found {
  var byID: [Int: CarrierReport] = [:]
  /// Without a number of the service's.
  private var others: [CarrierReport] = []

  mutating func take(_ report: CarrierReport) {
    if !others.contains(where: { $0.key == report.key }) { others.append(report) }
  }

  var inOrder: [CarrierReport] { byID.sorted { $0.key < $1.key }.map(\.value) + others }
}

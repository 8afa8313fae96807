import DossierModel
import DossierStore
import Hashing
import Intake
import Papers
import WorkingTime

/// Minutes as they are printed: once recorded they say the same for ever.
extension Office {
  /// What minutes say, by the names and days of the moment they were recorded.
  func record(of minutes: Minutes, _ reading: StoreReading) throws -> MinutesRecord {
    MinutesRecord(
      salt: salt(), agency: try title(ofAgency: minutes.batch.agency, reading),
      carrier: try title(ofCarrier: minutes.batch.carrier, reading), postman: minutes.draft.postman,
      clerk: try directory(reading).people[minutes.batch.actor]?.name ?? minutes.batch.actor,
      entries: try minutes.items.map { try entry($0, minutes.batch.number, reading) }
        + minutes.draft.surplus.map(MinutesRecord.Entry.init(surplus:)))
  }

  private func entry(
    _ taken: TakenItem, _ minutes: String, _ reading: StoreReading
  ) throws -> MinutesRecord.Entry {
    let (item, dossier) = (taken.item, taken.dossier)
    let procedure = try definition(of: dossier, reading).procedure
    let zone = try calendar(reading).zone
    // What was not in the bag is missed by the number it was ordered under.
    let number = item.number ?? (item.isMissing ? dossier.openConsignment(.toAgency)?.itemNumber : nil)
    return MinutesRecord.Entry(
      number: number ?? item.dossier, hasBars: number != nil, dossier: item.dossier,
      procedure: procedure.name.vi,
      papers: item.papers.map {
        MinutesRecord.Paper(
          name: procedure.title(ofPaper: $0.kind), isOriginal: $0.isOriginal, declared: $0.declared,
          counted: $0.counted)
      }, remarks: taken.remarks, note: try note(of: dossier, minutes, reading)?.hex,
      due: dossier.clock.due.map { zone.day(of: $0).number }, isMissing: item.isMissing)
  }

  /// What was remarked on a dossier when it was handed in, or missed.
  private func note(of dossier: Dossier, _ minutes: String, _ reading: StoreReading) throws -> Digest? {
    let event = try reading.history(dossier.code).map(\.event).last { $0.isOf(minutes) }
    return event?.changes.lazy.compactMap { if case .noted(let digest) = $0 { digest } else { nil } }.first
  }

  /// Minutes by their number, as they were when they were recorded.
  func minutesPaper(_ number: String, _ reading: StoreReading) throws -> (HandOverMinutes, made: Moment) {
    guard let batch = try reading.batch(number), batch.kind == .minutes, let signed = batch.signed else {
      throw Rejection(action: "minutes", reasons: [.postal(.unknownMinutes(number))])
    }
    guard let bytes = try reading.minutes(number) else {
      throw Rejection(action: "minutes", reasons: [.postal(.minutesNotKept(number))])
    }
    let record = try MinutesRecord.read(bytes)
    let paper = HandOverMinutes(
      agency: record.agency, number: number, place: record.agency, moment: signed,
      giver: Representative(body: record.carrier, name: record.postman, position: "Nhân viên bưu chính"),
      taker: Representative(body: record.agency, name: record.clerk, position: "Cán bộ một cửa"),
      entries: try record.entries.map { try printed($0, reading) })
    return (paper, batch.made)
  }

  private func printed(_ entry: MinutesRecord.Entry, _ reading: StoreReading) throws -> MinutesEntry {
    let stored = try entry.dossier.isEmpty ? nil : reading.dossier(entry.dossier)
    let name = try stored.flatMap { try applicant(of: $0, reading)?.name }
    let note = try stored.flatMap { stored in
      try entry.note.flatMap(Digest.init(hex:)).flatMap { try reading.personal($0, of: stored) }
        .map { try PersonalNote(decoding: $0).text }
    }
    let remarks = entry.remarks + (note.map { [$0] } ?? [])
    return MinutesEntry(
      itemNumber: entry.number, hasBars: entry.hasBars, applicant: name ?? "", dossierCode: entry.dossier,
      procedure: entry.procedure,
      papers: entry.papers.map {
        ListedPaper(
          name: $0.name, kind: $0.isOriginal ? .original : .copy, count: $0.declared, counted: $0.counted)
      }, remarks: remarks.isEmpty ? nil : remarks.joined(separator: "; "),
      appointment: entry.due.map { Appointment(number: entry.dossier, due: Day(number: $0)) },
      isMissing: entry.isMissing)
  }

  func title(ofAgency key: String, _ reading: StoreReading) throws -> String {
    try directory(reading).agencies[key]?.name.vi ?? key
  }

  func title(ofCarrier key: String, _ reading: StoreReading) throws -> String {
    try carrierList(reading)[key]?.title.vi ?? (key.isEmpty ? "Bưu chính" : key)
  }
}

extension TakenItem {
  /// What the minutes remark of it; the form is Vietnamese.
  fileprivate var remarks: [String] {
    let money = fee.map { "Lệch phí: \($0.text(.vi))" } ?? item.fee.map { "Đã thu hộ phí: \($0) đồng" }
    return [
      item.isMissing ? "Không có trong túi thư" : nil,
      orderedNumber.map { "Số hiệu khác với đơn thu gom: \($0)" }, money,
    ].compactMap(\.self)
  }
}

extension MinutesRecord.Entry {
  /// What lay in the bag and stands on no list.
  fileprivate init(surplus number: String) {
    self.init(
      number: number, hasBars: true, dossier: "", procedure: "", papers: [],
      remarks: ["Thừa: không có trong danh sách"], note: nil, due: nil, isMissing: false)
  }
}

extension Event {
  /// True for the event by which minutes were recorded in a dossier.
  fileprivate func isOf(_ minutes: String) -> Bool {
    changes.contains { change in
      switch change {
      case .postal(.handedIn(let handIn)): handIn.minutes == minutes
      case .postal(.missing(let number)): number == minutes
      default: false
      }
    }
  }
}

import DossierModel
import Reports

extension OnTimePage {
  func table(_ dossiers: [JudgedDossier]) -> String {
    var table = Table(
      [
        say("Mã hồ sơ", "Dossier"), say("Thủ tục", "Procedure"), say("Cơ quan", "Agency"),
        say("Kết quả", "Verdict"), say("Được so", "Compared"), say("Hạn", "Due"), say("Vì sao", "Why"),
        say("Đã làm", "Worked"),
      ], whole: [0, 1, 3, 4, 5])
    for judged in dossiers {
      let (time, judgement) = (judged.time, judged.judgement)
      table.add([
        time.code, time.procedure, names.agency(time.agency), judgement.verdict.title,
        judgement.compared.map(zone.text) ?? "–", judgement.limit.map(zone.text) ?? "–", why(judged),
        judged.minutes.map(workingSpan) ?? "–",
      ])
    }
    return table.text(width: Console.width)
  }

  func table(_ stays: [JudgedStay]) -> String {
    var table = Table(
      [
        say("Mã hồ sơ", "Dossier"), say("Bước", "Step"), say("Nơi xử lý", "Where"),
        say("Người xử lý", "Officer"), say("Kết quả", "Verdict"), say("Từ", "Entered"), say("Đến", "Ended"),
        say("Hạn", "Due"), say("Đã làm", "Worked"),
      ], whole: [0, 4, 5, 6, 7])
    for judged in stays {
      let stay = judged.line.stay
      table.add([
        judged.line.code, steps(stay.step, of: judged.line.procedure), names.place(stay.place),
        stay.person.isEmpty ? "–" : names.person(stay.person), judged.verdict.title, zone.text(stay.entered),
        zone.text(judged.line.ended), stay.due.map(zone.text) ?? "–", workingSpan(stay.minutes),
      ])
    }
    return table.text(width: Console.width)
  }

  /// The facts a verdict rests on, in words.
  private func why(_ judged: JudgedDossier) -> String {
    let (time, judgement) = (judged.time, judged.judgement)
    var facts = [standing(judged)]
    if judgement.takenOff > 0 {
      let span = workingSpan(judgement.takenOff)
      facts.append(say("trừ \(span) chờ", "less \(span) waited"))
    }
    if judgement.isLateBySupplements {
      facts.append(
        say("\(time.supplements) lần yêu cầu bổ sung", "\(time.supplements) supplement requests"))
    }
    return facts.joined(separator: "; ")
  }

  private func standing(_ judged: JudgedDossier) -> String {
    let moment = zone.text(judged.judgement.moment)
    let since = zone.text(judged.time.paused ?? judged.judgement.moment)
    return switch judged.judgement.standing {
    case .ended: say("kết thúc \(moment)", "ended \(moment)")
    case .endedInPause:
      say("kết thúc \(moment), ngừng tính từ \(since)", "ended \(moment), time stopped \(since)")
    case .awaitsSupplement: say("chờ bổ sung từ \(since)", "waits for a supplement since \(since)")
    case .paused: say("ngừng tính từ \(since)", "time stands still since \(since)")
    case .stopped: say("dừng xử lý \(since)", "stopped \(since)")
    case .running: say("đang làm lúc \(moment)", "running at \(moment)")
    case .notStarted: say("nộp \(moment), chưa tính giờ", "handed in \(moment), time not begun")
    }
  }
}

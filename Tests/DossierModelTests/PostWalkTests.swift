import DossierModel
import Hashing
import Testing

/// Whatever carriers tell, in whatever order: these things hold.
struct PostWalkTests {
  @Test(arguments: 0..<12) func `any news is taken in or refused with its reason, and replays`(_ seed: Int)
    throws
  {
    var random = Seeded(UInt64(seed) + 45_2016)
    var (taken, refused, seen) = (0, 0, Set<String>())
    for _ in 0..<16 {
      var story = try start(&random)
      for _ in 0..<30 {
        story.wait(minutes: Int.random(in: 0..<900, using: &random))
        let (command, actor) = choose(story, &random)
        let before = story.dossier
        do {
          _ = try decide(command, on: before, by: story.definition, in: story.setting(actor))
        } catch {
          #expect(!error.reasons.isEmpty)
          refused += 1
          continue
        }
        _ = try story.take(command, as: actor)
        taken += 1
        seen.formUnion(story.dossier.leaves)
        check(story, before)
      }
      #expect(try fold(story.history) == story.dossier)
    }
    #expect(taken > 100 && refused > 50, "taken \(taken), refused \(refused): the walk must do both")
    #expect(seen.isSuperset(of: ["packed", "to_pack", "delivered"]), "\(seen)")
  }

  private func start(_ random: inout Seeded) throws -> Story {
    var story = try Story(Story.withFee, .post, returnBy: .post)
    story.hasCarriers = Bool.random(using: &random)
    if Int.random(in: 0..<8, using: &random) > 0 { try story.go(to: "to_pack") }
    return story
  }

  private func choose(_ story: Story, _ random: inout Seeded) -> (Command, String) {
    let last = story.dossier.consignments.last?.order.number ?? ""
    let orders = story.dossier.consignments.map(\.order.number) + [last, last, last, last, "X-R1"]
    let order = orders.randomElement(using: &random) ?? ""
    let amount = [20000, 20000, 0, 1, -1, .max].randomElement(using: &random) ?? 0
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<10 where last.isEmpty: return (person(story, &random), "lan")
    case 0..<3:
      let news =
        Int.random(in: 0..<8, using: &random) == 0 ? nil : CarrierNews.allCases.randomElement(using: &random)
      let note = CarrierNote(
        order: order, key: "\(UInt8.random(in: 0..<200, using: &random))", code: news?.word ?? "?",
        news: news,
        moment: story.now, collected: Bool.random(using: &random) ? amount : nil)
      return (.report(note, receiver: Bool.random(using: &random) ? SHA256.digest("who") : nil), "carrier")
    case 3..<5:
      let outcomes: [Booking.Outcome] = [
        .accepted(itemNumber: "EB569771909VN", price: nil), .refused(SHA256.digest("no")), .cancelled,
      ]
      let settlement = Settlement(effect: 1, kind: .orderConsignment, succeeded: true)
      let outcome = outcomes.randomElement(using: &random) ?? .cancelled
      return (.book(Booking(order: order, outcome: outcome, settlement: settlement)), "carrier")
    case 5: return (.remit(Remittance(order: order, amount: amount, statement: "06")), "carrier")
    default: return (person(story, &random), "lan")
    }
  }

  private func person(_ story: Story, _ random: inout Seeded) -> Command {
    let offers = story.inquiry.rejection.possible.filter { $0.people.contains("lan") }
    guard let offer = offers.randomElement(using: &random) else { return .advance(Advance("pack")) }
    var advance = story.inputs(for: offer)
    if story.hasCarriers, Int.random(in: 0..<4, using: &random) > 0 { advance.carriage = .inProvince }
    return .advance(advance)
  }

  private func check(_ story: Story, _ before: Dossier) {
    let after = story.dossier
    #expect(after.paid == 0 || after.paid == 20000)
    #expect(after.version == before.version + 1)
    #expect(Set(after.consignments.map(\.order.number)).count == after.consignments.count)
    for (old, new) in zip(before.consignments, after.consignments)
    where old.ended != nil && old.ended != .lost {
      #expect(new.ended == old.ended, "what is over stays over")
    }
    for item in after.consignments { #expect(Set(item.notes.map(\.key)).count == item.notes.count) }
    // What one is told once it has been delivered moves nothing back.
    if before.leaves[1] == "delivered" { #expect(after.leaves[1] == "delivered") }
  }
}

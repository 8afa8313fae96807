import Carriers
import Foundation
import Postal

/// Places orders by files as a process of its own, so that tests can race and kill it: `CarrierWorker FOLDER NAME COUNT`.
///
/// Every second order is one that all workers place. Each line, `ORDER ITEM`, is printed after the call has returned.
@main struct CarrierWorker {
  static func main() throws {
    let given = Array(CommandLine.arguments.dropFirst())
    guard given.count == 3, let count = Int(given[2]),
      let range = ItemNumberRange(service: "EB", serials: 10_000_000...10_009_999)
    else { throw Usage() }
    let carrier = OfflineCarrier(key: "post", folder: given[0], numbers: [range], codes: [:])
    let party = CarrierParty(name: "A", phone: "0912345678", address: "Tổ 5", province: "Phú Thọ")
    for place in 0..<count {
      let number = place.isMultiple(of: 2) ? "all-\(place)" : "\(given[1])-\(place)"
      let order = CarrierOrder(
        number: number, kind: .delivery, sender: party, receiver: party, contents: "01 bản chính")
      let receipt = try carrier.place(order)
      FileHandle.standardOutput.write(Data("\(number) \(receipt.itemNumber.text)\n".utf8))
    }
  }

  struct Usage: Error {}
}

import Carriers
import Foundation

/// Talks to a carrier as an office does: on a thread of its own, so that a server among the tasks is not held up.
struct Counter: @unchecked Sendable {
  /// Used by one call at a time.
  let carrier: any Carrier

  init(_ carrier: any Carrier) { self.carrier = carrier }

  func place(_ order: CarrierOrder) async -> Result<CarrierReceipt, CarrierFault> {
    await apart { () throws(CarrierFault) in try carrier.place(order) }
  }

  func cancel(_ number: String) async -> Result<Bool, CarrierFault> {
    await apart { () throws(CarrierFault) in
      try carrier.cancel(number)
      return true
    }
  }

  func reports(after cursor: String?) async -> Result<CarrierPage, CarrierFault> {
    await apart { () throws(CarrierFault) in try carrier.reports(after: cursor) }
  }

  private func apart<Value: Sendable>(
    _ call: @escaping @Sendable () throws(CarrierFault) -> Value
  ) async -> Result<Value, CarrierFault> {
    await withCheckedContinuation { done in
      Thread.detachNewThread { done.resume(returning: Result { () throws(CarrierFault) in try call() }) }
    }
  }
}

/// Tries again while a fault passes, as whoever works through the outbox does.
func persistently<Value>(
  _ call: () async -> Result<Value, CarrierFault>
) async -> Result<Value, CarrierFault> {
  for _ in 0..<60 {
    let result = await call()
    if case .failure(let fault) = result, fault.isPassing { continue }
    return result
  }
  return await call()
}

extension Result where Failure == CarrierFault {
  var fault: CarrierFault? {
    switch self {
    case .success: nil
    case .failure(let fault): fault
    }
  }
}

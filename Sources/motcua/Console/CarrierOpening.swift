import Carriers
import Foundation

extension OfficeOptions {
  /// Opens a carrier: its folder lies in the office's, its secret in the environment or a file.
  func open(_ description: CarrierDescription) throws(CarrierFault) -> any Carrier {
    try description.open(in: folder, environment: ProcessInfo.processInfo.environment, now: Machine.now)
  }
}

import CheckedYAML
import DossierModel
import Postal

extension CarriersFile {
  /// - Parameter table: the places addresses are read against; nil: no senders are read.
  static func readSenders(_ field: Field, _ table: PlaceTable?) -> [String: CarrierSender] {
    guard let fields = field.fields(), let table else { return [:] }
    let senders = fields.all.compactMap { agency, value in
      readSender(value, AddressReader(table)).map { (agency, $0) }
    }
    return senders.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  private static func readSender(_ field: Field, _ reader: AddressReader) -> CarrierSender? {
    guard let fields = field.fields() else { return nil }
    let (phone, address) = (fields.required("phone"), fields.required("address"))
    let email = fields.optional("email")?.text
    fields.finish()
    let number = phone.flatMap { value in value.text.flatMap { value.take(PhoneNumber.read($0)) } }
    let line = address?.text
    let place = address.flatMap { value in line.flatMap { value.take(reader.read($0)) } }
    guard let number, let line, let place else { return nil }
    return CarrierSender(phone: number.text, email: email, address: line, place: place)
  }
}

extension Field {
  /// The value that was read, or nil with its problems told. Offices are no secret, so that the value may stand in them.
  fileprivate func take<Value>(_ reading: Reading<Value>) -> Value? {
    for problem in reading.problems {
      report(
        .unexpected(
          found: String((text ?? "").prefix(40)),
          expected: Title(vi: problem.text(.vi), en: problem.text(.en))))
    }
    return reading.value
  }
}

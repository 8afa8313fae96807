import DossierModel
import DossierStore
import Office

/// A signing that failed on the office’s own trouble after its number was given: the number waits in the register.
struct NumberLeft: Error {
  let cause: StoreError
  let number: DocumentNumber

  /// Nil: nothing is left of it, or nobody can say.
  init?(_ error: any Error, _ code: String, _ office: Office) {
    guard let cause = error as? StoreError else { return nil }
    do {
      let dossier = try office.view(code).dossier
      guard let number = dossier.pendingNumbers.sorted(by: { $0.key < $1.key }).last?.value else {
        return nil
      }
      (self.cause, self.number) = (cause, number)
    } catch { return nil }
  }

  var line: String {
    say(
      "số \(number.text) đã cấp trước đó và còn chờ trong sổ; ký lại trong hôm nay dùng tiếp số này",
      "number \(number.text) was given before that and waits in the register; signing again today goes on with it"
    )
  }
}

import Hashing

extension RequiredSignatures {
  /// What the valid signatures lack (rule R10): the right people, in the right order, each with a key of his own.
  func shortfalls(_ signatures: [SignatureReport]) -> [Shortfall] {
    var found: [Shortfall] = []
    var keys: Set<Digest> = []
    for signature in signatures {
      guard let signer = signature.signer, let time = signature.controlTime else { continue }
      if !keys.insert(signer.key).inserted { found.append(.sameKey(signature: signature.index)) }
      if needsTimeStamps, signature.timeStamp == nil, time.source != .documentTimeStamp {
        found.append(.withoutTimeStamp(signature: signature.index))
      }
      found += judge(signature.index, signer.fingerprint, time)
    }
    for role in order.dropFirst(signatures.count) { found.append(.missing(role)) }
    return found
  }

  private func judge(_ index: Int, _ certificate: Digest, _ time: ControlTime) -> [Shortfall] {
    let entries = register.filter { $0.certificate == certificate }
    guard !entries.isEmpty else { return [.unknownSigner(signature: index)] }
    let ours = entries.filter { $0.organisation == organisation }
    guard !ours.isEmpty else { return [.otherOrganisation(signature: index)] }
    let holding = ours.filter { $0.holds(at: time.moment) }
    guard !holding.isEmpty else { return [.notInOffice(signature: index)] }
    guard order.indices.contains(index), holding.contains(where: { $0.role == order[index] }) else {
      return [.outOfOrder(signature: index)]
    }
    return []
  }
}

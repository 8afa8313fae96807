import DossierStore

extension Office {
  /// Puts away what dead processes left behind: copies on their way in, and papers whose event never came.
  ///
  /// A paper is withdrawn only where every event was read and none names it; where an event came in meanwhile, or something
  /// is amiss, its copy stays and the next examination looks again.
  func clear(_ leftovers: [PaperVault.Leftover], _ health: inout OfficeHealth) throws {
    let waiting = leftovers.filter { $0.digest.map(health.unnamed.contains) ?? false }
    let (unnamed, events) = (health.unnamed, health.events)
    health.abandoned = store.vault.clear(leftovers.filter { !waiting.contains($0) })
    guard health.flaws.isEmpty, !unnamed.isEmpty else { return }
    let withdrawn = try store.write { transaction in
      try transaction.events() == events ? unnamed.count(where: store.vault.withdraw) : nil
    }
    if let withdrawn { health.abandoned += withdrawn + store.vault.clear(waiting) }
  }
}

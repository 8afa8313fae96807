import DossierModel
import Office

/// What became of files that are to prove their signatures by themselves, for people and programs.
struct AugmentingReport: Encodable {
  let done: [Done]
  let held: [Held]

  struct Done: Encodable {
    let dossier: String
    let document: String
    let level: String
  }

  struct Held: Encodable {
    let dossier: String
    let reason: String
  }

  init(_ augmenting: Augmenting) {
    done = augmenting.done.map { Done(dossier: $0.code, document: $0.paper, level: $0.level.name) }
    held = augmenting.held.map { Held(dossier: $0.code, reason: $0.obstacle.title(Speech.language)) }
  }

  var lines: [String] {
    done.map {
      say("\($0.dossier)  tệp mang bằng chứng, ", "\($0.dossier)  the file carries its proof, ") + $0.level
    }
      + held.map { "✗ \($0.dossier)  \($0.reason)" }
  }
}

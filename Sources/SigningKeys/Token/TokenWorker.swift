import Foundation
import Signing

/// The process a token's module runs in: questions come in on standard input, answers go out on standard output.
public enum TokenWorker {
  /// Seconds after which a module that hangs takes its own process down, should nobody else do so.
  private static let patience: UInt32 = 180

  /// Answers until no more questions come.
  ///
  /// What the module itself prints goes nowhere: it must mix neither with the answers nor into a log.
  public static func serve() {
    guard let answers = ownOutput() else { return }
    // A dump of a crash would hold the PIN.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(coreLimit, &none)
    var module: Cryptoki?
    while let answer = next(&module) {
      guard Frames.write(answer.encoded(), to: answers) else { return }
    }
  }

  #if os(Linux)
    private static let coreLimit = __rlimit_resource_t(RLIMIT_CORE.rawValue)
  #else
    private static let coreLimit = RLIMIT_CORE
  #endif

  private static func next(_ module: inout Cryptoki?) -> TokenAnswer? {
    do {
      guard var message = try Frames.read(from: STDIN_FILENO) else { return nil }
      defer { Secret.wipe(&message) }
      let question = try TokenQuestion(decoding: message)
      alarm(patience)
      defer { alarm(0) }
      return answer(question, &module)
    } catch { return nil }
  }

  private static func answer(_ question: TokenQuestion, _ module: inout Cryptoki?) -> TokenAnswer {
    do throws(TokenRefusal) {
      if case .load(let path) = question {
        module = try Cryptoki(path)
        return .done
      }
      guard let module else { throw .notLoaded }
      return try answer(question, module)
    } catch { return .refused(error) }
  }

  private static func answer(_ question: TokenQuestion, _ module: Cryptoki) throws(TokenRefusal)
    -> TokenAnswer
  {
    switch question {
    case .load: return .done
    case .tokens: return .tokens(try module.tokens())
    case .open(let slot): return .certificates(try module.open(slot))
    case .facts(let slot): return .tokens(try module.facts(slot).map { [$0] } ?? [])
    case .login(let pin):
      try module.login(pin)
      return .done
    case .sign(let digest, let id, let label, let isRSA):
      return .signature(try module.sign(digest, id: id, label: label, isRSA: isRSA))
    }
  }

  private static func ownOutput() -> Int32? {
    let answers = dup(STDOUT_FILENO)
    let nowhere = open("/dev/null", O_RDWR)
    guard answers >= 0, nowhere >= 0, fcntl(answers, F_SETFD, FD_CLOEXEC) == 0 else { return nil }
    for loud in [STDOUT_FILENO, STDERR_FILENO] { guard dup2(nowhere, loud) >= 0 else { return nil } }
    close(nowhere)
    return answers
  }
}

import HTTPExchange
import Office
import Signing

/// Fetches what the policy names over HTTP and keeps it with the office. Serves one run: nothing is fetched twice, and what
/// was out of reach is not asked again.
final class TrustFetcher: ValidationSource {
  private let folder: TrustFolder
  /// What is wrong, by address; nil: fetched.
  private var lists: [String: String?] = [:]
  private var asked: Set<[UInt8]> = []
  private var silent: Set<String> = []
  private var isStampingOut = false
  /// The word for what came and could not be kept.
  static let diskFault = "disk"

  init(_ office: Office) { folder = TrustFolder(office: office.store.folder) }

  func renewLists(under policy: SigningPolicy) -> [String] {
    policy.revocationLists.compactMap { fetch(list: $0).fault }
  }

  /// A list from its address; what is there stays until a newer one is whole.
  func fetch(list url: String) -> (bytes: Int?, fault: String?) {
    if let known = lists[url] { return (nil, known) }
    var request = HTTPRequest(url)
    request.sizeLimit = 32 << 20
    let (body, fault) = answer(request)
    lists[url] = .some(fault)
    return (body?.count, keep(body, fault) { try folder.keep(list: $0, of: url) })
  }

  func renewAnswers(about certificates: [[UInt8]], under policy: SigningPolicy) -> Bool {
    var isNew = false
    for certificate in certificates where asked.insert(certificate).inserted {
      guard let question = StatusQuestion(about: certificate, among: certificates) else { continue }
      let found = policy.statusAnswers.lazy.compactMap { self.ask(question, at: $0) }.first
      if keep(found, nil, { try folder.keep(answer: $0, about: certificate) }) == nil, found != nil {
        isNew = true
      }
    }
    return isNew
  }

  func timeStamps(under policy: SigningPolicy) -> TimeStampSource? {
    guard !isStampingOut, let service = policy.timeStamps else { return nil }
    let source = KeyOptions.timeStamps(service)
    var watched = TimeStampSource(nonce: source.nonce) { [self] question in
      do { return try source.send(question) } catch {
        isStampingOut = true
        throw error
      }
    }
    (watched.expecting, watched.code) = (source.expecting, source.code)
    return watched
  }

  /// An answer to the question; nil where the service has none, as one for other certificates.
  private func ask(_ question: StatusQuestion, at url: String) -> [UInt8]? {
    guard !silent.contains(url) else { return nil }
    var request = HTTPRequest(url)
    request.method = "POST"
    request.headers = ["Content-Type": "application/ocsp-request"]
    request.body = question.der
    request.sizeLimit = 1 << 18
    let (body, fault) = answer(request)
    if body == nil, fault?.hasPrefix("status") != true { silent.insert(url) }
    return body.flatMap { question.isAnswered(by: $0) ? $0 : nil }
  }

  private func answer(_ request: HTTPRequest) -> (body: [UInt8]?, fault: String?) {
    do {
      let answer = try HTTPClient(.anywhere).send(request)
      guard answer.status == 200, answer.body.first == 0x30 else { return (nil, "status \(answer.status)") }
      return (answer.body, nil)
    } catch { return (nil, error.code) }
  }

  /// What is wrong after all; nil: it is kept, or there is nothing to keep.
  private func keep(_ bytes: [UInt8]?, _ fault: String?, _ write: ([UInt8]) throws -> Void) -> String? {
    guard let bytes else { return fault }
    do {
      try write(bytes)
      return nil
    } catch { return Self.diskFault }
  }
}

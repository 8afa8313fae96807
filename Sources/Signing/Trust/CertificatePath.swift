import CCrypto
import Hashing
import WorkingTime

/// Certificates from a signer's to an anchor, each signed by the next.
struct CertificatePath {
  let certificates: [Certificate]
  let anchorSet: String
  /// All were inside their validity at the moment asked for.
  let isInTime: Bool
  /// Where an authority asks for certificate policies, the path has them (RFC 5280, 4.2.1.11 and 6.1).
  let hasPolicies: Bool

  /// Finds a path with libcrypto, whose trust store holds nothing but the anchors.
  ///
  /// Sets are tried in order; a path outside its validity, one with a weak link or without the policies its authorities ask
  /// for is told only where there is no better: it is found so that our own rules can say what is wrong with it.
  static func find(
    for leaf: Certificate, among candidates: [Certificate], to sets: [AnchorSet], at moment: Moment
  ) -> CertificatePath? {
    var met: Set<Digest> = []
    let candidates = Array(candidates.filter { met.insert($0.fingerprint).inserted }.prefix(256))
    for asked in Strictness.falling {
      for set in sets {
        if let found = search(leaf, candidates, set, asked.inTime ? moment : nil, asked) {
          return CertificatePath(
            certificates: found, anchorSet: set.name, isInTime: asked.inTime, hasPolicies: asked.byPolicies)
        }
      }
    }
    return nil
  }

  /// What libcrypto is asked to hold a path to.
  private struct Strictness {
    let byPolicies: Bool
    let inTime: Bool
    let isStrong: Bool

    static let falling = [true, false].flatMap { byPolicies in
      [true, false].flatMap { inTime in
        [true, false].map { Strictness(byPolicies: byPolicies, inTime: inTime, isStrong: $0) }
      }
    }
  }

  private static func search(
    _ leaf: Certificate, _ candidates: [Certificate], _ set: AnchorSet, _ moment: Moment?,
    _ asked: Strictness
  ) -> [Certificate]? {
    guard let store = X509_STORE_new(), let context = X509_STORE_CTX_new(),
      let untrusted = motcua_x509_stack_new()
    else { return nil }
    defer {
      X509_STORE_CTX_free(context)
      X509_STORE_free(store)
      motcua_x509_stack_free(untrusted)
      ERR_clear_error()
    }
    for anchor in set.anchors {
      guard let handle = anchor.handle() else { return nil }
      X509_STORE_add_cert(store, handle)
      X509_free(handle)
    }
    for candidate in candidates {
      guard let handle = candidate.handle() else { continue }
      motcua_x509_stack_push(untrusted, handle)
    }
    guard let target = leaf.handle() else { return nil }
    defer { X509_free(target) }
    guard X509_STORE_CTX_init(context, store, target, untrusted) == 1 else { return nil }
    prepare(X509_STORE_CTX_get0_param(context), moment, asked)
    guard X509_verify_cert(context) == 1, let chain = X509_STORE_CTX_get0_chain(context) else { return nil }
    return read(chain, [leaf] + candidates, set)
  }

  /// Anchors below a root are anchors too; ten certificates are the longest path.
  private static func prepare(_ parameters: OpaquePointer?, _ moment: Moment?, _ asked: Strictness) {
    var flags = UInt(X509_V_FLAG_PARTIAL_CHAIN) | UInt(X509_V_FLAG_TRUSTED_FIRST)
    if let moment {
      X509_VERIFY_PARAM_set_time(parameters, time_t(moment.milliseconds / 1000))
    } else {
      flags |= UInt(X509_V_FLAG_NO_CHECK_TIME)
    }
    if asked.byPolicies {
      flags |= UInt(X509_V_FLAG_POLICY_CHECK)
      // Any policy will do for us (RFC 5280, 6.1.1 c); libcrypto takes silence for none.
      X509_VERIFY_PARAM_add0_policy(parameters, OBJ_nid2obj(NID_any_policy))
    }
    if !asked.isStrong { flags |= UInt(X509_V_FLAG_IGNORE_CRITICAL) }
    X509_VERIFY_PARAM_set_flags(parameters, flags)
    X509_VERIFY_PARAM_set_depth(parameters, 10)
    // 112 bits: RSA-2048, P-256, SHA-256.
    X509_VERIFY_PARAM_set_auth_level(parameters, asked.isStrong ? 2 : 0)
  }

  /// The chain as we read it: every part of it came from us.
  private static func read(
    _ chain: OpaquePointer, _ candidates: [Certificate], _ set: AnchorSet
  ) -> [Certificate]? {
    var found: [Certificate] = []
    for place in 0..<motcua_x509_stack_count(chain) {
      guard let der = der(of: motcua_x509_stack_at(chain, place)),
        let known = candidates.first(where: { $0.der == der }) ?? set.anchors.first(where: { $0.der == der })
      else { return nil }
      found.append(known)
    }
    guard let last = found.last, set.fingerprints.contains(last.fingerprint) else { return nil }
    return found
  }

  private static func der(of certificate: OpaquePointer?) -> [UInt8]? {
    let count = i2d_X509(certificate, nil)
    guard count > 0 else { return nil }
    var der = [UInt8](repeating: 0, count: Int(count))
    der.withUnsafeMutableBufferPointer { buffer in
      var place = buffer.baseAddress
      i2d_X509(certificate, &place)
    }
    return der
  }
}

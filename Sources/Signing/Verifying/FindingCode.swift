/// Everything a verification may find; the raw value is stable and may be stored.
///
/// Rules R1 to R9: the parser without recovery, byte ranges, the gap, allowed types, CMS, algorithms, trust, changes between
/// revisions, and what may follow the last signature; then what is seen of it.
public enum FindingCode: String, Error, Hashable, Sendable, CaseIterable {
  // R1: the file
  case fileMalformed = "file-malformed"
  case fileEncrypted = "file-encrypted"
  case fileTooLarge = "file-too-large"
  case formMalformed = "form-malformed"
  case fieldNameTwice = "field-name-twice"
  case dynamicForm = "dynamic-form"
  // R2, R3: what is signed, and the gap
  case byteRangeWrong = "byte-range-wrong"
  case byteRangeNotDirect = "byte-range-not-direct"
  case byteRangeElsewhere = "byte-range-elsewhere"
  case byteRangeNotWholeRevision = "byte-range-not-whole-revision"
  case gapWrong = "gap-wrong"
  case contentsWrong = "contents-wrong"
  case paddingNotZero = "padding-not-zero"
  case signatureShared = "signature-shared"
  case signatureNotInItsRevision = "signature-not-in-its-revision"
  case signaturesInOneRevision = "signatures-in-one-revision"
  // R4: the signature dictionary
  case typeNotAllowed = "type-not-allowed"
  case filterNotAllowed = "filter-not-allowed"
  case subFilterNotAllowed = "sub-filter-not-allowed"
  case transformUnknown = "transform-unknown"
  case certificationNotFirst = "certification-not-first"
  // R5: CMS
  case cmsMalformed = "cms-malformed"
  case cmsNotDetached = "cms-not-detached"
  case cmsContentType = "cms-content-type"
  case cmsSignerCount = "cms-signer-count"
  case cmsAttributeTwice = "cms-attribute-twice"
  case cmsAttributeMissing = "cms-attribute-missing"
  case cmsAttributeUnknown = "cms-attribute-unknown"
  case cmsSignerCertificateMissing = "cms-signer-certificate-missing"
  case digestWrong = "digest-wrong"
  case signatureWrong = "signature-wrong"
  case signingCertificateMissing = "signing-certificate-missing"
  case signingCertificateWrong = "signing-certificate-wrong"
  case signingTimeInBaseline = "signing-time-in-baseline"
  case legacyProfile = "legacy-profile"
  case legacyProfileNotAllowed = "legacy-profile-not-allowed"
  // R6: algorithms
  case algorithmUnknown = "algorithm-unknown"
  case algorithmWeak = "algorithm-weak"
  case algorithmMismatch = "algorithm-mismatch"
  case keyTooShort = "key-too-short"
  case keyKindWrong = "key-kind-wrong"
  case legacyAlgorithm = "legacy-algorithm"
  case legacyAlgorithmNotAllowed = "legacy-algorithm-not-allowed"
  // R7: trust
  case certificateMalformed = "certificate-malformed"
  case pathNotFound = "path-not-found"
  case pathWrong = "path-wrong"
  case certificateExpired = "certificate-expired"
  case certificateExpiredBeforeProof = "certificate-expired-before-proof"
  case certificateNotYetValid = "certificate-not-yet-valid"
  case certificateIsAnchor = "certificate-is-anchor"
  case notAuthority = "not-authority"
  case pathTooLong = "path-too-long"
  case keyUsageWrong = "key-usage-wrong"
  case extendedKeyUsageWrong = "extended-key-usage-wrong"
  case criticalExtensionUnknown = "critical-extension-unknown"
  case certificatePolicyRefused = "certificate-policy-refused"
  case certificatePolicyMissing = "certificate-policy-missing"
  case revoked = "revoked"
  case revocationUnknown = "revocation-unknown"
  case revokedLater = "revoked-later"
  case revokedLaterForCompromise = "revoked-later-for-compromise"
  case timeStampMissing = "time-stamp-missing"
  case timeStampMalformed = "time-stamp-malformed"
  case timeStampExtensionUnknown = "time-stamp-extension-unknown"
  case timeStampOfOther = "time-stamp-of-other"
  case timeStampWrong = "time-stamp-wrong"
  case timeStampNotTrusted = "time-stamp-not-trusted"
  case timeStampRevocationUnknown = "time-stamp-revocation-unknown"
  case timeStampInFuture = "time-stamp-in-future"
  case claimedTimeAfterProof = "claimed-time-after-proof"
  // R8, R9: what came after
  case revisionUnexplained = "revision-unexplained"
  case bytesUnaccounted = "bytes-unaccounted"
  case objectsOverlap = "objects-overlap"
  case entryPointsBack = "entry-points-back"
  case trailerChanged = "trailer-changed"
  case catalogChanged = "catalog-changed"
  case formChanged = "form-changed"
  case fieldChanged = "field-changed"
  case fieldAdded = "field-added"
  case fieldNotSigned = "field-not-signed"
  case fieldNotPlain = "field-not-plain"
  case fieldFilledUnlocked = "field-filled-unlocked"
  case appearanceChanged = "appearance-changed"
  case pageChanged = "page-changed"
  case annotationAdded = "annotation-added"
  case objectChanged = "object-changed"
  case objectFreed = "object-freed"
  case objectOrphan = "object-orphan"
  case objectShadows = "object-shadows"
  case objectHidden = "object-hidden"
  case informationChanged = "information-changed"
  case metadataChanged = "metadata-changed"
  case storeMalformed = "store-malformed"
  case lockedChanged = "locked-changed"
  case issueStamp = "issue-stamp"
  case issueStampNotAllowed = "issue-stamp-not-allowed"
  // What is seen
  case lookCovers = "look-covers-signed"
  case lookTooLarge = "look-too-large"
  case coverUnknown = "cover-unknown"
  case contentExternal = "content-external"
  case contentActive = "content-active"
  case contentVaries = "content-varies"
  case filesEmbedded = "files-embedded"

  /// What finding this does to the outcome.
  public var weight: FindingWeight {
    switch self {
    case .legacyProfile, .legacyAlgorithm, .issueStamp, .revokedLater, .revokedLaterForCompromise,
      .timeStampMissing, .claimedTimeAfterProof, .filesEmbedded:
      .warns
    case .pathNotFound, .revocationUnknown, .certificateExpired, .timeStampNotTrusted,
      .timeStampRevocationUnknown, .timeStampExtensionUnknown:
      .leavesOpen
    case .coverUnknown, .contentExternal, .contentActive, .contentVaries: .leavesOpen
    case .fileMalformed, .fileEncrypted, .fileTooLarge, .formMalformed, .fieldNameTwice, .dynamicForm:
      .refuses
    case .byteRangeWrong, .byteRangeNotDirect, .byteRangeElsewhere, .byteRangeNotWholeRevision, .gapWrong,
      .contentsWrong, .paddingNotZero, .signatureShared, .signatureNotInItsRevision, .signaturesInOneRevision:
      .refuses
    case .typeNotAllowed, .filterNotAllowed, .subFilterNotAllowed, .transformUnknown, .certificationNotFirst:
      .refuses
    case .cmsMalformed, .cmsNotDetached, .cmsContentType, .cmsSignerCount, .cmsAttributeTwice,
      .cmsAttributeMissing, .cmsAttributeUnknown, .cmsSignerCertificateMissing, .digestWrong, .signatureWrong,
      .signingCertificateMissing, .signingCertificateWrong, .signingTimeInBaseline, .legacyProfileNotAllowed:
      .refuses
    case .algorithmUnknown, .algorithmWeak, .algorithmMismatch, .keyTooShort, .keyKindWrong,
      .legacyAlgorithmNotAllowed:
      .refuses
    case .certificateMalformed, .pathWrong, .certificateExpiredBeforeProof, .certificateNotYetValid,
      .certificateIsAnchor, .notAuthority, .pathTooLong, .keyUsageWrong, .extendedKeyUsageWrong,
      .criticalExtensionUnknown, .certificatePolicyRefused, .certificatePolicyMissing, .revoked,
      .timeStampMalformed, .timeStampOfOther, .timeStampWrong, .timeStampInFuture:
      .refuses
    case .revisionUnexplained, .bytesUnaccounted, .objectsOverlap, .entryPointsBack, .trailerChanged,
      .catalogChanged, .formChanged, .fieldChanged, .fieldAdded, .fieldNotSigned, .fieldNotPlain,
      .fieldFilledUnlocked, .appearanceChanged, .pageChanged, .annotationAdded, .objectChanged, .objectFreed,
      .objectOrphan, .objectShadows, .objectHidden, .informationChanged, .metadataChanged, .storeMalformed,
      .lockedChanged, .issueStampNotAllowed, .lookCovers, .lookTooLarge:
      .refuses
    }
  }
}

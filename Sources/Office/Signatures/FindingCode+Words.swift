public import DossierModel
public import Signing

extension FindingCode {
  /// What it says, to people.
  public var title: Title { Self.titles[self] ?? Title(vi: rawValue, en: rawValue) }

  /// Every code has its words; a test holds this to it.
  static let titles: [FindingCode: Title] = [
    .fileMalformed: Title(vi: "tệp PDF sai cấu trúc", en: "the PDF file is malformed"),
    .fileEncrypted: Title(vi: "tệp PDF bị mã hóa", en: "the PDF file is encrypted"),
    .fileTooLarge: Title(vi: "tệp quá lớn để kiểm tra", en: "the file is too large to examine"),
    .formMalformed: Title(vi: "biểu mẫu trong tệp sai cấu trúc", en: "the file’s form is malformed"),
    .fieldNameTwice: Title(vi: "hai trường biểu mẫu trùng tên", en: "two form fields have one name"),
    .dynamicForm: Title(vi: "tệp có biểu mẫu động (XFA)", en: "the file has a dynamic form (XFA)"),
    .byteRangeWrong: Title(vi: "khoảng byte được ký không đúng", en: "the signed byte range is wrong"),
    .byteRangeNotDirect: Title(
      vi: "khoảng byte được ký không ghi trực tiếp", en: "the signed byte range is not written directly"),
    .byteRangeElsewhere: Title(vi: "có khoảng byte ký ở chỗ lạ", en: "a byte range stands where none may"),
    .byteRangeNotWholeRevision: Title(
      vi: "chữ ký không bao trùm trọn bản sửa của nó", en: "the signature does not cover its whole revision"),
    .gapWrong: Title(vi: "chỗ chừa cho chữ ký không đúng", en: "the gap for the signature is wrong"),
    .contentsWrong: Title(
      vi: "nội dung chữ ký không đúng chỗ", en: "the signature’s contents are not where they must be"),
    .paddingNotZero: Title(
      vi: "phần đệm sau chữ ký không phải toàn số 0", en: "what pads the signature is not all zero"),
    .signatureShared: Title(
      vi: "một chữ ký dùng cho nhiều trường", en: "one signature serves several fields"),
    .signatureNotInItsRevision: Title(
      vi: "chữ ký không nằm trong bản sửa của nó", en: "the signature does not lie in its own revision"),
    .signaturesInOneRevision: Title(
      vi: "nhiều chữ ký trong một bản sửa", en: "several signatures in one revision"),
    .typeNotAllowed: Title(
      vi: "loại từ điển chữ ký không được chấp nhận", en: "the kind of signature dictionary is not allowed"),
    .filterNotAllowed: Title(
      vi: "bộ xử lý chữ ký không được chấp nhận", en: "the signature handler is not allowed"),
    .subFilterNotAllowed: Title(
      vi: "định dạng chữ ký không được chấp nhận", en: "the signature format is not allowed"),
    .transformUnknown: Title(
      vi: "phép khóa nội dung không hiểu được", en: "what the signature locks cannot be understood"),
    .certificationNotFirst: Title(
      vi: "chữ ký chứng nhận không đứng đầu", en: "a certifying signature is not the first"),
    .cmsMalformed: Title(vi: "cấu trúc CMS sai", en: "the CMS structure is malformed"),
    .cmsNotDetached: Title(
      vi: "chữ ký CMS mang nội dung bên trong", en: "the CMS signature carries contents"),
    .cmsContentType: Title(vi: "loại nội dung CMS sai", en: "the CMS content type is wrong"),
    .cmsSignerCount: Title(vi: "CMS phải có đúng một người ký", en: "CMS must have exactly one signer"),
    .cmsAttributeTwice: Title(vi: "thuộc tính ký lặp lại", en: "a signed attribute stands twice"),
    .cmsAttributeMissing: Title(
      vi: "thiếu thuộc tính ký bắt buộc", en: "a required signed attribute is missing"),
    .cmsAttributeUnknown: Title(vi: "thuộc tính ký lạ", en: "a signed attribute is unknown"),
    .cmsSignerCertificateMissing: Title(
      vi: "thiếu chứng thư của người ký", en: "the signer’s certificate is missing"),
    .digestWrong: Title(
      vi: "nội dung đã bị thay đổi sau khi ký", en: "the contents were changed after signing"),
    .signatureWrong: Title(
      vi: "chữ ký không do khóa của chứng thư tạo ra",
      en: "the signature was not made by the certificate’s key"),
    .signingCertificateMissing: Title(
      vi: "chữ ký không gắn với chứng thư", en: "the signature is not bound to its certificate"),
    .signingCertificateWrong: Title(
      vi: "chữ ký gắn với chứng thư khác", en: "the signature is bound to another certificate"),
    .signingTimeInBaseline: Title(
      vi: "chữ ký PAdES mang thời gian ký trong CMS", en: "a PAdES signature carries a signing time in CMS"),
    .legacyProfile: Title(
      vi: "chữ ký kiểu cũ, không phải PAdES", en: "a signature of the older kind, not PAdES"),
    .legacyProfileNotAllowed: Title(
      vi: "chữ ký kiểu cũ không được chấp nhận", en: "signatures of the older kind are not allowed"),
    .algorithmUnknown: Title(vi: "thuật toán không rõ", en: "the algorithm is unknown"),
    .algorithmWeak: Title(vi: "thuật toán không còn an toàn", en: "the algorithm is no longer safe"),
    .algorithmMismatch: Title(vi: "các thuật toán không khớp nhau", en: "the algorithms do not agree"),
    .keyTooShort: Title(vi: "khóa quá ngắn", en: "the key is too short"),
    .keyKindWrong: Title(
      vi: "loại khóa không hợp thuật toán", en: "the kind of key does not fit the algorithm"),
    .legacyAlgorithm: Title(
      vi: "thuật toán RSA PKCS#1 v1.5 kiểu cũ", en: "the older algorithm RSA PKCS#1 v1.5"),
    .legacyAlgorithmNotAllowed: Title(
      vi: "thuật toán RSA PKCS#1 v1.5 không được chấp nhận",
      en: "the algorithm RSA PKCS#1 v1.5 is not allowed"),
    .certificateMalformed: Title(vi: "chứng thư sai cấu trúc", en: "a certificate is malformed"),
    .pathNotFound: Title(
      vi: "không có đường tin cậy tới gốc của cơ quan", en: "no path leads to an authority this office trusts"
    ),
    .pathWrong: Title(vi: "đường chứng thực sai", en: "the certification path is wrong"),
    .certificateExpired: Title(vi: "chứng thư đã hết hạn", en: "a certificate has expired"),
    .certificateExpiredBeforeProof: Title(
      vi: "chứng thư hết hạn trước thời điểm được chứng minh",
      en: "a certificate had expired before the proven time"),
    .certificateNotYetValid: Title(vi: "chứng thư chưa có hiệu lực", en: "a certificate was not yet valid"),
    .certificateIsAnchor: Title(
      vi: "chứng thư gốc không được dùng để ký", en: "an authority’s own certificate must not sign"),
    .notAuthority: Title(
      vi: "chứng thư cấp trên không phải của tổ chức chứng thực",
      en: "an issuer is no certification authority"),
    .pathTooLong: Title(vi: "đường chứng thực quá dài", en: "the certification path is too long"),
    .keyUsageWrong: Title(vi: "chứng thư không dùng để ký", en: "the certificate is not for signing"),
    .extendedKeyUsageWrong: Title(
      vi: "mục đích sử dụng chứng thư không đúng", en: "the certificate is for another purpose"),
    .criticalExtensionUnknown: Title(
      vi: "chứng thư có mục bắt buộc không hiểu được",
      en: "a certificate has a critical extension that is unknown"),
    .certificatePolicyRefused: Title(
      vi: "chứng thư thử nghiệm, không có giá trị pháp lý",
      en: "a demonstration certificate, without legal value"),
    .certificatePolicyMissing: Title(
      vi: "chứng thư không theo chính sách mà tổ chức chứng thực đòi hỏi",
      en: "the certificate lacks the policy its certification authority demands"),
    .revoked: Title(vi: "chứng thư đã bị thu hồi", en: "a certificate was revoked"),
    .revocationUnknown: Title(
      vi: "không biết chứng thư còn hiệu lực hay đã thu hồi",
      en: "it is not known whether a certificate was revoked"),
    .revokedLater: Title(
      vi: "chứng thư bị thu hồi sau khi ký", en: "a certificate was revoked after signing"),
    .revokedLaterForCompromise: Title(
      vi: "chứng thư bị thu hồi sau đó vì lộ khóa",
      en: "a certificate was revoked later because its key was exposed"),
    .timeStampMissing: Title(vi: "không có dấu thời gian", en: "there is no time stamp"),
    .timeStampMalformed: Title(vi: "dấu thời gian sai cấu trúc", en: "the time stamp is malformed"),
    .timeStampExtensionUnknown: Title(
      vi: "dấu thời gian có mục bắt buộc không hiểu được nên không dùng được",
      en: "the time stamp has a critical extension that is unknown, and cannot be used"),
    .timeStampOfOther: Title(
      vi: "dấu thời gian của chữ ký khác", en: "the time stamp is that of another signature"),
    .timeStampWrong: Title(vi: "dấu thời gian không hợp lệ", en: "the time stamp is invalid"),
    .timeStampRevocationUnknown: Title(
      vi: "không biết chứng thư dịch vụ dấu thời gian có bị thu hồi hay không",
      en: "it is not known whether the time-stamp authority’s certificate is revoked"),
    .lookCovers: Title(
      vi:
        "hình của chữ ký sau nằm trên nội dung đã ký trước; chỉ ảnh con dấu có lớp trong suốt 8 bit được đè lên chữ ký, nếu không hãy đặt chỗ trống",
      en:
        "what a later signature shows lies over contents signed before; only a seal’s picture with a soft mask of 8 bits may lie over the signature, else place it free"
    ),
    .lookTooLarge: Title(
      vi: "hình của chữ ký sau lớn hơn mức cho phép (110 × 60 mm)",
      en: "what a later signature shows is larger than allowed (110 × 60 mm)"),
    .coverUnknown: Title(
      vi: "không xác định được hình của chữ ký sau có che nội dung đã ký trước hay không",
      en: "whether a later signature’s picture covers contents signed before cannot be told"),
    .contentExternal: Title(
      vi: "nội dung hiển thị nằm ngoài tệp", en: "what is shown lies in part outside the file"),
    .contentActive: Title(
      vi: "tệp có mã lệnh, phim, âm thanh hoặc thao tác tự động",
      en: "the file has scripts, media or actions that run something"),
    .contentVaries: Title(
      vi: "nội dung hiển thị thay đổi theo lớp, màn hình, bản in, thiết bị hoặc phần mềm",
      en: "what is shown varies with layers, screen, paper, device or reader"),
    .filesEmbedded: Title(
      vi: "tệp có tệp khác đính kèm bên trong; chữ ký trên trang không nói gì về chúng",
      en: "other files are embedded; what stands on the pages says nothing of them"),
    .timeStampNotTrusted: Title(
      vi: "nơi cấp dấu thời gian chưa được tin cậy", en: "the time-stamp authority is not trusted"),
    .timeStampInFuture: Title(vi: "dấu thời gian ở tương lai", en: "the time stamp lies in the future"),
    .claimedTimeAfterProof: Title(
      vi: "thời gian tự khai sau thời gian được chứng minh", en: "the claimed time is after the proven one"),
    .revisionUnexplained: Title(
      vi: "có bản sửa sau khi ký không giải thích được", en: "a revision after signing is not explained"),
    .bytesUnaccounted: Title(vi: "có byte không thuộc đối tượng nào", en: "some bytes belong to no object"),
    .objectsOverlap: Title(vi: "các đối tượng chồng lên nhau", en: "objects overlap"),
    .entryPointsBack: Title(
      vi: "mục lục trỏ về bản sửa trước", en: "an entry points back into an earlier revision"),
    .trailerChanged: Title(vi: "phần cuối tệp bị đổi", en: "the trailer was changed"),
    .catalogChanged: Title(vi: "danh mục gốc bị đổi", en: "the catalog was changed"),
    .formChanged: Title(vi: "biểu mẫu bị đổi", en: "the form was changed"),
    .fieldChanged: Title(vi: "trường biểu mẫu bị đổi", en: "a form field was changed"),
    .fieldAdded: Title(vi: "trường biểu mẫu được thêm", en: "a form field was added"),
    .fieldNotSigned: Title(
      vi: "trường chữ ký thêm vào mà không ký", en: "a signature field was added without a signature"),
    .fieldNotPlain: Title(vi: "trường biểu mẫu không đơn giản", en: "a form field is not plain"),
    .fieldFilledUnlocked: Title(
      vi: "trường được điền mà không bị khóa", en: "a field was filled and not locked"),
    .appearanceChanged: Title(vi: "hình chữ ký bị đổi", en: "the appearance of a signature was changed"),
    .pageChanged: Title(vi: "trang bị đổi", en: "a page was changed"),
    .annotationAdded: Title(vi: "có chú thích thêm vào", en: "an annotation was added"),
    .objectChanged: Title(vi: "đối tượng bị đổi", en: "an object was changed"),
    .objectFreed: Title(vi: "đối tượng bị bỏ", en: "an object was freed"),
    .objectOrphan: Title(vi: "có đối tượng không ai dùng", en: "an object is used by nothing"),
    .objectShadows: Title(vi: "có đối tượng che đối tượng khác", en: "an object shadows another"),
    .objectHidden: Title(vi: "có đối tượng bị giấu", en: "an object is hidden"),
    .informationChanged: Title(vi: "thông tin tài liệu bị đổi", en: "the document’s information was changed"),
    .metadataChanged: Title(vi: "siêu dữ liệu bị đổi", en: "the metadata was changed"),
    .storeMalformed: Title(vi: "kho dữ liệu kiểm tra sai cấu trúc", en: "the validation store is malformed"),
    .lockedChanged: Title(vi: "nội dung đã khóa bị đổi", en: "what was locked was changed"),
    .issueStamp: Title(
      vi: "có dấu phát hành trong bản sửa của con dấu", en: "the seal’s revision carries an issue stamp"),
    .issueStampNotAllowed: Title(
      vi: "dấu phát hành không được chấp nhận", en: "an issue stamp is not allowed"),
  ]
}

extension VerificationRecord.Found {
  /// What it says, to people; a code of a newer verifier is told as it is.
  public var title: Title { FindingCode(rawValue: code)?.title ?? Title(vi: code, en: code) }
}

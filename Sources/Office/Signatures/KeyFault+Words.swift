public import DossierModel
public import Signing

extension KeyFault {
  /// What happened and what can be done, to people. No secret.
  public var title: Title {
    switch self {
    case .expired: Title(vi: "phiên ký đã hết hạn; ký lại", en: "the signing took too long; sign again")
    case .used, .unknownTransaction, .otherDocument, .malformedAttributes:
      Title(vi: "phiên ký không khớp với văn bản", en: "the signing does not belong to this document")
    case .wrongSecret(let attempts): attempts.title
    case .locked:
      Title(
        vi: "thiết bị đã bị khóa vì nhập sai PIN; nhờ đơn vị cấp chứng thư mở khóa",
        en: "the device is locked after wrong PINs; the authority that issued it can unlock it")
    case .secretNotGiven: Title(vi: "chưa nhập PIN hoặc mật khẩu", en: "no PIN or passphrase was given")
    case .descriptorClosed(let number):
      Title(
        vi: "mô tả tệp \(number) chưa mở, không đọc được gì từ đó; mở nó khi gọi lệnh, như \(number)<tệp",
        en:
          "file descriptor \(number) is not open, nothing can be read from it; open it with the command, as \(number)<file"
      )
    case .noKey: Title(vi: "không tìm thấy khóa hoặc chứng thư", en: "no such key or certificate was found")
    case .ambiguous(let count):
      Title(
        vi: "có \(count) khóa hoặc thiết bị phù hợp; chỉ rõ một", en: "\(count) keys or devices fit; name one"
      )
    case .malformedCertificate: Title(vi: "chứng thư sai cấu trúc", en: "the certificate is malformed")
    case .unsupportedKey:
      Title(
        vi: "loại khóa không dùng được; cần RSA hoặc ECDSA",
        en: "the kind of key cannot be used; RSA or ECDSA is needed")
    case .badKeySize(let bits):
      Title(vi: "khóa \(bits) bit không được chấp nhận", en: "a key of \(bits) bits is not accepted")
    case .otherCertificate: Title(vi: "chứng thư không đi với khóa", en: "the certificate is for another key")
    case .badSignature:
      Title(
        vi: "chữ ký nhận về không đúng; không dùng",
        en: "what came back is no signature of this key; it was not used")
    case .file(let fault): fault.title
    case .token(let fault): fault.title
    case .service(let fault): fault.title
    }
  }
}

extension KeyFault.AttemptsLeft {
  fileprivate var title: Title {
    switch self {
    case .unknown:
      Title(
        vi: "sai PIN hoặc mật khẩu; không tự thử lại", en: "wrong PIN or passphrase; it is not tried again")
    case .few:
      Title(
        vi: "sai PIN; còn ít lần thử trước khi thiết bị khóa",
        en: "wrong PIN; few tries are left before the device locks")
    case .last:
      Title(
        vi: "sai PIN; chỉ còn một lần thử trước khi thiết bị khóa",
        en: "wrong PIN; one try is left before the device locks")
    }
  }
}

extension KeyFault.FileFault {
  fileprivate var title: Title {
    switch self {
    case .notPermitted:
      Title(
        vi: "văn phòng làm thật không dùng tệp khóa; dùng thiết bị hoặc dịch vụ ký",
        en: "an office that works for real uses no key files; use a device or a signing service")
    case .unreadable: Title(vi: "không đọc được tệp khóa", en: "the key file cannot be read")
    case .notAFile: Title(vi: "tệp khóa không phải tệp thường", en: "the key file is no plain file")
    case .readableByOthers:
      Title(
        vi: "người khác đọc được tệp khóa; đặt quyền 0600",
        en: "others may read the key file; set its mode to 0600")
    case .foreignOwner: Title(vi: "tệp khóa của người khác", en: "the key file belongs to somebody else")
    case .tooLarge: Title(vi: "tệp khóa quá lớn", en: "the key file is too large")
    case .malformed:
      Title(
        vi: "tệp khóa (--key) không phải tệp PKCS#12 nguyên vẹn",
        en: "the key file (--key) is no whole PKCS#12 file")
    case .oldEncryption:
      Title(
        vi: "tệp khóa mã hóa theo cách cũ không an toàn; xuất lại",
        en: "the key file is encrypted in an unsafe old way; export it again")
    }
  }
}

extension KeyFault.TokenFault {
  fileprivate var title: Title {
    switch self {
    case .moduleNotListed(let module, let allowed):
      Title(
        vi:
          "thư viện thiết bị “\(module)” không có trong quy định ký số (modules); được phép: \(Self.list(allowed) ?? "chưa có thư viện nào")",
        en:
          "the device’s module “\(module)” is not listed in the policy (modules); listed: \(Self.list(allowed) ?? "none")"
      )
    case .moduleMissing(let module):
      Title(
        vi: "thư viện thiết bị “\(module)” không có trên máy này; cài phần mềm của thiết bị",
        en: "the device’s module “\(module)” is not on this machine; install the device’s software")
    case .moduleNotLoaded:
      Title(vi: "không mở được thư viện thiết bị", en: "the device’s module cannot be opened")
    case .crashed: Title(vi: "thư viện thiết bị bị hỏng giữa chừng", en: "the device’s module crashed")
    case .hanging: Title(vi: "thư viện thiết bị không trả lời", en: "the device’s module does not answer")
    case .garbled: Title(vi: "thư viện thiết bị trả lời sai", en: "the device’s module answers wrongly")
    case .noToken(let asked, let present):
      Title(
        vi:
          "không có thiết bị\(asked.map { " “\($0)”" } ?? " nào"); đang cắm: \(Self.list(present) ?? "không có thiết bị nào")",
        en:
          "there is no device\(asked.map { " “\($0)”" } ?? ""); plugged in: \(Self.list(present) ?? "none")")
    case .unsupported:
      Title(vi: "thiết bị không ký được theo cách này", en: "the device cannot sign this way")
    case .refused(let code):
      Title(vi: "thiết bị từ chối (mã \(code))", en: "the device refused (code \(code))")
    }
  }
}

extension KeyFault.TokenFault {
  /// Nil where there is nothing to list.
  private static func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.map { "“\($0)”" }.joined(separator: ", ")
  }
}

extension KeyFault.ServiceFault {
  fileprivate var title: Title {
    switch self {
    case .plainHTTP: Title(vi: "dịch vụ ký phải dùng https", en: "a signing service must use https")
    case .exchange(let word):
      Title(
        vi: "không trao đổi được với dịch vụ ký: \(FaultCode.title(word).vi)",
        en: "the exchange with the signing service failed: \(FaultCode.title(word).en)")
    case .refused(let status, let error):
      Title(
        vi: "dịch vụ ký từ chối (\(status)\(error.map { ", \($0)" } ?? ""))",
        en: "the signing service refused (\(status)\(error.map { ", \($0)" } ?? ""))")
    case .malformedAnswer: Title(vi: "dịch vụ ký trả lời sai", en: "the signing service answers wrongly")
    case .certificateChanged:
      Title(vi: "chứng thư ở dịch vụ ký vừa bị đổi", en: "the certificate at the signing service has changed")
    case .disabled:
      Title(
        vi: "chứng thư ở dịch vụ ký đang bị khóa", en: "the credential at the signing service is disabled")
    case .unsupported:
      Title(vi: "dịch vụ ký không ký được theo cách này", en: "the signing service cannot sign this way")
    case .notConfirmed: Title(vi: "người ký không xác nhận kịp", en: "the signing was not confirmed in time")
    }
  }
}

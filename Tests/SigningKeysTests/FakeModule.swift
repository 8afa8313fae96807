import Foundation
import TestTools
import Signing
import SigningKeys

/// A PKCS#11 module in C, compiled by the test, that misbehaves in one way.
final class FakeModule: Sendable {
  static let isThere = Tools.cc != nil && Tools.openssl != nil && header != nil
  private static let header = ["/usr/include/p11-kit-1", "/opt/homebrew/include/p11-kit-1"].first {
    FileManager.default.fileExists(atPath: "\($0)/p11-kit/pkcs11.h")
  }

  enum Way: String, CaseIterable, Sendable {
    case dies, hangs, stops, talks, locked, lastTry, locksNow, wrongSignature, hangsAtLogin, diesAtLogin,
      hasPINPad, ancient
  }

  let path: String
  private let scratch: TestFolder

  init(_ way: Way) throws {
    scratch = try TestFolder()
    path = scratch.file("fake.so")
    let certificate = try TestKeys.shared.get().certificate("ec").map(String.init).joined(separator: ",")
    let ways = Way.allCases.enumerated().map { "#define \($0.element.rawValue.uppercased()) \($0.offset)" }
    let source =
      (ways + [
        "#define WAY \(way.rawValue.uppercased())", "#define LOG \"\(scratch.file("log"))\"",
        "static unsigned char certificate[] = {\(certificate)};", Self.source,
      ]).joined(separator: "\n")
    _ = try scratch.write("fake.c", Array(source.utf8))
    try Tools.run(
      Tools.cc,
      ["-shared", "-fPIC", "-O0", "-w", "-I", Self.header ?? "", "-o", path, scratch.file("fake.c")])
  }

  /// What reached the module, a letter each: a PIN `i`, a logout `o`, the end of the session `c` and of the module `f`.
  var log: String {
    do { return String(decoding: try scratch.read("log"), as: UTF8.self) } catch { return "" }
  }

  /// How often a PIN reached the module.
  var logins: Int { log.count { $0 == "i" } }

  private static let source = """
    #define CRYPTOKI_GNU 1
    #include <p11-kit/pkcs11.h>
    #include <fcntl.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <unistd.h>

    static unsigned long kind, given;
    static void note(const char *letter) {
      int log = open(LOG, O_WRONLY | O_CREAT | O_APPEND, 0600);
      write(log, letter, 1);
      close(log);
    }
    static ck_rv_t start(void *a) { return 0; }
    static ck_rv_t end(void *a) { note("f"); return 0; }
    static ck_rv_t logout(ck_session_handle_t s) { note("o"); return 0; }
    static ck_rv_t slots(unsigned char p, ck_slot_id_t *list, unsigned long *count) {
      if (list) list[0] = 7;
      *count = 1;
      return 0;
    }
    static ck_rv_t token(ck_slot_id_t slot, struct ck_token_info *info) {
      memset(info, ' ', sizeof *info);
      memcpy(info->label, "fake", 4);
      memcpy(info->serial_number, "42", 2);
      info->flags = CKF_TOKEN_INITIALIZED | CKF_LOGIN_REQUIRED;
      if (WAY == LOCKED) info->flags |= CKF_USER_PIN_LOCKED;
      if (WAY == LASTTRY || WAY == LOCKSNOW) info->flags |= CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY;
      if (WAY == LOCKSNOW && given) info->flags |= CKF_USER_PIN_LOCKED;
      if (WAY == HASPINPAD) info->flags |= CKF_PROTECTED_AUTHENTICATION_PATH;
      return 0;
    }
    static ck_rv_t open_session(ck_slot_id_t s, ck_flags_t f, void *a, ck_notify_t n, ck_session_handle_t *out) {
      *out = 1;
      return 0;
    }
    static ck_rv_t close_session(ck_session_handle_t s) { note("c"); return 0; }
    static ck_rv_t login(ck_session_handle_t s, ck_user_type_t u, unsigned char *pin, unsigned long length) {
      note("i");
      given++;
      if (WAY == HANGSATLOGIN) for (;;) sleep(1000);
      if (WAY == DIESATLOGIN) abort();
      if (WAY == HASPINPAD) return pin ? CKR_ARGUMENTS_BAD : 0;
      return WAY == WRONGSIGNATURE ? 0 : CKR_PIN_INCORRECT;
    }
    static ck_rv_t find(ck_session_handle_t s, struct ck_attribute *t, unsigned long n) {
      kind = *(unsigned long *)t[0].value;
      return 0;
    }
    static ck_rv_t found(ck_session_handle_t s, ck_object_handle_t *out, unsigned long most, unsigned long *count) {
      out[0] = kind;
      *count = 1;
      return 0;
    }
    static ck_rv_t end_find(ck_session_handle_t s) { return 0; }
    static ck_rv_t get(ck_session_handle_t s, ck_object_handle_t o, struct ck_attribute *a, unsigned long n) {
      if (a->type == CKA_ALWAYS_AUTHENTICATE) return CKR_ATTRIBUTE_TYPE_INVALID;
      void *value = a->type == CKA_VALUE ? (void *)certificate : "k";
      unsigned long length = a->type == CKA_VALUE ? sizeof certificate : 1;
      if (a->value) memcpy(a->value, value, length);
      a->value_len = length;
      return 0;
    }
    static ck_rv_t sign_start(ck_session_handle_t s, struct ck_mechanism *m, ck_object_handle_t k) { return 0; }
    static ck_rv_t sign(ck_session_handle_t s, unsigned char *d, unsigned long n, unsigned char *out, unsigned long *count) {
      memset(out, 1, 64);
      *count = 64;
      return 0;
    }
    static struct ck_function_list list;
    ck_rv_t C_GetFunctionList(struct ck_function_list **out) {
      if (WAY == DIES) abort();
      if (WAY == HANGS) for (;;) sleep(1000);
      if (WAY == STOPS) exit(0);
      if (WAY == TALKS) { printf("%0500d", 7); fflush(stdout); fprintf(stderr, "noise"); }
      list.version.major = WAY == ANCIENT ? 1 : 2;
      list.C_Initialize = start; list.C_Finalize = end; list.C_Logout = logout; list.C_GetSlotList = slots; list.C_GetTokenInfo = token;
      list.C_OpenSession = open_session; list.C_CloseSession = close_session; list.C_Login = login;
      list.C_FindObjectsInit = find; list.C_FindObjects = found; list.C_FindObjectsFinal = end_find;
      list.C_GetAttributeValue = get; list.C_SignInit = sign_start; list.C_Sign = sign;
      *out = &list;
      return 0;
    }
    """
}

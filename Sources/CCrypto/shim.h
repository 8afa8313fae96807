#pragma once
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

// Keys are made by macros.
static inline EVP_PKEY *motcua_rsa_key_new(unsigned int bits) { return EVP_RSA_gen(bits); }
static inline EVP_PKEY *motcua_curve_key_new(const char *name) { return EVP_EC_gen(name); }

// Stacks are macros in libcrypto, which Swift does not see.
static inline STACK_OF(X509) *motcua_x509_stack_new(void) { return sk_X509_new_null(); }
static inline int motcua_x509_stack_push(STACK_OF(X509) *stack, X509 *owned) { return sk_X509_push(stack, owned); }
static inline int motcua_x509_stack_count(STACK_OF(X509) *stack) { return sk_X509_num(stack); }
static inline X509 *motcua_x509_stack_at(STACK_OF(X509) *stack, int place) { return sk_X509_value(stack, place); }
static inline void motcua_x509_stack_free(STACK_OF(X509) *stack) { sk_X509_pop_free(stack, X509_free); }
static inline int motcua_pkcs7_stack_count(STACK_OF(PKCS7) *stack) { return sk_PKCS7_num(stack); }
static inline PKCS7 *motcua_pkcs7_stack_at(STACK_OF(PKCS7) *stack, int place) { return sk_PKCS7_value(stack, place); }
static inline void motcua_pkcs7_stack_free(STACK_OF(PKCS7) *stack) { sk_PKCS7_pop_free(stack, PKCS7_free); }
static inline int motcua_bag_stack_count(const STACK_OF(PKCS12_SAFEBAG) *stack) { return sk_PKCS12_SAFEBAG_num(stack); }
static inline PKCS12_SAFEBAG *motcua_bag_stack_at(const STACK_OF(PKCS12_SAFEBAG) *stack, int place) {
  return sk_PKCS12_SAFEBAG_value(stack, place);
}
static inline void motcua_bag_stack_free(STACK_OF(PKCS12_SAFEBAG) *stack) {
  sk_PKCS12_SAFEBAG_pop_free(stack, PKCS12_SAFEBAG_free);
}

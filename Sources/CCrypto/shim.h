#pragma once
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
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

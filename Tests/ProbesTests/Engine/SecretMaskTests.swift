// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Probes

struct SecretMaskTests {
  @Test(arguments: [
    "Set-Cookie: PHPSESSID=rahasia-sekali-7f; Path=/", "Cookie: a=b; sid=rahasia-sekali-7f",
    "DB_PASSWORD=rahasia-sekali-7f",
    "APP_KEY=base64:rahasia-sekali-7f", "APP_NAME=rahasia-sekali-7f",
    "'password' => 'rahasia-sekali-7f',", "\"api_key\": \"rahasia-sekali-7f\"",
    "define('DB_PASSWORD', 'rahasia-sekali-7f');", "https://a.go.id/?token=rahasia-sekali-7f&x=1",
    "mysql://root:rahasia-sekali-7f@10.0.0.1/db",
    "Authorization: Bearer rahasia-sekali-7f", "kata_sandi: rahasia-sekali-7f",
    "-----BEGIN RSA PRIVATE KEY-----\nrahasia-sekali-7f\n-----END RSA PRIVATE KEY-----",
    "INSERT INTO pegawai VALUES (1,'rahasia-sekali-7f')", "admin:$apr1$rahasia-sekali-7f",
    "eyJhbGciOiJIUzI1NiJ9.rahasia-sekali-7f",
  ])
  func `a secret doesn't stay`(text: String) {
    let masked = SecretMask.masked(text)
    #expect(!masked.contains("rahasia-sekali"), "\(masked)")
    #expect(masked.contains(SecretMask.mark))
  }

  @Test func `a national identity number keeps its first six digits`() {
    #expect(
      SecretMask.masked("NIK 3402010101900001 dan 340201010190000112")
        == "NIK 340201••• dan 340201•••")
    #expect(SecretMask.masked("12345678901234567890") == "12345678901234567890")
  }

  @Test(arguments: [
    "Content-Security-Policy: default-src 'self'; script-src 'nonce-abc'",
    "Strict-Transport-Security: max-age=31536000",
    "X-Frame-Options: DENY", "HTTP 200", "Server: nginx/1.18.0", "Disallow: /rahasia/",
  ])
  func `what is no secret stays`(text: String) { #expect(SecretMask.masked(text) == text) }

  @Test func `masking twice changes nothing more`() {
    let once = SecretMask.masked("Set-Cookie: sid=abcdef; Path=/\nDB_PASSWORD=abc\ntoken=abcdef")
    #expect(SecretMask.masked(once) == once)
  }

  @Test func `a long run of one kind is masked in no time`() {
    _ = SecretMask.masked(String(repeating: "passw", count: 20_000))
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Certificates, lists of revoked ones, and OCSP answers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  if let facts = try? CertificateFacts(der: bytes) {
    _ = (facts.names, facts.keyWords, facts.signatureStrength, facts.lifetimeDays)
    _ = HostMatch.matches(facts, host: "layanan.contoh.go.id", address: nil)
    _ = (try? facts.publicKeyBits(), try? facts.serialContent())
  }
  _ = try? RevocationList(der: bytes)
  _ = try? OCSPAnswer(der: bytes)
  return 0
}

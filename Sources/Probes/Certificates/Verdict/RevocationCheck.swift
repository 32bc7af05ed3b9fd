// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// Whether an issuer took its certificate back: by the staple, else by its list, else by asking.
struct RevocationCheck: Sendable {
  let fetch: CertificateJudge.Fetch?

  func look(
    at leaf: CertificateFacts, issuer: CertificateFacts?, staple: [UInt8]?, at: Date
  ) async -> CertificateVerdict.Revocation {
    if let staple, let issuer, let found = judge(staple, "staple", leaf, issuer, at) {
      return found
    }
    let lists = leaf.revocationLists.filter { $0.hasPrefix("http://") }
    let responders = leaf.ocsp.filter { $0.hasPrefix("http://") }
    guard !lists.isEmpty || !responders.isEmpty else { return .nowhere }
    guard let issuer else { return .unknown("issuer's certificate is not known") }
    guard let fetch else { return .unknown("lists were not fetched") }
    for url in lists.prefix(2) {
      guard let bytes = await fetch(url) else { continue }
      if let found = judge(list: bytes, url, leaf, issuer, at) { return found }
    }
    for url in responders.prefix(1) {
      guard let address = OCSP.address(url, leaf, issuer: issuer),
        let bytes = await fetch(address)
      else { continue }
      if let found = judge(bytes, url, leaf, issuer, at) { return found }
    }
    return .unknown("neither list nor responder gave a usable answer")
  }

  private func judge(
    list bytes: [UInt8], _ source: String, _ leaf: CertificateFacts, _ issuer: CertificateFacts,
    _ at: Date
  ) -> CertificateVerdict.Revocation? {
    guard let list = try? RevocationList(der: bytes), list.issuer == leaf.issuerName,
      PathVerifier.isSigned(list.signed, list.signature, algorithm: list.algorithm, by: issuer)
        == true,
      list.nextUpdate.map({ $0 > at }) ?? true
    else { return nil }
    return list.serials.contains(leaf.serial) ? .revoked(source) : .good(source)
  }

  private func judge(
    _ answer: [UInt8], _ source: String, _ leaf: CertificateFacts, _ issuer: CertificateFacts,
    _ at: Date
  ) -> CertificateVerdict.Revocation? {
    guard let answer = try? OCSPAnswer(der: answer), answer.isSigned(for: issuer),
      let status = answer.statuses.first(where: { $0.serial == leaf.serial })
    else { return nil }
    switch status.state {
    case .revoked: return .revoked(source)
    case .good: return status.nextUpdate.map { $0 > at } ?? true ? .good(source) : nil
    case .unknown: return nil
    }
  }
}

extension OCSPAnswer {
  /// Signed by the issuer, or by a responder that the issuer made for this purpose.
  func isSigned(for issuer: CertificateFacts) -> Bool {
    func holds(_ signer: CertificateFacts) -> Bool {
      PathVerifier.isSigned(signed, signature, algorithm: algorithm, by: signer) == true
    }
    if holds(issuer) { return true }
    return certificates.contains { responder in
      responder.purposes?.contains("1.3.6.1.5.5.7.3.9") == true
        && PathVerifier.isSigned(responder, by: issuer) == true && holds(responder)
    }
  }
}

/// A request as RFC 6960, appendix A.1, puts it into an address.
enum OCSP {
  static func address(
    _ responder: String, _ leaf: CertificateFacts, issuer: CertificateFacts
  ) -> String? {
    guard let key = try? issuer.publicKeyBits() else { return nil }
    let algorithm: [UInt8] = [0x30, 9, 6, 5, 0x2B, 0x0E, 3, 2, 0x1A, 5, 0]
    let name = Array(Insecure.SHA1.hash(data: leaf.issuerName))
    let keyHash = Array(Insecure.SHA1.hash(data: key))
    guard let serial = try? leaf.serialContent() else { return nil }
    let id = wrap(
      0x30, algorithm + wrap(4, name) + wrap(4, keyHash) + wrap(2, Array(serial)))
    let request = wrap(0x30, wrap(0x30, wrap(0x30, wrap(0x30, id))))
    let path = Data(request).base64EncodedString()
      .replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("=", with: "%3D")
    return responder + (responder.hasSuffix("/") ? "" : "/") + path
  }

  private static func wrap(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    content.count < 128
      ? [tag, UInt8(content.count)] + content
      : [tag, 0x81, UInt8(truncatingIfNeeded: content.count)] + content
  }
}

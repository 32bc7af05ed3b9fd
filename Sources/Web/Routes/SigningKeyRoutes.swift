// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import HTTPTypes
import Hummingbird
import Procedures
import Records

/// `/kunci`: one's own key, the office's, and the certificates that the office trusts.
struct SigningKeyRoutes {
  /// Key files and certificates are small; 256 KiB holds long chains.
  private static let largest = 256 << 10

  var site: Site

  init(site: Site) { self.site = site }

  func add(to router: GuardedRouter) {
    router.get(Paths.signingKeys, .readIssuedPapers) { _, _, frame in
      signingKeysPage(try await matter(frame)).response()
    }
    router.post(Paths.signingKeys, .readIssuedPapers, keep)
    router.post(Paths.removeSigningKey(":id"), .readIssuedPapers) { _, context, frame in
      try await site.store.removeSigningKey(
        try context.parameter("id"), by: frame.acting(by: context.form))
      return .seeOther(Paths.signingKeys)
    }
    router.post(Paths.trustedCertificates, .administer, trust)
    router.post(Paths.distrust(":sidik"), .administer) { _, context, frame in
      try await site.store.distrust(
        try context.parameter("sidik"), by: frame.acting(by: context.form))
      return .seeOther(Paths.signingKeys)
    }
  }

  private func matter(_ frame: PageFrame) async throws -> KeysMatter {
    let viewer = try frame.known
    var keys = try await site.store.signingKeys(for: viewer)
    if viewer.may(.administer), !viewer.may(.sealPapers) {
      keys += try await site.store.officeSigningKeys()
    }
    return KeysMatter(
      frame: frame, viewer: viewer, keys: keys,
      trusted: viewer.may(.administer) ? try await site.store.trustedCertificates() : nil)
  }

  private func upload(_ field: String, _ context: WebContext) throws -> [UInt8]? {
    guard let file = context.files.first(where: { $0.field == field && $0.count > 0 }),
      file.count <= Self.largest
    else { return nil }
    return Array(try Data(contentsOf: file.url))
  }

  private func keep(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var matter = try await matter(frame)
    let words = frame.words
    func refuse(_ text: String) -> Response {
      matter.refusal = (words.keyNotKept, text)
      return signingKeysPage(matter).response(.unprocessableContent)
    }
    guard let desk = site.signing else { throw PageRefusal(.missing) }
    guard let file = try upload("berkas-kunci", context) else { return refuse(words.copyMissing) }
    guard let passphrase = context.form["frasa"], !passphrase.isEmpty else {
      return refuse(words.passphraseMissing)
    }
    do {
      var key = try desk.openKey(file, passphrase)
      key.isOffice = context.form["untuk"] == "kantor"
      try await site.store.keep(key, by: frame.acting(by: context.form))
    } catch let refusal as Refusal {
      return refuse(words.refusal(refusal, Naming()))
    }
    return .seeOther(Paths.signingKeys)
  }

  private func trust(
    _ request: Request, _ context: WebContext, _ frame: PageFrame
  ) async throws -> Response {
    var matter = try await matter(frame)
    let words = frame.words
    do {
      guard let desk = site.signing else { throw PageRefusal(.missing) }
      guard let file = try upload("sertifikat", context) else {
        matter.refusal = (words.trustNotKept, words.copyMissing)
        return signingKeysPage(matter).response(.unprocessableContent)
      }
      let certificate = try desk.readCertificate(file)
      try await site.store.trust(
        certificate.der, sha256: certificate.sha256, name: certificate.name,
        expiresAt: certificate.expiresAt, by: frame.acting(by: context.form))
    } catch let refusal as Refusal {
      matter.refusal = (words.trustNotKept, words.refusal(refusal, Naming()))
      return signingKeysPage(matter).response(.unprocessableContent)
    }
    return .seeOther(Paths.signingKeys)
  }
}

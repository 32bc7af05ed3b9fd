// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import TestWorld
import Testing

@testable import Records

@Suite struct KeptSecretTests {
  private let administrator = Acting(TestOffice.administrator, at: TestOffice.now)

  private func keep(_ secret: String, in store: Store) async throws {
    try await store.setOutward(OutwardSettings(), secrets: [.mail: secret], by: administrator)
    try await store.setSigningService(
      #"{"password":"\#(secret)"}"#, address: "https://tte.contoh.go.id", by: administrator)
  }

  /// Everything that lies in the data folder but attachments.
  private func bytes(of office: TestOffice) throws -> Data {
    try FileManager.default.contentsOfDirectory(atPath: office.folder)
      .filter { $0.hasPrefix("kawal") }
      .reduce(into: Data()) { $0 += try Data(contentsOf: URL(filePath: "\(office.folder)/\($1)")) }
  }

  @Test func `passwords towards services lie nowhere in the clear`() async throws {
    let office = try await TestOffice.make()
    try await keep("rahasia-sekali", in: office.store)
    #expect(try await office.store.signingService() == #"{"password":"rahasia-sekali"}"#)
    #expect(try bytes(of: office).range(of: Data("rahasia-sekali".utf8)) == nil)
    let key = try FileManager.default.attributesOfItem(atPath: office.folder + "/kawal.key")
    #expect(key[.size] as? Int == SecretBox.keySize)
    #expect(key[.posixPermissions] as? Int == 0o600)
  }

  @Test func `what earlier versions kept open is closed when the office is opened`() async throws {
    let office = try await TestOffice.make()
    try await office.store.database.write { connection in
      try connection.execute("INSERT INTO outward_secrets (name, value) VALUES ('mail', 'lama-1')")
      try connection.set(.signingService, to: "lama-2")
    }
    let store = try await Store.open(folder: office.folder)
    #expect(try await store.outward().secrets == ["mail"])
    #expect(try await store.signingService() == "lama-2")
    let left = try await store.database.read { connection in
      (
        try connection.run("SELECT * FROM outward_secrets").count,
        try connection.setting(.signingService)
      )
    }
    #expect(left == (0, ""))
    await store.close()
  }

  @Test func `without its key a password is lost, said to be so, and can be set again`()
    async throws
  {
    let office = try await TestOffice.make()
    try await keep("rahasia-sekali", in: office.store)
    #expect(try await office.store.lostSecrets().isEmpty)
    try FileManager.default.removeItem(atPath: office.folder + "/kawal.key")
    let store = try await Store.open(folder: office.folder)
    #expect(try await store.lostSecrets() == [.mail, .signingService])
    #expect(try await store.outward().secrets.isEmpty)
    #expect(try await store.signingService() == nil)
    try await keep("rahasia-baru", in: store)
    #expect(try await store.lostSecrets().isEmpty)
    await store.close()
  }

  @Test func `another key or a changed box opens nothing`() {
    let key = RandomToken.bytes(SecretBox.keySize)
    var sealed = SecretBox.seal("sandi", with: key)
    #expect(SecretBox.open(sealed, with: key) == "sandi")
    #expect(SecretBox.seal("sandi", with: key) != sealed)
    #expect(SecretBox.open(sealed, with: RandomToken.bytes(SecretBox.keySize)) == nil)
    sealed[sealed.count - 1] ^= 1
    #expect(SecretBox.open(sealed, with: key) == nil)
    #expect(SecretBox.open([1, 2, 3], with: key) == nil)
    #expect(SecretBox.open(SecretBox.seal("", with: key), with: key) == "")
  }
}

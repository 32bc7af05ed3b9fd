// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Records
import Testing

struct SecretsTests {
  @Test func `a password is known again and no other is`() async throws {
    let hash = try await Password.hash("kata sandi é")
    #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(await Password.verify("kata sandi é", against: hash))
    // The same letters from a keyboard that sends the accent apart.
    #expect(await Password.verify("kata sandi e\u{301}", against: hash))
    #expect(await !Password.verify("kata sandi e", against: hash))
    #expect(await !Password.verify("", against: hash))
    #expect(!Password.needsRehash(hash))
  }

  @Test func `the same password never has the same hash`() async throws {
    async let one = Password.hash("sama")
    async let two = Password.hash("sama")
    #expect(try await one != two)
  }

  @Test func `an unknown user has no password`() async {
    #expect(await !Password.verify("apa saja", against: nil))
    #expect(await !Password.verify("apa saja", against: "bukan sidik"))
  }

  @Test func `a hash made at another cost is to be made anew`() {
    #expect(
      Password.needsRehash(
        "$argon2id$v=19$m=8192,t=1,p=1$ogDRBegAjaF9u2ZImP8t2w"
          + "$kjeRcinVMYQ/5a5i/XMGvhPkk8CgQArGa5VAQIiLgYE"))
  }

  @Test func `digests in pieces and in one go agree`() {
    var digest = Digest()
    digest.update(Array("ab".utf8))
    #expect(Hex.encode(digest.value).hasPrefix("fb8e20fc"))
    digest.update(Array("c".utf8))
    #expect(digest.value == Digest.sha256("abc"))
    #expect(Digest.hex("").hasPrefix("e3b0c44298fc1c14"))
  }

  @Test func `hexadecimal digits go both ways`() {
    #expect(Hex.decode(Hex.encode([0, 15, 16, 255])) == [0, 15, 16, 255])
    #expect(Hex.decode("ABcd") == [0xAB, 0xCD])
    #expect(Hex.decode("abc") == nil)
    #expect(Hex.decode("xy") == nil)
  }

  @Test func `a message code is that of RFC 4231, case 2`() {
    let code = HMAC.sha256(
      key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8))
    #expect(
      Hex.encode(code) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(
      HMAC.isValid(
        code, key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8)))
    #expect(!HMAC.isValid(code, key: Array("Jefe".utf8), message: []))
    #expect(!HMAC.isEqual("token", "toke"))
  }

  @Test func `tokens are long, safe in a URL and never the same`() {
    let tokens = (0..<100).map { _ in RandomToken.make() }
    #expect(Set(tokens).count == 100)
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    #expect(tokens.allSatisfy { $0.count == 43 && $0.allSatisfy(allowed.contains) })
    #expect(RandomToken.urlSafe([0xFB, 0xFF, 0xFE]) == "-__-")
  }

  @Test func `command ids sort by time and tell their shape`() {
    let early = CommandID.make(at: Date(timeIntervalSince1970: 1_469_918_176.385))
    let late = CommandID.make(at: Date(timeIntervalSince1970: 1_469_918_176.386))
    // The instant of the example in the specification of ULID.
    #expect(early.hasPrefix("01ARYZ6S41"))
    #expect(early < late)
    #expect(CommandID.isValid(early))
    #expect(!CommandID.isValid("01ARYZ6S41"))
    #expect(!CommandID.isValid(String(repeating: "U", count: 26)))
  }
}

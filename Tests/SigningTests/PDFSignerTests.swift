// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Signing

@Suite struct PDFSignerTests {
  private let certificates: TestCertificates
  /// A whole second after the certificates were made.
  private let now: Date

  init() throws {
    certificates = try TestCertificates.shared.get()
    now = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.up))
  }

  private func request(_ name: String = "Penguji, S.Kom.") -> SignatureRequest {
    SignatureRequest(
      name: name, reason: "Menandatangani (naskah) dinas – “uji”", location: "Contoh", at: now,
      place: .named("ttd-1"),
      appearance: .init(
        operators: Array("0 0 1 rg 0 0 40 20 re f".utf8), width: 40, height: 20))
  }

  private func signed(
    _ pdf: String, _ kinds: [TestCertificates.Kind]
  ) throws -> [UInt8] {
    var bytes = try SamplePDF.bytes(pdf)
    for kind in kinds {
      bytes = try PDFSigner.sign(bytes, request(), with: try certificates.key(kind))
    }
    return bytes
  }

  private func found(_ bytes: [UInt8]) async throws -> [FoundSignature] {
    await SignatureReader.signatures(in: bytes, trusting: try certificates.trusted, at: now)
  }

  @Test(arguments: ["plain", "packed"], TestCertificates.Kind.allCases.prefix(2))
  func `a signature is intact, trusted and covers the file`(
    pdf: String, kind: TestCertificates.Kind
  ) async throws {
    let bytes = try signed(pdf, [kind])
    let all = try await found(bytes)
    #expect(all.count == 1)
    #expect(all.first?.integrity == .intact)
    #expect(all.first?.trust == .trusted)
    #expect(all.first?.coversAll == true)
    #expect(all.first?.signer?.name == "Penguji \(kind.rawValue.uppercased())")
    #expect(all.first?.at == now)
    #expect(all.first?.reason == "Menandatangani (naskah) dinas – “uji”")
    #expect(all.first?.format == "ETSI.CAdES.detached")
    #expect(ReturnedCopy(bytes, of: try SamplePDF.bytes(pdf)) == .extended)
  }

  @Test(arguments: ["plain", "packed"])
  func `a second signature leaves the first as it was`(pdf: String) async throws {
    let bytes = try signed(pdf, [.rsa, .p256, .rsa])
    let all = try await found(bytes)
    #expect(all.map(\.integrity) == [.intact, .intact, .intact])
    #expect(all.map(\.coversAll) == [false, false, true])
    #expect(all.map { $0.signer?.name } == ["Penguji RSA", "Penguji P256", "Penguji RSA"])
    #expect(ReturnedCopy(bytes, of: try SamplePDF.bytes(pdf)) == .extended)
  }

  @Test func `a signature that shows nothing leaves its place to the next`() throws {
    func free(_ bytes: [UInt8]) -> String? {
      PDFSigner.freePlace(named: "ttd-", width: 40, height: 20, in: bytes)
    }
    var bytes = try SamplePDF.bytes("plain")
    let own = { PDFSigner.freePlace(own: $0, named: "ttd-", width: 40, height: 20, in: bytes) }
    #expect(own("ttd-nip-1") == "ttd-1")
    #expect(free(bytes) == "ttd-1")
    var unseen = request()
    unseen.place = .invisible
    unseen.appearance = nil
    bytes = try PDFSigner.sign(bytes, unseen, with: try certificates.key(.rsa))
    #expect(free(bytes) == "ttd-1")
    bytes = try PDFSigner.sign(bytes, request(), with: try certificates.key(.rsa))
    #expect(free(bytes) == nil)
    #expect(free([1, 2, 3]) == nil)
  }

  @Test func `one changed byte breaks it, wherever it is`() async throws {
    let bytes = try signed("plain", [.rsa])
    let mark = try #require(ByteSearch.last("/Contents <", in: bytes, from: 0))
    for place in stride(from: 9, to: bytes.count - 7, by: 997) {
      guard !(mark + 11..<mark + 11 + 2 * PDFSigner.room).contains(place) else { continue }
      var changed = bytes
      changed[place] ^= 1
      let all = try await found(changed)
      #expect(!all.contains { $0.integrity == .intact && $0.coversAll }, "byte \(place)")
    }
  }

  @Test func `what is added after signing shows`() async throws {
    let bytes = try signed("plain", [.rsa])
    let all = try await found(bytes + Array("\n% lagi\n".utf8))
    #expect(all.first?.integrity == .intact)
    #expect(all.first?.coversAll == false)
  }

  @Test func `a signer whom nobody vouches for is said to be unknown`() async throws {
    let bytes = try signed("plain", [.p256])
    let all = await SignatureReader.signatures(
      in: bytes, trusting: TrustedCertificates([]), at: now)
    #expect(all.first?.integrity == .intact)
    #expect(all.first?.trust == .unknown)
    let later = await SignatureReader.signatures(
      in: bytes, trusting: try certificates.trusted, at: now + 400 * 86_400)
    #expect(later.first?.trust == .expired)
  }

  @Test func `an update that changes a page is no harmless one`() throws {
    let original = try SamplePDF.bytes("plain")
    let file = try PDFFile(original)
    var update = PDFUpdate(file)
    update.set(5, "<< /Length 4 >>\nstream\nlain\nendstream")
    #expect(ReturnedCopy(update.written().bytes, of: original) == .altered)
    var other = PDFUpdate(file)
    other.set(4, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>")
    #expect(ReturnedCopy(other.written().bytes, of: original) == .altered)
    #expect(ReturnedCopy(original, of: original) == .identical)
    #expect(ReturnedCopy(Array(original.dropLast()), of: original) == .other)
  }

  @Test func `an object written out in another way is the same, another one is not`() throws {
    let original = try SamplePDF.bytes("plain")
    let page = "/Type /Page /Parent 2 0 R /Contents 5 0 R"
    let fonts = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    func copy(_ object: String) throws -> ReturnedCopy {
      var update = PDFUpdate(try PDFFile(original))
      update.set(4, object)
      return ReturnedCopy(update.written().bytes, of: original)
    }
    #expect(
      try copy(
        """
        <<
        \(page)
        /Resources <<
        /Font << /F1 << /BaseFont /Helvetica /Subtype /Type1 /Type /Font >> >>
        >> /Annots [ 9 0 R ]
        /MediaBox [ 0 0.0  595 842.000 ] >>
        """) == .extended)
    for other in [
      "<< \(page) /Resources \(fonts) /MediaBox [0 0 595 84] >>",
      "<< \(page) /Resources \(fonts) /MediaBox [0 0 595 842] /MediaBox [0 0 9 9] >>",
      "<< \(page) /Resources \(fonts) /MediaBox [0 0 595 842] /Rotate 180 >>",
      "<< \(page) /Resources << /Font << /F1 6 0 R >> >> /MediaBox [0 0 595 842] >>",
    ] {
      #expect(try copy(other) == .altered, "\(other)")
    }
  }

  @Test(.enabled(if: PyHanko.isThere), arguments: ["plain", "packed"])
  func `a copy that another program signed is the issued paper with a signature`(
    pdf: String
  ) async throws {
    let original = try SamplePDF.bytes(pdf)
    let place = certificates.folder.appending(path: "\(UUID().uuidString).pdf")
    try Data(original).write(to: place)
    let copy = Array(
      try PyHanko.sign(place, with: certificates.folder.appending(path: "rsa.p12")))
    #expect(ReturnedCopy(copy, of: original) == .extended)
    let all = try await found(copy)
    #expect(all.map(\.integrity) == [.intact] && all.map(\.trust) == [.trusted])
  }

  @Test func `a wrong passphrase, an ended certificate and other keys are told apart`() throws {
    let file = try certificates.bytes("rsa.p12")
    #expect(throws: SigningFailure.passphraseWrong) {
      _ = try SigningKey(pkcs12: file, passphrase: "keliru")
    }
    #expect(throws: SigningFailure.keyUnreadable) {
      _ = try SigningKey(pkcs12: Array("bukan kunci".utf8), passphrase: "x")
    }
    #expect(throws: SigningFailure.keyUnsupported) { _ = try certificates.key(.p384) }
    let ended = try SigningKey(
      pkcs12: try certificates.bytes("ended.p12"), passphrase: TestCertificates.passphrase)
    #expect(throws: SigningFailure.certificateExpired) {
      _ = try PDFSigner.sign(try SamplePDF.bytes("plain"), request(), with: ended)
    }
  }

  @Test func `a key file without a key is refused before it is opened`() throws {
    try Tool.run(
      "openssl",
      [
        "pkcs12", "-export", "-nokeys", "-in", "ca.pem", "-out", "nokey.p12", "-passout",
        "pass:\(TestCertificates.passphrase)",
      ], in: certificates.folder)
    #expect(throws: SigningFailure.keyUnreadable) {
      _ = try SigningKey(
        pkcs12: try certificates.bytes("nokey.p12"), passphrase: TestCertificates.passphrase)
    }
  }

  @Test func `a key that fits none of its certificates is refused`() throws {
    try Tool.run(
      "openssl",
      [
        "pkcs12", "-export", "-nocerts", "-inkey", "rsa.key", "-certfile", "ca.pem", "-out",
        "alien.p12", "-passout", "pass:\(TestCertificates.passphrase)",
      ], in: certificates.folder)
    #expect(throws: SigningFailure.keyUnreadable) {
      _ = try SigningKey(
        pkcs12: try certificates.bytes("alien.p12"), passphrase: TestCertificates.passphrase)
    }
  }

  @Test func `a key file with ciphers of old programs is opened`() throws {
    let phrase = "frasa kuñci 'lama' $HOME"
    try Tool.run(
      "openssl",
      [
        "pkcs12", "-export", "-legacy", "-in", "rsa.pem", "-inkey", "rsa.key", "-out", "old.p12",
        "-passout", "pass:\(phrase)",
      ], in: certificates.folder)
    let file = try certificates.bytes("old.p12")
    #expect(try SigningKey(pkcs12: file, passphrase: phrase).owner.name == "Penguji RSA")
    #expect(throws: SigningFailure.passphraseWrong) {
      _ = try SigningKey(pkcs12: file, passphrase: phrase + "\nx")
    }
  }

  @Test func `a damaged PDF is refused, not signed`() throws {
    let key = try certificates.key(.p256)
    for name in ["plain", "packed"] {
      let whole = try SamplePDF.bytes(name)
      #expect(throws: SigningFailure.self) {
        _ = try PDFSigner.sign(Array(whole.prefix(whole.count / 2)), request(), with: key)
      }
      #expect(throws: SigningFailure.self) {
        _ = try PDFSigner.sign(Array("%PDF-1.4\n".utf8), request(), with: key)
      }
      // Whatever else is broken: an error or a file, never a crash.
      var random = Seeded(state: UInt64(whole.count))
      for _ in 0..<400 {
        var changed = whole
        for _ in 0..<3 {
          changed[Int.random(in: 0..<changed.count, using: &random)] =
            UInt8.random(in: 0...255, using: &random)
        }
        if let file = try? PDFFile(changed) {
          _ = try? file.pages()
          _ = file.destinations()
        }
        _ = ReturnedCopy(changed + whole, of: changed)
      }
    }
  }

  @Test func `a stream of objects that holds its own length is refused`() throws {
    let bytes = try SamplePDF.bytes("packed")
    let given = Array("<< /Type /ObjStm /N 4 /First 20 /Filter /FlateDecode /Length 176 >>".utf8)
    let place = try #require(bytes.firstRange(of: given))
    let circle = Array("<</Type /ObjStm /N 4 /First 20 /Filter /FlateDecode/Length 1 0 R >>".utf8)
    var changed = bytes
    changed.replaceSubrange(place, with: circle)
    let file = try PDFFile(changed)
    #expect(throws: SigningFailure.self) { try file.pages() }
    #expect(file.destinations().isEmpty)
  }

  @Test(arguments: ["plain", "packed"])
  func `pdfsig takes one and two signatures for valid and trusted`(pdf: String) throws {
    let folder = certificates.folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Tool.run("certutil", ["-N", "-d", "sql:\(folder.path)", "--empty-password"])
    try Tool.run(
      "certutil",
      [
        "-A", "-d", "sql:\(folder.path)", "-n", "ca", "-t", "CT,C,C", "-i",
        certificates.folder.appending(path: "ca.pem").path,
      ])
    for kinds in [[TestCertificates.Kind.rsa], [.rsa, .p256]] {
      let place = folder.appending(path: "s\(kinds.count).pdf")
      try Data(try signed(pdf, kinds)).write(to: place)
      let text = try Tool.run("pdfsig", ["-nssdir", "sql:\(folder.path)", place.path])
      #expect(count("Signature is Valid.", text) == kinds.count, "\(text)")
      #expect(count("Certificate is Trusted.", text) == kinds.count, "\(text)")
      #expect(count("Total document signed", text) == 1, "\(text)")
      #expect(count("ETSI.CAdES.detached", text) == kinds.count, "\(text)")
    }
  }

  @Test(.enabled(if: PyHanko.isThere), arguments: ["plain", "packed"])
  func `pyHanko takes one and two signatures for valid and trusted`(pdf: String) throws {
    for kinds in [[TestCertificates.Kind.rsa], [.p256, .rsa]] {
      let place = certificates.folder.appending(path: "\(UUID().uuidString).pdf")
      try Data(try signed(pdf, kinds)).write(to: place)
      let text = try PyHanko.judge(
        place, trusting: certificates.folder.appending(path: "ca.pem"))
      #expect(count("bottom_line True", text) == kinds.count, "\(text)")
      #expect(count("coverage ENTIRE_FILE", text) == 1, "\(text)")
    }
  }

  private func count(_ words: String, _ text: String) -> Int { text.ranges(of: words).count }
}

/// Another reader of signatures, from the environment that `bin/test` makes.
enum PyHanko {
  private static let python: String = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appending(path: ".build/browser/bin/python").path
  }()

  static let isThere = (try? Tool.run(python, ["-c", "import pyhanko"])) != nil

  static func sign(_ file: URL, with key: URL) throws -> Data {
    let script = """
      import io, sys
      from pyhanko.sign import signers
      from pyhanko.sign.fields import SigSeedSubFilter
      from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
      who = signers.SimpleSigner.load_pkcs12(sys.argv[2], passphrase=sys.argv[3].encode())
      how = signers.PdfSignatureMetadata(field_name='Luar', subfilter=SigSeedSubFilter.PADES)
      with open(sys.argv[1], 'rb') as f:
          out = signers.sign_pdf(IncrementalPdfFileWriter(f), how, signer=who)
      open(sys.argv[1], 'wb').write(out.getvalue())
      """
    try Tool.run(python, ["-c", script, file.path, key.path, TestCertificates.passphrase])
    return try Data(contentsOf: file)
  }

  static func judge(_ file: URL, trusting authority: URL) throws -> String {
    let script = """
      import sys
      from pyhanko.keys import load_cert_from_pemder
      from pyhanko_certvalidator import ValidationContext
      from pyhanko.pdf_utils.reader import PdfFileReader
      from pyhanko.sign.validation import validate_pdf_signature
      root = load_cert_from_pemder(sys.argv[2])
      with open(sys.argv[1], 'rb') as f:
          for s in PdfFileReader(f).embedded_signatures:
              r = validate_pdf_signature(s, ValidationContext(trust_roots=[root]))
              print('bottom_line', r.bottom_line, 'coverage', r.coverage.name, r.summary())
      """
    return try Tool.run(python, ["-c", script, file.path, authority.path])
  }
}

/// The same numbers on every run. - SeeAlso: SplitMix64.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

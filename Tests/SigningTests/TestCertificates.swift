// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation
import Signing

/// An authority that nobody knows, and signers whom it vouches for, made by openssl.
struct TestCertificates: Sendable {
  enum Kind: String, Sendable, CaseIterable { case rsa, p256, p384 }

  let folder: URL
  static let passphrase = "frasa sandi ujian"

  /// Made once for all tests.
  static let shared = Result { try TestCertificates() }

  private init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "kawal-signing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(
      """
      [req]
      distinguished_name = dn
      [dn]
      [ca]
      basicConstraints = critical, CA:TRUE
      keyUsage = critical, keyCertSign, cRLSign
      subjectKeyIdentifier = hash
      [signer]
      basicConstraints = critical, CA:FALSE
      keyUsage = critical, digitalSignature, nonRepudiation
      subjectKeyIdentifier = hash
      authorityKeyIdentifier = keyid

      """.utf8
    ).write(to: folder.appending(path: "x.cnf"))
    try openssl(
      "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 3650 -config x.cnf "
        + "-extensions ca -subj", ["/C=ID/O=Otoritas Uji/CN=CA Uji Kawal"])
    for kind in Kind.allCases {
      let key =
        kind == .rsa
        ? "-newkey rsa:2048"
        : "-newkey ec -pkeyopt ec_paramgen_curve:P-\(kind.rawValue.dropFirst())"
      try openssl(
        "req -new \(key) -nodes -keyout \(kind.rawValue).key -out \(kind.rawValue).csr -config x.cnf "
          + "-subj", ["/C=ID/O=Dinas Kominfo Contoh/CN=Penguji \(kind.rawValue.uppercased())"])
      try certify(kind.rawValue, kind.rawValue, days: 365)
    }
    try certify("rsa", "ended", days: -1)
  }

  private func certify(_ request: String, _ name: String, days: Int) throws {
    try openssl(
      "x509 -req -in \(request).csr -CA ca.pem -CAkey ca.key -CAcreateserial -out \(name).pem "
        + "-days \(days) -extfile x.cnf -extensions signer")
    try openssl(
      "pkcs12 -export -in \(name).pem -inkey \(request).key -certfile ca.pem -out \(name).p12 -passout",
      ["pass:\(Self.passphrase)"])
  }

  private func openssl(_ words: String, _ more: [String] = []) throws {
    try Tool.run("openssl", words.split(separator: " ").map(String.init) + more, in: folder)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  func key(_ kind: Kind) throws -> SigningKey {
    try SigningKey(pkcs12: try bytes("\(kind.rawValue).p12"), passphrase: Self.passphrase)
  }

  var trusted: TrustedCertificates {
    get throws { TrustedCertificates([try TrustedCertificates.read(try bytes("ca.pem")).der]) }
  }
}

/// Other programs, asked for their opinion.
enum Tool {
  struct Failed: Error { var text: String }

  @discardableResult
  static func run(_ program: String, _ arguments: [String], in folder: URL? = nil) throws -> String
  {
    let child = ChildProcess(program, arguments)
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    _ = FileManager.default.createFile(atPath: place.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: place) }
    let handle = try FileHandle(forWritingTo: place)
    child.output = .file(handle)
    child.error = .file(handle)
    child.folder = folder
    try child.run()
    let ending = child.wait()
    let text = String(decoding: (try? Data(contentsOf: place)) ?? Data(), as: UTF8.self)
    guard ending == .exit(0) else { throw Failed(text: "\(program): \(text)") }
    return text
  }
}

enum SamplePDF {
  static func bytes(_ name: String) throws -> [UInt8] {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return Array(try Data(contentsOf: root.appending(path: "Tests/Fixtures/signing/\(name).pdf")))
  }
}

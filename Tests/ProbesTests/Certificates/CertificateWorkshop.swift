// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation

@testable import Probes

/// Makes certificates with the openssl command, each with the fault that a test needs.
final class CertificateWorkshop: @unchecked Sendable {
  let folder: URL

  struct Made {
    /// Files with the certificate and its key.
    let certificate: String
    let key: String
    let der: [UInt8]
  }

  /// What the certificate shall be like; the rest is sound.
  struct Wish {
    var subject = "/CN=layanan.contoh.go.id"
    var alternativeNames: String? = "DNS:layanan.contoh.go.id"
    /// Relative to `SampleVisit.at`, in days.
    var from = -10.0
    var to = 80.0
    var key = "ec:P-256"
    var digest = "sha256"
    var isAuthority = false
    var purposes: String? = "serverAuth"
    var extra: [String] = []
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kawal-certs-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// - Parameter issuer: Signs it; the certificate signs itself where `nil`.
  @discardableResult
  func make(_ name: String, _ wish: Wish = Wish(), by issuer: Made? = nil) throws -> Made {
    let key = path("\(name).key")
    try Running.run(
      ["openssl", "req", "-new", "-nodes", "-keyout", key, "-subj", wish.subject, "-out"]
        + [path("\(name).csr")] + keyOptions(wish.key), in: folder)
    try configuration(wish).write(toFile: path("\(name).cnf"), atomically: true, encoding: .utf8)
    let certificate = path("\(name).pem")
    try Running.run(
      [
        "openssl", "ca", "-batch", "-notext", "-config", path("\(name).cnf"), "-in",
        path("\(name).csr"), "-out", certificate,
        "-startdate", stamp(wish.from), "-enddate", stamp(wish.to), "-md", wish.digest,
        "-extensions", "made", "-keyfile", issuer?.key ?? key,
      ] + (issuer.map { ["-cert", $0.certificate] } ?? ["-selfsign"]), in: folder)
    let text = try String(contentsOfFile: certificate, encoding: .utf8)
    return Made(certificate: certificate, key: key, der: PEM.certificates(text)[0])
  }

  /// A root and an intermediate below it, both sound.
  ///
  /// - Parameter file: Name of its files, where another has that name already.
  func authority(_ name: String, as file: String? = nil, by issuer: Made? = nil) throws -> Made {
    var wish = Wish()
    wish.subject = "/O=Contoh/CN=\(name)"
    wish.alternativeNames = nil
    wish.isAuthority = true
    wish.purposes = nil
    wish.from = -400
    wish.to = 3000
    return try make(file ?? name, wish, by: issuer)
  }

  /// One file with several certificates, as servers want it.
  func bundle(_ name: String, _ certificates: [Made]) throws -> String {
    let text = try certificates.map { try String(contentsOfFile: $0.certificate, encoding: .utf8) }
    try text.joined().write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }

  /// A list of `issuer`, in DER, that takes back what is named.
  func revocationList(by issuer: Made, revoking revoked: [Made]) throws -> [UInt8] {
    let name = "crl-\(UUID())"
    try registry(name, revoked.map { ($0, true) })
    try Running.run(
      [
        "openssl", "ca", "-gencrl", "-config", path("\(name).cnf"), "-keyfile", issuer.key, "-cert",
        issuer.certificate, "-crldays", "3000", "-out", path("\(name).pem"),
      ], in: folder)
    try Running.run(
      ["openssl", "crl", "-in", path("\(name).pem"), "-outform", "DER", "-out", path(name)],
      in: folder)
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  /// File with what a responder of `issuer` says of `certificate`.
  func ocspAnswer(for certificate: Made, by issuer: Made, revoked: Bool) throws -> String {
    let name = "ocsp-\(UUID())"
    try registry(name, [(certificate, revoked)])
    try Running.run(
      [
        "openssl", "ocsp", "-index", path("\(name).txt"), "-CA", issuer.certificate, "-rsigner",
        issuer.certificate, "-rkey", issuer.key, "-issuer", issuer.certificate, "-cert",
        certificate.certificate, "-ndays", "3000", "-respout", path(name), "-noverify",
      ], in: folder)
    return path(name)
  }

  /// The book of what was made and taken back, as openssl keeps it.
  private func registry(_ name: String, _ entries: [(Made, isRevoked: Bool)]) throws {
    let lines = try entries.map { made, isRevoked in
      let serial = try CertificateFacts(der: made.der).serial.uppercased()
      let even = serial.count % 2 == 0 ? serial : "0" + serial
      return
        "\(isRevoked ? "R" : "V")\t350101000000Z\t\(isRevoked ? "260101000000Z" : "")\t\(even)\tunknown\t/CN=x\n"
    }
    try lines.joined().write(toFile: path("\(name).txt"), atomically: true, encoding: .utf8)
    try "[ca]\ndefault_ca=d\n[d]\ndatabase=\(path("\(name).txt"))\ndefault_md=sha256\n"
      .write(toFile: path("\(name).cnf"), atomically: true, encoding: .utf8)
  }

  private func keyOptions(_ key: String) -> [String] {
    let parts = key.split(separator: ":").map(String.init)
    return parts[0] == "rsa"
      ? ["-newkey", key] : ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:\(parts[1])"]
  }

  private func configuration(_ wish: Wish) -> String {
    // The list of what was made; openssl wants it to be there.
    let database = path("\(UUID()).txt")
    _ = FileManager.default.createFile(atPath: database, contents: Data())
    var lines = [
      "[ca]", "default_ca=d", "[d]", "database=\(database)",
      "rand_serial=yes", "new_certs_dir=\(folder.path)", "policy=p", "unique_subject=no",
      "default_md=sha256",
      "[p]", "commonName=optional", "organizationName=optional", "[made]",
      "basicConstraints=critical,CA:\(wish.isAuthority ? "TRUE" : "FALSE")",
      "subjectKeyIdentifier=hash", "authorityKeyIdentifier=keyid",
    ]
    if let names = wish.alternativeNames { lines.append("subjectAltName=\(names)") }
    if let purposes = wish.purposes { lines.append("extendedKeyUsage=\(purposes)") }
    return (lines + wish.extra).joined(separator: "\n") + "\n"
  }

  private func stamp(_ days: Double) -> String {
    let date = SampleVisit.at.addingTimeInterval(days * 86_400)
    return date.formatted(
      .verbatim(
        "\(year: .padded(4))\(month: .twoDigits)\(day: .twoDigits)\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\(minute: .twoDigits)\(second: .twoDigits)Z",
        timeZone: TimeZone(secondsFromGMT: 0)!, calendar: Calendar(identifier: .gregorian)))
  }
}

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
      ["openssl", "genpkey", "-quiet", "-out", key] + keyOptions(wish.key), in: folder)
    try Running.run(
      ["openssl", "req", "-new", "-key", key, "-subj", wish.subject, "-out", path("\(name).csr")],
      in: folder)
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
  func authority(_ name: String, by issuer: Made? = nil, digest: String = "sha256") throws -> Made {
    var wish = Wish()
    wish.subject = "/O=Contoh/CN=\(name)"
    wish.alternativeNames = nil
    wish.isAuthority = true
    wish.purposes = nil
    wish.from = -400
    wish.to = 3000
    wish.digest = digest
    return try make(name, wish, by: issuer)
  }

  /// One file with several certificates, as servers want it.
  func bundle(_ name: String, _ certificates: [Made]) throws -> String {
    let text = try certificates.map { try String(contentsOfFile: $0.certificate, encoding: .utf8) }
    try text.joined().write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }

  private func keyOptions(_ key: String) -> [String] {
    let parts = key.split(separator: ":").map(String.init)
    switch parts[0] {
    case "rsa": return ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:\(parts[1])"]
    case "ec": return ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:\(parts[1])"]
    default: return ["-algorithm", parts[0]]
    }
  }

  private func configuration(_ wish: Wish) -> String {
    // The list of what was made; openssl wants it to be there.
    let database = path("\(UUID()).txt")
    _ = FileManager.default.createFile(atPath: database, contents: Data())
    var lines = [
      "[ca]", "default_ca=d", "[d]", "database=\(database)",
      "rand_serial=yes", "new_certs_dir=\(folder.path)", "policy=p", "unique_subject=no", "default_md=sha256",
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

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// SSLyze: facts about each server's TLS. The rules by which some are weaknesses are ours, under the
/// ids of the probes' catalogue.
enum SSLyzeReport {
  static func read(_ source: ReportSource, _ tray: Tray) throws {
    let ahead = try JSONCursor.ahead(
      source, limits: tray.limits, ["sslyze_version", "date_scans_completed"])
    tray.tool(version: ahead["sslyze_version"]?.string)
    tray.scanned(at: ahead["date_scans_completed"]?.string)
    try tray.json(source) { json in
      try json.object { key in
        if key == "server_scan_results" { try json.array { try take(json.value(), tray) } }
      }
    }
  }

  private static func take(_ server: JSONValue, _ tray: Tray) throws {
    let location = server["server_location"]
    var place = Place()
    place.scheme = "tls"
    place.host = location["hostname"].string?.lowercased() ?? location["ip_address"].string
    place.port = location["port"].int
    tray.target(place.host)
    let status = server["scan_status"].string ?? "COMPLETED"
    guard status == "COMPLETED", !server["scan_result"].isNull else {
      tray.issue()
      var seen = tray.observation("connectivity", .info, "The server could not be scanned", place)
      seen.result = .undetermined
      seen.detail = Phrase(server["connectivity_status"].string ?? status)
      return try tray.give(seen)
    }
    let scan = server["scan_result"]
    for finding in protocols(scan) + attacks(scan) + certificates(scan, at: tray.at) {
      tray.issue()
      var seen = tray.observation(finding.rule, finding.severity, finding.title, place)
      seen.confidence = .confirmed
      seen.detail = Phrase(finding.detail)
      seen.cve = finding.cve
      seen.cwe = finding.cwe
      if !finding.detail.isEmpty {
        seen.evidence = [Evidence(excerpt: Evidence.excerpt(finding.detail), at: tray.at)]
      }
      try tray.give(seen)
    }
    for (name, part) in scan.members where part["status"].string == "ERROR" {
      var seen = tray.observation(name, .info, "\(name): not completed", place)
      seen.result = .undetermined
      seen.detail = Phrase(part["error_reason"].string ?? "ERROR")
      try tray.give(seen)
    }
  }

  private struct Finding {
    var rule: String
    var severity: Severity
    var title: String
    var detail = ""
    var cve: [String] = []
    var cwe = [327]
  }

  // MARK: Versions and suites

  private static func accepted(_ scan: JSONValue, _ version: String) -> [JSONValue] {
    scan["\(version)_cipher_suites"]["result"]["accepted_cipher_suites"].list
  }

  private static func protocols(_ scan: JSONValue) -> [Finding] {
    let old: [(String, String, Severity, String)] = [
      ("ssl_2_0", "tls.proto.sslv2", .critical, "SSL 2.0"),
      ("ssl_3_0", "tls.proto.sslv3", .high, "SSL 3.0"),
      ("tls_1_0", "tls.proto.tls10", .medium, "TLS 1.0"),
      ("tls_1_1", "tls.proto.tls11", .medium, "TLS 1.1"),
    ]
    var found: [Finding] = []
    for (version, rule, severity, name) in old {
      let suites = accepted(scan, version).compactMap { $0["cipher_suite"]["name"].string }
      guard !suites.isEmpty else { continue }
      found.append(
        Finding(
          rule: rule, severity: severity, title: "\(name) is accepted",
          detail: suites.joined(separator: "\n")))
    }
    let new = accepted(scan, "tls_1_2")
    if new.isEmpty, accepted(scan, "tls_1_3").isEmpty,
      scan["tls_1_2_cipher_suites"]["status"].string == "COMPLETED"
    {
      found.append(
        Finding(
          rule: "tls.proto.no-tls12", severity: .high, title: "Neither TLS 1.2 nor 1.3 is offered"))
    }
    return found + suites(new.map { $0["cipher_suite"] })
  }

  /// Weak suites of TLS 1.2, by their kind.
  private static func suites(_ suites: [JSONValue]) -> [Finding] {
    let names = suites.compactMap { $0["name"].string }
    let kinds: [(rule: String, severity: Severity, title: String, marks: [String])] = [
      ("tls.cipher.null", .critical, "Suites without encryption", ["_NULL_"]),
      ("tls.cipher.anon", .high, "Suites without authentication", ["_anon_"]),
      ("tls.cipher.export", .high, "Export suites", ["EXPORT"]),
      ("tls.cipher.rc4", .high, "RC4 suites", ["_RC4_"]),
      ("tls.cipher.64bit", .medium, "Suites with blocks of 64 bits", ["3DES", "_DES_", "_IDEA_"]),
      ("tls.cipher.no-fs", .low, "Suites without forward secrecy", ["TLS_RSA_WITH_"]),
    ]
    return kinds.compactMap { kind in
      let weak = names.filter { name in kind.marks.contains { name.contains($0) } }
      guard !weak.isEmpty else { return nil }
      return Finding(
        rule: kind.rule, severity: kind.severity, title: kind.title,
        detail: weak.joined(separator: "\n"))
    }
  }

  // MARK: Attacks

  private static func attacks(_ scan: JSONValue) -> [Finding] {
    var found: [Finding] = []
    func result(_ command: String) -> JSONValue { scan[command]["result"] }
    if result("heartbleed")["is_vulnerable_to_heartbleed"].isTrue {
      found.append(
        Finding(
          rule: "heartbleed", severity: .critical, title: "Heartbleed", cve: ["CVE-2014-0160"],
          cwe: [125]))
    }
    if result("openssl_ccs_injection")["is_vulnerable_to_ccs_injection"].isTrue {
      found.append(
        Finding(
          rule: "ccs-injection", severity: .high, title: "OpenSSL CCS injection",
          cve: ["CVE-2014-0224"]))
    }
    if let robot = result("robot")["robot_result"].string, robot.hasPrefix("VULNERABLE") {
      found.append(
        Finding(
          rule: "robot", severity: robot.contains("STRONG") ? .high : .medium, title: "ROBOT",
          detail: robot, cwe: [203]))
    }
    let renegotiation = result("session_renegotiation")
    if renegotiation["supports_secure_renegotiation"].isFalse {
      found.append(
        Finding(
          rule: "tls.reneg-insecure", severity: .medium, title: "Insecure renegotiation",
          cve: ["CVE-2009-3555"]))
    }
    if renegotiation["is_vulnerable_to_client_renegotiation_dos"].isTrue {
      found.append(
        Finding(
          rule: "tls.client-reneg", severity: .low, title: "Renegotiation by the client",
          cwe: [400]))
    }
    if result("tls_compression")["supports_compression"].isTrue {
      found.append(
        Finding(
          rule: "tls.compression", severity: .medium, title: "TLS compression (CRIME)",
          cve: ["CVE-2012-4929"]))
    }
    if result("tls_fallback_scsv")["supports_fallback_scsv"].isFalse {
      found.append(
        Finding(
          rule: "tls.fallback-scsv", severity: .low, title: "No protection against downgrades"))
    }
    return found
  }

  // MARK: Certificates

  private static func certificates(_ scan: JSONValue, at now: Date) -> [Finding] {
    scan["certificate_info"]["result"]["certificate_deployments"].list.flatMap { deployment in
      certificate(deployment, at: now)
    }
  }

  private static func certificate(_ deployment: JSONValue, at now: Date) -> [Finding] {
    var found: [Finding] = []
    func add(_ rule: String, _ severity: Severity, _ title: String, _ detail: String, cwe: Int) {
      found.append(
        Finding(rule: rule, severity: severity, title: title, detail: detail, cwe: [cwe]))
    }
    let leaf = deployment["received_certificate_chain"].list.first ?? .null
    let subject = leaf["subject"]["rfc4514_string"].string ?? ""
    if let text = leaf["not_valid_after"].string ?? leaf["notAfter"].string,
      let end = ReportTime.read(text), end < now
    {
      add("tls.cert.expired", .high, "The certificate has expired", text, cwe: 298)
    }
    if deployment["leaf_certificate_subject_matches_hostname"].isFalse {
      add(
        "tls.cert.hostname-mismatch", .high, "The certificate is for another name", subject,
        cwe: 297)
    }
    // One store that trusts it is enough; the mark of success has two forms.
    let stores = deployment["path_validation_results"].list
    let trusted = stores.contains {
      $0["was_validation_successful"].isTrue || !$0["verified_certificate_chain"].list.isEmpty
    }
    if !stores.isEmpty, !trusted {
      let why = stores.compactMap {
        $0["openssl_error_string"].string ?? $0["validation_error"].string
      }.first
      add("tls.cert.untrusted", .high, "No store trusts the certificate", why ?? subject, cwe: 295)
    }
    if deployment["received_chain_has_valid_order"].isFalse {
      add("tls.cert.chain-order", .low, "The chain is out of order", subject, cwe: 295)
    }
    if deployment["verified_chain_has_sha1_signature"].isTrue {
      add("tls.cert.weak-signature", .medium, "Signed with SHA-1", subject, cwe: 328)
    }
    let key = leaf["public_key"]
    if key["algorithm"].string?.contains("RSA") == true, let size = key["key_size"].int, size < 2048
    {
      add("tls.cert.weak-key", .medium, "RSA key of \(size) bits", subject, cwe: 326)
    }
    return found
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Whether a certificate is for a name or an address, by RFC 9525: alternative names only, a
/// wildcard stands for the whole left-most label and for exactly one.
enum HostMatch {
  static func matches(_ certificate: CertificateFacts, host: String, address: [UInt8]?) -> Bool {
    if let address { return certificate.addresses.contains(address) }
    let wanted = labels(host)
    guard !wanted.isEmpty else { return false }
    return certificate.dnsNames.contains { matches(labels($0), wanted) }
  }

  private static func matches(_ pattern: [Substring], _ wanted: [Substring]) -> Bool {
    guard pattern.count == wanted.count, let first = pattern.first else { return false }
    guard first == "*" else { return pattern == wanted }
    // `*.id` would be for everybody.
    return pattern.count > 2 && pattern.dropFirst() == wanted.dropFirst()
  }

  private static func labels(_ name: String) -> [Substring] {
    var name = name.lowercased()[...]
    if name.hasSuffix(".") { name.removeLast() }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.contains("") ? [] : labels
  }
}

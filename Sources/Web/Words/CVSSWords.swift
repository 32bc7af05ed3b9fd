// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

package protocol CVSSWords {
  var cvssLabel: String { get }
  var cvssHint: String { get }
  func cvssCalculator(_ version: CVSSVector.Version) -> String
  func cvssCompute(_ version: CVSSVector.Version) -> String
  /// "9,8 Kritis".
  func cvssScore(_ score: Double, _ severity: Severity) -> String
  var cvssOwner: String { get }
  func metricGroup(_ group: CVSSMetric.Group) -> String
}

extension Indonesian {
  package var cvssLabel: String { "Vektor CVSS" }
  package var cvssHint: String { "3.1 atau 4.0. Salin dari laporan, atau hitung di bawah." }
  package func cvssCalculator(_ version: CVSSVector.Version) -> String {
    "Hitung CVSS \(version.rawValue)"
  }
  package func cvssCompute(_ version: CVSSVector.Version) -> String {
    "Hitung \(version.rawValue)"
  }
  package func cvssScore(_ score: Double, _ severity: Severity) -> String {
    let text = String(Int((score * 10).rounded()))
    let padded = text.count == 1 ? "0\(text)" : text
    return
      "\(padded.dropLast()),\(padded.suffix(1)) \(severity == .info ? "Tidak ada" : self.severity(severity))"
  }
  package var cvssOwner: String { "CVSS milik FIRST dan dipakai dengan izinnya." }
  package func metricGroup(_ group: CVSSMetric.Group) -> String {
    switch group {
    case .base: "Dasar"
    case .threat: "Ancaman"
    case .environmental: "Lingkungan"
    case .supplemental: "Tambahan"
    }
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import SwiftASN1
import X509

extension SeenCertificate {
  /// `nil` where the bytes are no certificate.
  package init?(der: [UInt8]) {
    guard let certificate = try? Certificate(derEncoded: der) else { return nil }
    var issuer: String?
    for part in certificate.issuer {
      for attribute in part
      where attribute.type == .RDNAttributeType.organizationName || issuer == nil {
        issuer = String(describing: attribute.value)
      }
    }
    self.init(
      from: certificate.notValidBefore, until: certificate.notValidAfter,
      issuer: issuer.map { $0.cut(200) })
  }
}

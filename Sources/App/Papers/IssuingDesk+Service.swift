// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Couriers
import Foundation
import Papers
import Procedures
import Records
import Signing
import Web

/// The third way to sign: by the service of the certificate authority.
extension IssuingDesk {
  /// How the office reaches its service; `nil` where it has set none.
  func service() async throws -> ESignProfile? {
    guard let text = try await store.signingService() else { return nil }
    return try CanonicalJSON.value(text)
  }

  func signByService(
    _ pdf: [UInt8], _ act: SigningDesk.Act, of nip: String?, at instant: Date
  ) async throws -> [UInt8] {
    guard let profile = try await service() else {
      throw Refusal.rule(code: "signing-service-off", detail: [])
    }
    var order = ESignOrder(
      pdf: Data(pdf), identity: act.identity ?? "", passphrase: act.passphrase,
      location: try await store.setting(.place))
    if act.isVisible, let name = Self.freePlace(of: nip, in: pdf),
      let place = PDFSigner.place(named: name, in: pdf)
    {
      order.place = (
        place.page + 1, place.x, place.y - SignatureStamp.height, SignatureStamp.width,
        SignatureStamp.height
      )
    }
    do throws(ESignFailure) {
      return Array(try await ESignService(profile, curl: curl).sign(order))
    } catch {
      throw Refusal(error)
    }
  }
}

extension Refusal {
  init(_ failure: ESignFailure) {
    self =
      switch failure {
      case .unreachable(let failure):
        .rule(code: "signing-service-down", detail: [failure.description])
      case .loginRefused: .rule(code: "signing-service-login", detail: [])
      case .notAllowed(let status): .rule(code: "signing-service-status", detail: [status])
      case .passphraseWrong: .rule(code: "signing-passphrase", detail: [])
      case .certificateExpired: .rule(code: "signing-certificate-ended", detail: [])
      case .refused(let words): .rule(code: "signing-service-refused", detail: [words])
      case .unreadable: .rule(code: "signing-service-unreadable", detail: [])
      }
  }
}

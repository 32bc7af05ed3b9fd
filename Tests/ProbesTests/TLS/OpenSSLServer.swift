// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore

@testable import Probes

/// `openssl s_server` on a port that the system chose.
final class OpenSSLServer: @unchecked Sendable {
  private let running: Running
  let address: SocketAddress

  init(_ certificate: CertificateWorkshop.Made, chain: String? = nil, _ options: String...) throws {
    running = try Running(
      [
        "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", certificate.certificate, "-key",
        certificate.key, "-naccept", "500",
      ] + (chain.map { ["-cert_chain", $0] } ?? []) + options)
    guard let line = running.line(where: { $0.hasPrefix("ACCEPT ") }),
      let port = line.split(separator: ":").last.flatMap({ Int($0) })
    else { throw Running.Failure(text: "s_server did not start") }
    address = try SocketAddress(ipAddress: "127.0.0.1", port: port)
  }

  func facts(name: String? = "layanan.contoh.go.id") async -> TLSFacts {
    await TLSProber.unhurried.facts(at: address, name: name)
  }
}

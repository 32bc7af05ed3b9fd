// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import NIOSSL
import Synchronization

/// The certificates of one handshake, kept for the checks: a look is never blocked by them.
final class PresentedChain: Sendable {
  private let kept = Mutex<[[UInt8]]?>(nil)

  /// DER, leaf first; `nil` until the server has shown them.
  var certificates: [[UInt8]]? { kept.withLock { $0 } }

  func keep(_ certificates: [NIOSSLCertificate]) {
    let bytes = certificates.compactMap { try? $0.toDERBytes() }
    kept.withLock { $0 = bytes }
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures

/// The chain of hashes along a stream of events.
///
/// `hash = SHA-256(previous hash ‖ every column of the event, each with its length)`: no byte
/// of an event can change, and none can go missing in between, without the next not fitting.
package enum EventChain {
  /// The hash before the first event.
  package static let root = [UInt8](repeating: 0, count: 32)

  package static func hash(
    after previous: [UInt8], caseNumber: String, item: String, version: Int, at: Int64,
    actor: String, kind: String, payload: String, command: String?
  ) -> [UInt8] {
    var bytes = previous
    bytes.reserveCapacity(256 + payload.utf8.count)
    for field in [caseNumber, item, "\(version)", "\(at)", actor, kind, payload, command ?? ""] {
      withUnsafeBytes(of: UInt32(field.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: field.utf8)
    }
    return Digest.sha256(bytes)
  }
}

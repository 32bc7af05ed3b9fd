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
    hash(
      after: previous,
      [caseNumber, item, "\(version)", "\(at)", actor, kind, payload, command])
  }

  /// `SHA-256(previous hash ‖ each field with its length)`; the length of one that is absent is
  /// 2³² − 1, so that it differs from an empty one.
  static func hash(after previous: [UInt8], _ fields: [String?]) -> [UInt8] {
    var bytes = previous
    bytes.reserveCapacity(previous.count + fields.reduce(0) { $0 + 4 + ($1?.utf8.count ?? 0) })
    for field in fields {
      let length = field.map { UInt32(truncatingIfNeeded: $0.utf8.count) } ?? .max
      withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
      if let field { bytes.append(contentsOf: field.utf8) }
    }
    return Digest.sha256(bytes)
  }
}

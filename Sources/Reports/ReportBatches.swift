// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Dispatch
package import Foundation
import Synchronization

/// Reads a report on a thread of its own and hands it on in batches, never more than two ahead, so
/// that memory stays flat however slowly they are taken.
package struct ReportBatches: Sendable {
  package enum Piece: Sendable {
    case batch([Observation])
    case end(ReportSummary)
  }

  private let path: String
  private let receivedAt: Date
  private let size: Int
  private let reader: ReportReader

  /// - Parameter size: observations of a batch; the last has the rest.
  package init(path: String, receivedAt: Date, size: Int, reader: ReportReader = ReportReader()) {
    self.path = path
    self.receivedAt = receivedAt
    self.size = size
    self.reader = reader
  }

  /// - Throws: `ReportFault`; what `take` throws ends the reading.
  package func forEach(_ take: (Piece) async throws -> Void) async throws {
    let room = DispatchSemaphore(value: 2)
    let stopped = Mutex(false)
    let (pieces, channel) = AsyncThrowingStream.makeStream(of: Piece.self)
    let queue = DispatchQueue(label: "kawal.report", qos: .userInitiated)
    defer {
      stopped.withLock { $0 = true }
      room.signal()
    }
    queue.async { [self] in
      var batch: [Observation] = []
      func hand() throws {
        room.wait()
        if stopped.withLock({ $0 }) { throw CancellationError() }
        channel.yield(.batch(batch))
        batch = []
        batch.reserveCapacity(size)
      }
      do {
        let summary = try reader.read(.file(path), receivedAt: receivedAt) { observation in
          batch.append(observation)
          if batch.count == size { try hand() }
        }
        if !batch.isEmpty { try hand() }
        channel.yield(.end(summary))
        channel.finish()
      } catch {
        channel.finish(throwing: error)
      }
    }
    for try await piece in pieces {
      try await take(piece)
      if case .batch = piece { room.signal() }
    }
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Where a report's bytes come from. It can be opened again: telling the format, and formats that
/// put last what is needed first, take another look.
package struct ReportSource: Sendable {
  let open: @Sendable () throws -> any ByteFeed

  /// A file on disk, read in pieces of at most 64 KiB.
  package static func file(_ path: String) -> ReportSource {
    ReportSource { try FileFeed(path) }
  }

  package static func bytes(_ bytes: Data) -> ReportSource {
    ReportSource { PiecesFeed([Array(bytes)]) }
  }

  /// Bytes as they came, in any pieces.
  package static func chunks(_ pieces: [[UInt8]]) -> ReportSource {
    ReportSource { PiecesFeed(pieces) }
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The root over a list of leaves that comes one by one; keeps one hash for each level.
///
/// - SeeAlso: RFC 6962, section 2.1: leaves and nodes are hashed with different first bytes, so
///   that neither can pass for the other.
package struct MerkleTree {
  /// Roots of complete trees, the largest first.
  private var peaks: [(hash: [UInt8], size: Int)] = []

  package init() {}

  package mutating func add(_ leaf: [UInt8]) {
    peaks.append((Digest.sha256([0] + leaf), 1))
    while peaks.count > 1, peaks[peaks.count - 2].size == peaks[peaks.count - 1].size {
      let right = peaks.removeLast()
      let left = peaks.removeLast()
      peaks.append((MerkleTree.node(left.hash, right.hash), left.size * 2))
    }
  }

  /// Of no leaves, the hash of nothing.
  package var root: [UInt8] {
    guard let last = peaks.last else { return Digest.sha256([UInt8]()) }
    return peaks.dropLast().reversed().reduce(last.hash) { MerkleTree.node($1.hash, $0) }
  }

  private static func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    Digest.sha256([1] + left + right)
  }
}

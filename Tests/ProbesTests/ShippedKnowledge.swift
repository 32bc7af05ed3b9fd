// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CAssets

@testable import Probes

/// The data files as they are shipped.
enum ShippedKnowledge {
  static let all: Knowledge = {
    do {
      return try Knowledge { name in text("probes/\(name)") }
    } catch {
      fatalError("\(error)")
    }
  }()

  static func text(_ path: String) -> String? {
    var entry = kawal_asset_table()
    while let name = entry?.pointee.path {
      if String(cString: name) == path {
        let bytes = UnsafeBufferPointer(
          start: entry?.pointee.bytes, count: entry?.pointee.count ?? 0)
        return String(decoding: bytes, as: UTF8.self)
      }
      entry = entry?.advanced(by: 1)
    }
    return nil
  }
}

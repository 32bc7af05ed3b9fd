// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import CAssets

/// Files that were put into the binary when it was built, by their path in the project:
/// `procedures/evaluasi-berkala.yaml`, `assets/app.css`.
package enum EmbeddedFile {
  /// All paths, sorted.
  package static let paths: [String] = files.keys.sorted()

  /// Paths of a folder, sorted: `paths(in: "procedures")`.
  package static func paths(in folder: String) -> [String] {
    paths.filter { $0.hasPrefix(folder + "/") }
  }

  package static func bytes(_ path: String) -> [UInt8]? { files[path].map { Array($0) } }

  package static func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The table lives as long as the process and is never written.
  nonisolated(unsafe) private static let files: [String: UnsafeBufferPointer<UInt8>] = {
    var files: [String: UnsafeBufferPointer<UInt8>] = [:]
    var entry = kawal_asset_table()
    while let path = entry?.pointee.path {
      files[String(cString: path)] = UnsafeBufferPointer(
        start: entry?.pointee.bytes, count: entry?.pointee.count ?? 0)
      entry = entry?.advanced(by: 1)
    }
    return files
  }()
}

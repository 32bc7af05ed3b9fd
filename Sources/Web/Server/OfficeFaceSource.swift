// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records
import Synchronization

/// The office as each page names it, read from its settings now and then.
final class OfficeFaceSource: Sendable {
  private let store: Store
  private let version: String
  private let face: Mutex<OfficeFace>

  init(_ store: Store, version: String) async throws {
    self.store = store
    self.version = version
    face = Mutex(try await OfficeFace(of: store, version: version))
  }

  var current: @Sendable () -> OfficeFace {
    { [self] in face.withLock { $0 } }
  }

  /// Settings that were just changed show at once.
  var reload: @Sendable () async throws -> Void {
    { [self] in
      let fresh = try await OfficeFace(of: store, version: version)
      face.withLock { $0 = fresh }
    }
  }

  /// Settings changed by the command line show within a minute.
  var refresh: WebServer.Background {
    { [self] in
      while !Task.isCancelled {
        try await Task.sleep(for: .seconds(60))
        let fresh = try await OfficeFace(of: store, version: version)
        face.withLock { $0 = fresh }
      }
    }
  }
}

extension OfficeFace {
  /// The letterhead's first line is the government, its second the agency, the rest the address.
  init(of store: Store, version: String) async throws {
    let name = try await store.setting(.name) ?? ""
    let lines: [String] =
      try await store.setting(.letterhead).map { try CanonicalJSON.value($0) } ?? []
    let kind = try await store.kind()
    let ribbon: Ribbon =
      switch kind {
      case .live: .none
      case .demo: .demo
      case .test: .training
      }
    self.init(
      shortName: name, name: lines.count > 1 ? lines[1] : name,
      government: lines.first ?? name, address: Array(lines.dropFirst(2)),
      contact: "admin \(name)", zone: try await store.calendar().rules.zone,
      classification: try await store.profile().classification, ribbon: ribbon,
      version: version)
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import SampleSites

/// The sample sites as the demo office has them: some of its systems carry their addresses.
enum SampleOffice {
  /// First port; `demo/systems.csv` counts on it.
  static let base = 8181

  /// Starts the sites, and leaves their authority's certificate in the office's folder.
  ///
  /// Only on 127.0.0.1, whatever address the pages are served on.
  static func start(in folder: String) async throws -> RunningSamples {
    let samples = try await RunningSamples.start(base: base, at: Date())
    try LocalFile.write(Array(samples.authority.utf8), to: authority(in: folder))
    return samples
  }

  /// Where a demo office keeps the certificate that its sample sites are trusted by.
  static func authority(in folder: String) -> String { folder + "/contoh-ca.pem" }

  /// Where the plain twin of a secure site listens.
  static func plainPort(of port: Int) -> Int { port + 100 }

  /// What to type to visit a site.
  static func command(for place: RunningSamples.Place, trust: String) -> String {
    var words = ["kawal probe \(place.address) --allow 127.0.0.1"]
    if place.site.isSecure { words.append("--trust \(trust)") }
    if let port = place.plainPort { words.append("--http-port \(port)") }
    return words.joined(separator: " ")
  }
}

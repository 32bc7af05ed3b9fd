// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Where something was seen: on the web, in a component, or in a file. Empty parts are `nil`.
package struct Place: Sendable, Hashable, Codable {
  /// `https`, `http`, `tcp`, …
  package var scheme: String?
  package var host: String?
  package var port: Int?
  /// Path with its query, as it was seen.
  package var path: String?
  package var method: String?
  /// Parameter, header or cookie name within the request or response.
  package var parameter: String?
  /// Package URL (purl) or name and version of a component.
  package var component: String?
  /// Path of a source file, in a repository or image.
  package var file: String?
  /// Line within the file, from 1.
  package var line: Int?

  package init(
    scheme: String? = nil, host: String? = nil, port: Int? = nil, path: String? = nil,
    method: String? = nil, parameter: String? = nil, component: String? = nil,
    file: String? = nil, line: Int? = nil
  ) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
    self.method = method
    self.parameter = parameter
    self.component = component
    self.file = file
    self.line = line
  }
}

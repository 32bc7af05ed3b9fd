// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The requests that all checks share; numbered B1 to B17 in the catalogue's notes.
package enum BaseFetch: String, Sendable, Hashable, CaseIterable, Codable {
  /// B1: the page as a browser sees it, redirects followed.
  case home
  /// B2: the same once more: how much the page differs from itself.
  case homeAgain
  /// B3: as a search engine's robot.
  case homeAsRobot
  /// B4: as somebody who comes from a search engine.
  case homeFromSearch
  /// B5: as a phone.
  case homeOnPhone
  /// B6: without TLS. Redirects followed, so `hops` has the whole way.
  case plainHTTP
  /// B7: a path that can't exist.
  case missingPage
  /// B8: the same, ending in `.php`.
  case missingScript
  /// B9
  case robots
  /// B10
  case sitemap
  /// B11: `/.well-known/security.txt`, else `/security.txt`.
  case securityText
  /// B12: with `Origin: https://<random>.example`.
  case foreignOrigin
  /// B13: with `Origin: null`.
  case nullOrigin
  /// B14: with `Origin: https://jahat-<host>`.
  case lookalikeOrigin
  /// B15
  case options
  /// B16: TRACE with a marker header.
  case trace
  /// B17
  case favicon
  /// The same host with TLS; made only where the system is known by its plain address.
  case secureHome
  /// B3 once more; made only where the robot's view looks like a cloak.
  case homeAsRobotAgain
}

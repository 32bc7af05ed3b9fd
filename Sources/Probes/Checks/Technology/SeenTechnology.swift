// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A technology that a visit saw, with its version where that can be read.
struct SeenTechnology: Sendable, Hashable {
  var technology: Technology
  var version: Version?
  /// What gave it away.
  var mark: String

  var text: String { version.map { "\(technology.name) \($0)" } ?? technology.name }
}

extension Visit {
  /// What the server's answers give away, by the fingerprints.
  var technologies: [SeenTechnology] {
    guard let exchange = self[.home], let answer = exchange.answer else { return [] }
    let body = Haystack(answer.body.prefix(512 << 10))
    let missing = [self[.missingPage], self[.missingScript]].compactMap { $0?.answer }
    let missingText = Haystack(missing.flatMap { $0.body.prefix(64 << 10) })
    let headers = ([answer] + missing).flatMap(\.headers.all)
      .map { (name: $0.name.lowercased(), value: $0.value.lowercased()) }
    let cookies = headers.filter { $0.name == "set-cookie" }.map(\.value)
    let generator = home?.meta("generator")?.lowercased() ?? ""
    let assets = (home?.resources ?? []).map { $0.reference.lowercased() }
    let sight = FingerprintSight(
      body: body, missing: missingText, headers: headers, cookies: cookies, generator: generator,
      assets: assets)
    return knowledge.technologies.compactMap { technology in
      guard let mark = sight.mark(of: technology) else { return nil }
      return SeenTechnology(
        technology: technology, version: sight.version(of: technology), mark: mark)
    }
  }
}

/// All that fingerprints are held against.
private struct FingerprintSight {
  let body: Haystack
  let missing: Haystack
  let headers: [(name: String, value: String)]
  let cookies: [String]
  let generator: String
  let assets: [String]

  func mark(of technology: Technology) -> String? {
    if let start = technology.generator, !generator.isEmpty, generator.hasPrefix(start) {
      return "generator: \(generator)"
    }
    for (name, part) in technology.headers {
      if let header = headers.first(where: {
        $0.name == name && (part.isEmpty || $0.value.contains(part))
      }) {
        return "\(name): \(header.value)"
      }
    }
    for cookie in technology.cookies where cookies.contains(where: { $0.hasPrefix(cookie) }) {
      return "Set-Cookie: \(cookie)…"
    }
    for asset in technology.assets {
      if let found = assets.first(where: { $0.contains(asset) }) { return found }
    }
    if let mark = technology.html.first(where: body.contains) { return mark }
    return technology.missing.first(where: missing.contains)
  }

  func version(of technology: Technology) -> Version? {
    for line in technology.version {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let pattern = VersionPattern(parts[1].trimmed)
      let place = String(parts[0])
      let version: Version?
      if place == "generator" {
        version = generator.isEmpty ? nil : pattern.read(generator)
      } else if place == "asset" {
        version = assets.lazy.compactMap(pattern.read).first
      } else if place == "html" {
        version = pattern.read(String(decoding: body.bytes.prefix(256 << 10), as: UTF8.self))
      } else if place == "missing" {
        version = pattern.read(String(decoding: missing.bytes, as: UTF8.self))
      } else {
        let name = place.dropFirst("header ".count)
        version =
          headers.lazy.filter { $0.name == name }.compactMap { pattern.read($0.value) }.first
      }
      if let version { return version }
    }
    return nil
  }
}

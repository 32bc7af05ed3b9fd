// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// JavaScript libraries with known faults, and hosts that have served malicious scripts.
package struct LibraryTable: Sendable {
  package struct Library: Sendable {
    package struct Fault: Sendable, Hashable {
      var from: Version?
      package var below: Version
      package var why: String
    }

    package var name: String
    var files: [String]
    var banners: [String]
    /// First version that is another product, e.g. Angular 2 for AngularJS.
    var until: Version?
    /// Not looked after any more, whatever the version.
    package var ended: String?
    package var faults: [Fault]

    /// Why this version is not safe, if it isn't.
    package func fault(of version: Version) -> String? {
      if let until, version >= until { return nil }
      if let ended { return "tidak dipelihara sejak \(ended)" }
      let line = faults.filter { $0.from.map { version >= $0 } ?? true }
        .max { ($0.from ?? Version.zero) < ($1.from ?? Version.zero) }
      guard let line, version < line.below else { return nil }
      return "\(line.why); aman mulai \(line.below)"
    }
  }

  package struct Compromised: Sendable, Hashable {
    package var host: String
    package var why: String
  }

  package var libraries: [Library] = []
  package var compromised: [Compromised] = []

  package init() {}

  init(_ tree: DataTree) throws {
    try tree.allow(["schema", "as_of", "libraries", "compromised"])
    let keys = ["name", "files", "banner", "until", "ended", "below"]
    libraries = try tree.list("libraries", of: keys).map { library in
      Library(
        name: try library.text("name"), files: try library.terms("files"),
        banners: try library.terms("banner"),
        until: try library.optionalText("until").flatMap { Version($0) },
        ended: try library.optionalText("ended"),
        faults: try library.list("below", of: ["from", "version", "why"]).map { fault in
          guard let below = Version(try fault.text("version")) else {
            throw fault.fault(
              Phrase("Nomor versinya tidak dapat dibaca.", en: "The version can't be read."),
              Phrase("Tulis seperti 3.5.0.", en: "Write it as 3.5.0."))
          }
          return Library.Fault(
            from: try fault.optionalText("from").flatMap { Version($0) }, below: below,
            why: try fault.text("why"))
        })
    }
    compromised = try tree.list("compromised", of: ["host", "why"]).map {
      Compromised(host: try $0.text("host").lowercased(), why: try $0.text("why"))
    }
  }

  /// Library and version that a script's or style's address names.
  package func named(by address: String) -> (Library, Version)? {
    let path = address.lowercased().prefix { $0 != "#" }
    let bare = path.prefix { $0 != "?" }
    let segments = bare.split(separator: "/").map(String.init)
    for library in libraries {
      for (index, segment) in segments.enumerated() {
        for file in library.files {
          // cdn/jquery@3.4.1/…, jquery-3.4.1.min.js, libs/jquery/3.4.1/jquery.min.js
          if segment.hasPrefix(file + "@"), let version = Version(segment.dropFirst(file.count + 1))
          {
            return (library, version)
          }
          if segment.hasPrefix(file + "-"), let version = Version(segment.dropFirst(file.count + 1))
          {
            return (library, version)
          }
          if segment.hasPrefix(file + "."), let version = Version(segment.dropFirst(file.count + 1))
          {
            return (library, version)
          }
          if segment == file, index + 1 < segments.count, index + 2 <= segments.count,
            let version = Version(segments[index + 1]), version.parts.count >= 2
          {
            return (library, version)
          }
          // jquery.min.js?ver=3.4.1, as WordPress writes it
          if index == segments.count - 1, segment == file + ".min.js" || segment == file + ".js",
            let query = path.firstIndex(of: "?"),
            let version = LibraryTable.queryVersion(path[query...])
          {
            return (library, version)
          }
        }
      }
    }
    return nil
  }

  /// Library and version that the comment at the start of a script names.
  package func named(inScript text: String) -> (Library, Version)? {
    let head = text.prefix(2_000).lowercased()
    for library in libraries {
      for banner in library.banners {
        if let version = VersionPattern(banner).read(head) { return (library, version) }
      }
    }
    return nil
  }

  package func compromised(_ host: String) -> Compromised? {
    compromised.first { host == $0.host || host.hasSuffix("." + $0.host) }
  }

  private static func queryVersion(_ query: Substring) -> Version? {
    for part in query.dropFirst().split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2, pair[0] == "ver" || pair[0] == "v" { return Version(pair[1]) }
    }
    return nil
  }
}

extension Version {
  static let zero = Version("0") ?? Version(parts: [0])
  private init(parts: [Int]) { self.parts = parts }
}

/// Text with a version in it: `nginx/{v}`.
struct VersionPattern {
  private let before: String

  init(_ pattern: String) {
    before = String(pattern.prefix { $0 != "{" })
  }

  /// The version after the first place where the text before it stands.
  /// - Parameter text: In lower case.
  func read(_ text: some StringProtocol) -> Version? {
    if before.isEmpty { return Version(text) }
    let bytes = Array(text.utf8)
    var from = 0
    while let at = bytes.firstIndex(of: before.utf8, from: from) {
      let rest = String(decoding: bytes[(at + before.utf8.count)...].prefix(24), as: UTF8.self)
      if let version = Version(rest) { return version }
      from = at + 1
    }
    return nil
  }
}

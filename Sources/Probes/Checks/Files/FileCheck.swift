// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// The first bytes that an address answered with.
struct FilePiece: Sendable {
  let answer: Answer
  let path: String
  let text: String

  init(_ answer: Answer, path: String) {
    self.answer = answer
    self.path = path
    text = answer.text
  }

  var bytes: [UInt8] { answer.body }

  func starts(with magic: [UInt8]) -> Bool { answer.body.starts(with: magic) }

  /// Size of the whole file, by the answer's headers; `nil` where they don't tell.
  var size: Int? {
    if let range = answer.headers["Content-Range"], let slash = range.lastIndex(of: "/") {
      return Int(range[range.index(after: slash)...])
    }
    return answer.headers["Content-Length"].flatMap { Int($0) }
  }

  /// Names of settings such as `DB_PASSWORD=…`, in order; their values are not kept.
  var settings: [(name: String, isFilled: Bool)] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      guard let equals = line.firstIndex(of: "="), line.first?.isLetter ?? false else { return nil }
      let name = line[..<equals].trimmed
      guard !name.isEmpty,
        name.allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") })
      else { return nil }
      return (name, !line[line.index(after: equals)...].trimmed.isEmpty)
    }
  }
}

/// What in a file showed that it is the one that was looked for.
struct FileMark: Sendable {
  /// With values masked.
  var excerpt: String
  var severity: Severity?
  var confidence: Observation.Confidence

  init(
    _ excerpt: String, severity: Severity? = nil, confidence: Observation.Confidence = .confirmed
  ) {
    self.excerpt = excerpt
    self.severity = severity
    self.confidence = confidence
  }
}

extension Visit {
  /// Whether an answer is what the server gives to addresses that can't exist.
  func isSoft(_ answer: Answer, at path: String) -> Bool {
    let text = String(decoding: answer.body.prefix(4_096), as: UTF8.self)
    for fetch in [BaseFetch.missingPage, .missingScript] {
      guard let exchange = self[fetch], let missing = exchange.answer,
        (200..<300).contains(missing.status)
      else { continue }
      let other = String(decoding: missing.body.prefix(4_096), as: UTF8.self)
      let paths = [path, exchange.request.address.pathOnly]
      if Likeness.soft(text, other, without: paths) >= 0.9 { return true }
    }
    return false
  }
}

extension Check {
  /// A check of files that should not be there, believed only by their content.
  ///
  /// - Parameters:
  ///   - paths: With the blanks of `Visit.expanded`.
  ///   - statuses: In which the content counts.
  ///   - wantsHTML: Otherwise an HTML answer is none.
  ///   - andDirectories: Looks at the folders of files that the home page uses, too.
  ///   - takesRedirects: The answer may be a redirect, which is then `confirm`'s to judge.
  static func ofFile(
    _ info: CheckInfo, paths: [String], statuses: Set<Int> = [200, 206], wantsHTML: Bool = false,
    takesRedirects: Bool = false, andDirectories: Bool = false,
    confirm: @escaping @Sendable (FilePiece, Visit) -> FileMark?
  ) -> Check {
    Check(info, paths: paths) { visit in
      var asked = 0
      var unanswered: Exchange?
      var found: [Sighting] = []
      for path in paths + (andDirectories ? visit.directories : []) {
        guard let exchange = visit.extra(path) else { continue }
        guard let answer = exchange.answer else {
          unanswered = unanswered ?? exchange
          continue
        }
        asked += 1
        let isRedirect = takesRedirects && answer.isRedirect
        guard statuses.contains(answer.status) || isRedirect else { continue }
        let piece = FilePiece(answer, path: visit.expanded(path))
        if !isRedirect {
          guard wantsHTML || !looksLikeHTML(answer) else { continue }
          guard !visit.isSoft(answer, at: exchange.request.address.pathOnly) else { continue }
        }
        guard let mark = confirm(piece, visit) else { continue }
        found.append(
          Sighting(
            .fail, in: exchange,
            Phrase("\(piece.path) dapat dibaca siapa pun.", en: "Anybody can read \(piece.path)."),
            excerpt: mark.excerpt, confidence: mark.confidence, severity: mark.severity))
      }
      if !found.isEmpty { return Array(found.prefix(mostFailures)) }
      if let unanswered { return [.unanswered(unanswered, of: visit)] }
      guard asked > 0 else { return [.unanswered(nil, of: visit)] }
      return [
        Sighting(
          .pass, visit.target.place,
          Phrase(
            "\(asked) alamat diminta, tidak ada yang terbuka.",
            en: "\(asked) addresses asked for, none of them open."))
      ]
    }
  }

  private static func looksLikeHTML(_ answer: Answer) -> Bool {
    let start = String(decoding: answer.body.prefix(300), as: UTF8.self).lowercased().trimmed
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.contains("<head>")
  }
}

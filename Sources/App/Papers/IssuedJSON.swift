// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
import Records
import Web

/// An issued paper as the command line prints it.
struct IssuedJSON: Encodable {
  var code: String
  var kind: String
  var title: String
  var subject: String
  var number: String?
  var day: String
  var secrecy: String
  var `case`: String?
  var item: String?
  var letter: Int?
  /// What it was drawn from, where that is no row of a case.
  var source: String?
  var sha256: String
  var issuedAt: String
  var issuedBy: String
  var post: String
  var state: String
  var endedAt: String?
  var reason: String?
  var replacedBy: String?
  var copies: [CopyJSON] = []

  init(_ paper: IssuedPaper, _ time: OfficeTime) {
    code = paper.code.description
    kind = paper.kind
    title = paper.title
    subject = paper.subject
    number = paper.number
    day = paper.day.description
    secrecy = paper.secrecy.rawValue
    self.case = paper.caseNumber
    item = paper.item
    letter = paper.letter
    source = paper.source
    sha256 = paper.sha256
    issuedAt = time.stamp(paper.issuedAt)
    issuedBy = paper.issuedBy
    post = paper.post
    state = paper.state.rawValue
    endedAt = time.stamp(paper.endedAt)
    reason = paper.reason
    replacedBy = paper.replacedBy?.description
  }

  func say(asJSON: Bool) {
    if asJSON { return Console.say(JSONText.of(self)) }
    Console.say("\(code)  \(title) \(subject)")
    Console.say("  \([number, day, post, state].compactMap(\.self).joined(separator: " · "))")
    if let reason { Console.say("  \(reason)") }
    for copy in copies { Console.say("  \(copy.text)") }
  }
}

struct IssuedListJSON: Encodable {
  var total: Int
  var papers: [IssuedJSON]
}

struct CopyJSON: Encodable {
  var sha256: String
  var kind: String
  var addedAt: String
  var addedBy: String
  var signatures: [SignatureJSON]

  var text: String {
    "\(kind) \(addedAt)" + signatures.map { "\n    \($0.text)" }.joined()
  }
}

struct SignatureJSON: Encodable {
  var signer: String?
  var issuer: String?
  var integrity: String
  var trust: String
  var at: String?
  var coversAll: Bool

  init(_ judgement: SignatureJudgement, _ time: OfficeTime) {
    signer = judgement.signer
    issuer = judgement.issuer
    integrity = judgement.integrity.rawValue
    trust = judgement.trust.rawValue
    at = time.stamp(judgement.at)
    coversAll = judgement.coversAll
  }

  var text: String {
    "\(signer ?? "–") · \(integrity) · \(trust)\(at.map { " · \($0)" } ?? "")"
  }
}

/// What a file turned out to be.
struct VerifiedJSON: Encodable {
  var file: String
  /// `issued`, `known-copy`, `extended`, `altered`, `differs`, `unknown`.
  var result: String
  var paper: IssuedJSON?
  var signatures: [SignatureJSON] = []

  /// A file that is none of the office's papers.
  init(file: String) {
    self.file = file
    result = "unknown"
  }

  init(
    file: String, paper: IssuedJSON, isKnown: Bool, _ judgement: CopyJudgement,
    _ time: OfficeTime
  ) {
    self.file = file
    self.paper = paper
    result =
      switch judgement.likeness {
      case .identical: "issued"
      case .extended: isKnown ? "known-copy" : "extended"
      case .altered: "altered"
      case .other: isKnown ? "known-copy" : "differs"
      }
    signatures = judgement.signatures.map { SignatureJSON($0, time) }
  }

  /// One of the office's files, or one with sound signatures added.
  var isGenuine: Bool {
    switch result {
    case "issued", "known-copy": true
    case "extended":
      !signatures.isEmpty && signatures.allSatisfy { $0.integrity == "intact" }
        && signatures.last?.coversAll == true
    case _: false
    }
  }

  var text: String {
    let head = [file, result, paper?.code, paper?.state].compactMap(\.self)
      .joined(separator: "  ")
    return head + signatures.map { "\n  \($0.text)" }.joined()
  }
}

extension OpenOffice {
  /// A paper with its copies judged.
  func shown(_ code: VerificationCode) async throws -> IssuedJSON {
    guard let paper = try await store.issuedPaper(code) else {
      throw Failure(.notFound, "no issued paper \(code)")
    }
    var shown = IssuedJSON(paper, time)
    for copy in try await store.signedCopies(of: code) {
      var signatures: [SignatureJudgement] = []
      if copy.kind == .signed {
        signatures = try await IssuingDesk(store: store).judge(
          try store.files.contents(of: copy.sha256), of: paper, at: copy.addedAt
        ).signatures
      }
      shown.copies.append(
        CopyJSON(
          sha256: copy.sha256, kind: copy.kind.rawValue, addedAt: time.stamp(copy.addedAt),
          addedBy: copy.addedBy, signatures: signatures.map { SignatureJSON($0, time) }))
    }
    return shown
  }
}

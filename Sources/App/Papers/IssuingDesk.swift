// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Couriers
import Foundation
import Papers
import Procedures
import Records
import Signing
import Web

/// Joins the rooms that issuing and signing need.
struct IssuingDesk: Sendable {
  let store: Store
  /// Asks the signing service; tests hand in one that trusts their own.
  var curl = Curl()

  /// What the pages get.
  var desk: SigningDesk {
    SigningDesk(
      issue: { try await issue($0, by: $1) },
      judge: { try await judge($0, of: $1, at: $2) },
      sign: { try await sign($0, by: $1) },
      openKey: { try Self.open($0, $1) },
      readCertificate: { try Self.certificate($0) },
      hasService: { try await service() != nil })
  }

  /// Draws a paper with its number, day and code, and lets it go out.
  func issue(_ draft: SigningDesk.Draft, by acting: Acting) async throws -> IssuedPaper {
    if let known = try await store.issued(by: acting.command) { return known }
    let code = VerificationCode.make()
    let maker = try await PaperMaker(store: store, at: acting.at)
    let mark = VerificationMark(
      code: code.description, address: try await store.profile().publicAddress)
    switch draft.source {
    case .output(let output):
      return try await issue(output, draft, code, maker, mark, by: acting)
    case .letter(let id): return try await issue(letter: id, code, maker, mark, by: acting)
    case .office(let paper):
      let drawn = try await maker.issued(
        paper, PaperMaker.Issuance(number: draft.number, day: draft.day, mark: mark))
      return try await store.issue(
        PaperToIssue(
          code: code, kind: paper.kind.rawValue, title: drawn.title, subject: drawn.subject,
          number: draft.number, day: draft.day, secrecy: drawn.secrecy,
          source: paper.source(on: draft.day), post: drawn.post), pdf: drawn.bytes, by: acting)
    }
  }

  private func issue(
    _ output: SigningDesk.CaseOutput, _ draft: SigningDesk.Draft, _ code: VerificationCode,
    _ maker: PaperMaker, _ mark: VerificationMark, by acting: Acting
  ) async throws -> IssuedPaper {
    let issuance = PaperMaker.Issuance(number: draft.number, day: draft.day, mark: mark)
    guard
      let drawn = try await maker.issued(
        output.kind, of: output.caseNumber, item: output.item, version: output.version, issuance)
    else { throw Failure(.notFound, "the case has no such paper yet") }
    var filter = IssuedFilter()
    filter.caseNumber = output.caseNumber
    filter.kind = output.kind.rawValue
    filter.state = .issued
    // A case has one report of each system; of slips it has many.
    let before =
      output.kind == .report
      ? try await store.issuedPapers(filter, limit: 200).rows.first {
        $0.item == output.item && $0.source == nil
      } : nil
    return try await store.issue(
      PaperToIssue(
        code: code, kind: output.kind.rawValue, title: drawn.title, subject: drawn.subject,
        number: draft.number, day: draft.day, secrecy: drawn.secrecy,
        caseNumber: output.caseNumber, item: output.item, version: output.version,
        post: drawn.post, replaces: before?.code), pdf: drawn.bytes, by: acting)
  }

  /// A letter that comes in another's place ends the other's paper.
  private func issue(
    letter id: Int, _ code: VerificationCode, _ maker: PaperMaker, _ mark: VerificationMark,
    by acting: Acting
  ) async throws -> IssuedPaper {
    let found: (drawn: PaperMaker.Drawn, letter: WrittenLetter)?
    do { found = try await maker.issued(letter: id, mark: mark) } catch let gaps as LetterGaps {
      throw Refusal.rule(code: "letter-gaps", detail: gaps.gaps.map(\.value))
    }
    guard let (drawn, letter) = found, let day = letter.day else {
      throw Failure(.notFound, "no such letter \(id)")
    }
    var before: IssuedPaper?
    if let replaced = letter.replaces {
      var filter = IssuedFilter()
      filter.source = IssuedPaper.source(ofLetter: replaced)
      filter.state = .issued
      before = try await store.issuedPapers(filter, limit: 1).rows.first
    }
    return try await store.issue(
      PaperToIssue(
        code: code, kind: letter.kind, title: drawn.title, subject: drawn.subject,
        number: letter.number, day: day, secrecy: drawn.secrecy,
        caseNumber: letter.subject.caseNumber, item: letter.subject.item, letter: letter.letter,
        source: IssuedPaper.source(ofLetter: id), post: drawn.post, replaces: before?.code),
      pdf: drawn.bytes, by: acting)
  }

  func judge(
    _ copy: [UInt8], of paper: IssuedPaper, at instant: Date
  ) async throws -> CopyJudgement {
    let original = try store.files.contents(of: paper.sha256)
    let trusted = TrustedCertificates(try await store.trustedCertificates().map(\.der))
    let found = await SignatureReader.signatures(in: copy, trusting: trusted, at: instant)
    return CopyJudgement(
      likeness: CopyJudgement.Likeness(ReturnedCopy(copy, of: original)),
      signatures: found.map(SignatureJudgement.init))
  }

  /// Signs the newest signed copy, or the paper itself where there is none.
  func sign(_ act: SigningDesk.Act, by acting: Acting) async throws -> SignedCopy {
    guard let paper = try await store.issuedPaper(act.code) else {
      throw Failure(.notFound, "no issued paper \(act.code)")
    }
    guard let viewer = try await store.viewer(acting.username, at: acting.at) else {
      throw Refusal.unknownOfficer(acting.username)
    }
    guard viewer.may(.issuePapers) else { throw Refusal.notPermitted }
    guard paper.state == .issued else {
      throw Refusal.rule(code: "paper-not-in-force", detail: [paper.code.description])
    }
    let copies = try await store.signedCopies(of: paper.code)
    let base = copies.last { $0.kind == .signed }?.sha256 ?? paper.sha256
    let bytes = try store.files.contents(of: base)
    let signed: [UInt8]
    if let key = act.key {
      let file = try await store.signingKey(key, for: viewer)
      signed = try await refusing {
        try Self.sign(
          bytes, with: try SigningKey(pkcs12: file, passphrase: act.passphrase),
          try await stamp(viewer, paper, acting.at), of: viewer.officer.nip,
          isVisible: act.isVisible, at: acting.at)
      }
    } else {
      signed = try await signByService(bytes, act, of: viewer.officer.nip, at: acting.at)
    }
    let judgement = try await judge(signed, of: paper, at: acting.at)
    // What a service gives back is held to the same as what somebody uploads.
    guard judgement.likeness == .extended, judgement.isSoundlySigned else {
      throw Refusal.rule(code: "signing-result-unsound", detail: [])
    }
    return try await store.add(
      copy: signed, .signed, of: paper.code,
      signers: judgement.signatures.compactMap(\.signer), by: acting)
  }

  private static func sign(
    _ pdf: [UInt8], with key: SigningKey, _ stamp: SignatureStamp, of nip: String?,
    isVisible: Bool, at instant: Date
  ) throws -> [UInt8] {
    let place = isVisible ? freePlace(of: nip, in: pdf) : nil
    let appearance = SignatureRequest.Appearance(
      operators: Array(stamp.operators()), width: SignatureStamp.width,
      height: SignatureStamp.height)
    return try PDFSigner.sign(
      pdf,
      SignatureRequest(
        name: key.owner.name, at: instant,
        place: place.map { .named($0) } ?? .invisible,
        appearance: place == nil ? nil : appearance), with: key)
  }

  /// Where the paper leaves room for a signature that is to be seen: above the signer's own name,
  /// else the first that is free.
  static func freePlace(of nip: String?, in pdf: [UInt8]) -> String? {
    PDFSigner.freePlace(
      own: nip.map { "ttd-nip-" + $0.filter { $0.isASCII && $0.isNumber } }, named: "ttd-",
      width: SignatureStamp.width, height: SignatureStamp.height, in: pdf)
  }

  private func stamp(
    _ viewer: Viewer, _ paper: IssuedPaper, _ instant: Date
  ) async throws -> SignatureStamp {
    let words = Indonesian()
    let zone = try await store.calendar().rules.zone
    let address = try await store.profile().publicAddress
    let mark = VerificationMark(code: paper.code.description, address: address)
    return SignatureStamp(
      name: viewer.officer.name,
      post: viewer.seats.first.map { words.post($0.title, $0.kind) } ?? "",
      time: words.longMoment(LocalMoment(instant, in: zone)), square: mark.square)
  }
}

extension IssuingDesk {
  /// Opens a key file once to see whose it is; the passphrase goes no further.
  static func open(_ file: [UInt8], _ passphrase: String) throws -> NewSigningKey {
    do throws(SigningFailure) {
      let owner = try SigningKey(pkcs12: file, passphrase: passphrase).owner
      return NewSigningKey(
        name: owner.name, issuer: owner.issuer, expiresAt: owner.validUntil, file: file)
    } catch {
      throw Refusal(error)
    }
  }

  static func certificate(_ file: [UInt8]) throws -> SigningDesk.Certificate {
    do throws(SigningFailure) {
      let (der, summary) = try TrustedCertificates.read(file)
      return (der, summary.sha256, summary.name, summary.validUntil)
    } catch {
      throw Refusal(error)
    }
  }

  private func refusing<T>(_ body: () async throws -> T) async throws -> T {
    do { return try await body() } catch let failure as SigningFailure { throw Refusal(failure) }
  }
}

extension Refusal {
  init(_ failure: SigningFailure) {
    self =
      switch failure {
      case .notSignable(let why): .rule(code: "signing-file", detail: [why])
      case .encrypted: .rule(code: "signing-encrypted", detail: [])
      case .keyUnreadable: .rule(code: "signing-key-unreadable", detail: [])
      case .passphraseWrong: .rule(code: "signing-passphrase", detail: [])
      case .certificateExpired: .rule(code: "signing-certificate-ended", detail: [])
      case .certificateNotYetValid: .rule(code: "signing-certificate-early", detail: [])
      case .keyUnsupported: .rule(code: "signing-key-kind", detail: [])
      case .certificateUnreadable: .rule(code: "signing-certificate-unreadable", detail: [])
      }
  }
}

extension CopyJudgement.Likeness {
  init(_ copy: ReturnedCopy) {
    self =
      switch copy {
      case .identical: .identical
      case .extended: .extended
      case .altered: .altered
      case .other: .other
      }
  }
}

extension SignatureJudgement {
  init(_ found: FoundSignature) {
    let integrity: Integrity =
      switch found.integrity {
      case .intact: .intact
      case .broken: .broken
      case .unreadable: .unreadable
      }
    let trust: Trust =
      switch found.trust {
      case .trusted: .trusted
      case .unknown: .unknown
      case .expired: .expired
      }
    self.init(
      integrity: integrity, trust: trust, signer: found.signer?.name,
      issuer: found.signer?.issuer, validUntil: found.signer?.validUntil, at: found.at,
      reason: found.reason, coversAll: found.coversAll)
  }
}

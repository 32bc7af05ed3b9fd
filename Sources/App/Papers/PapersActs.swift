// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Couriers
import Foundation
import Procedures
import Records
import Web

struct PapersVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Say of files whether they are issued papers, and who signed.",
    discussion: """
      A file is compared byte by byte with what was issued. With --code a copy is compared with that
      paper, also one that was signed elsewhere and is not known yet. Exit code 1 where any differs.

      EXAMPLES:
        kawal papers verify laporan.pdf
        kawal papers verify --code 7KQ2-MPXA-WD4R-9TBH laporan-bertanda-tangan.pdf --json
      """)

  @OptionGroup var read: ReadOptions
  @Option(help: "The paper they should be.") var code: CodeArgument?
  @Argument(help: "Files.", completion: .file()) var files: [String]

  func run() async throws {
    let results = try await OpenOffice.with(read.data) { office in
      var results: [VerifiedJSON] = []
      for file in files {
        results.append(try await verify(file, office))
      }
      return results
    }
    if read.json {
      Console.say(JSONText.of(["files": results]))
    } else {
      for result in results { Console.say(result.text) }
    }
    if results.contains(where: { !$0.isGenuine }) { throw ExitCode(1) }
  }

  private func verify(_ file: String, _ office: OpenOffice) async throws -> VerifiedJSON {
    let bytes = try LocalFile.bytes(file)
    let desk = IssuingDesk(store: office.store)
    var paper = try await office.store.issuedPapers(file: Digest.hex(bytes)).first
    let isKnown = paper != nil && (code == nil || paper?.code == code?.code)
    if let code, paper?.code != code.code {
      paper = try await office.store.issuedPaper(code.code)
      guard paper != nil else { throw Failure(.notFound, "no issued paper \(code.code)") }
    }
    guard let paper else { return VerifiedJSON(file: file) }
    let judgement = try await desk.judge(bytes, of: paper, at: Date())
    return VerifiedJSON(
      file: file, paper: IssuedJSON(paper, office.time), isKnown: isKnown, judgement,
      office.time)
  }
}

struct PapersAttach: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach", abstract: "Keep a copy of an issued paper that came back signed.",
    discussion: """
      A PDF must be the issued file with signatures added, all of them intact. With --scan any PDF or
      picture of the signed print is kept, and marked as such.

      EXAMPLES:
        kawal papers attach 7KQ2-MPXA-WD4R-9TBH bertanda-tangan.pdf --as rina.wulandari
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of the paper.") var code: CodeArgument
  @Argument(help: "The copy.", completion: .file()) var file: String
  @Flag(help: "A picture of the signed print.") var scan = false

  func run() async throws {
    let bytes = try LocalFile.bytes(file)
    let shown = try await OpenOffice.with(act.read.data) { office in
      guard let paper = try await office.store.issuedPaper(code.code) else {
        throw Failure(.notFound, "no issued paper \(code.code)")
      }
      let acting = try office.acting(act)
      let judgement = try await IssuingDesk(store: office.store).judge(
        bytes, of: paper, at: acting.at)
      if !scan {
        guard judgement.likeness == .extended, judgement.isSoundlySigned else {
          throw Refusal.rule(code: "signing-result-unsound", detail: [])
        }
      }
      try await office.store.add(
        copy: bytes, scan ? .scan : .signed, of: code.code,
        signers: scan ? [] : judgement.signatures.compactMap(\.signer), by: acting)
      return try await office.shown(code.code)
    }
    shown.say(asJSON: act.read.json)
  }
}

struct PapersSign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign an issued paper; the passphrase is read from standard input.",
    discussion: """
      Without --nik with the key that the signer keeps here (kawal papers key); with it by the
      office's signing service. The passphrase is neither kept nor logged.

      EXAMPLES:
        kawal papers sign 7KQ2-MPXA-WD4R-9TBH --as arief.hidayanto < frasa.txt
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "Code of the paper.") var code: CodeArgument
  @Flag(help: "Not to be seen on the paper (paraf).") var invisible = false
  @Flag(help: "With the office's own key.") var seal = false
  @Option(help: "By the signing service, in the name of this NIK.") var nik: String?

  func run() async throws {
    let passphrase = Passphrase.read()
    let shown = try await OpenOffice.with(act.read.data) { office in
      let acting = try office.acting(act)
      let viewer = try await office.viewer(act.username, at: acting.at)
      let keys = try await office.store.signingKeys(for: viewer)
      let key = keys.first { ($0.officer == nil) == seal }
      guard key != nil || nik != nil else { throw Failure(.notFound, "no key is kept") }
      _ = try await IssuingDesk(store: office.store).sign(
        SigningDesk.Act(
          code: code.code, key: nik == nil ? key?.id : nil, identity: nik,
          passphrase: passphrase, isVisible: !invisible), by: acting)
      return try await office.shown(code.code)
    }
    shown.say(asJSON: act.read.json)
  }
}

struct PapersKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Keep a key file (PKCS#12); its passphrase is read from standard input.",
    discussion: """
      The file is kept as it is, encrypted; the passphrase is only used to see whose it is.

      EXAMPLES:
        kawal papers key arief.p12 --as arief.hidayanto < frasa.txt
      """)

  @OptionGroup var act: ActOptions
  @Argument(help: "The file.", completion: .file()) var file: String
  @Flag(help: "The office's own key (administrators).") var office = false

  func run() async throws {
    let bytes = try LocalFile.bytes(file)
    var key = try IssuingDesk.open(bytes, Passphrase.read())
    key.isOffice = office
    let time = try await OpenOffice.with(act.read.data) { [key] office in
      try await office.store.keep(key, by: try office.acting(act))
      return office.time
    }
    let kept = KeyJSON(name: key.name, issuer: key.issuer, expiresAt: time.stamp(key.expiresAt))
    Console.say(
      act.read.json ? JSONText.of(kept) : "\(kept.name), \(kept.issuer), \(kept.expiresAt)")
  }

  private struct KeyJSON: Encodable {
    var name: String
    var issuer: String
    var expiresAt: String
  }
}

struct PapersTrust: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: "Trust a certificate authority's word about signers, or list them.",
    discussion: """
      EXAMPLES:
        kawal papers trust
        kawal papers trust bsre-root.pem --as fajar.maulana
        kawal papers trust --remove 9f2c… --as fajar.maulana
      """)

  @OptionGroup var read: ReadOptions
  @Option(name: .customLong("as"), help: ArgumentHelp("User name of who acts.", valueName: "user"))
  var username: String?
  @Option(help: "SHA-256 of one that is no longer trusted.") var remove: String?
  @Argument(help: "Certificate in PEM or DER.", completion: .file()) var file: String?

  func run() async throws {
    let certificate = try file.map { try IssuingDesk.certificate(try LocalFile.bytes($0)) }
    let list = try await OpenOffice.with(read.data) { office in
      let instant = Date().wholeMilliseconds
      let acting = username.map { Acting($0, at: instant) } ?? .machine(at: instant)
      if let certificate {
        try await office.store.trust(
          certificate.der, sha256: certificate.sha256, name: certificate.name,
          expiresAt: certificate.expiresAt, by: acting)
      }
      if let remove { try await office.store.distrust(remove, by: acting) }
      return try await office.store.trustedCertificates().map {
        TrustJSON(sha256: $0.sha256, name: $0.name, expiresAt: office.time.stamp($0.expiresAt))
      }
    }
    if read.json { return Console.say(JSONText.of(["certificates": list])) }
    Console.say(
      TextTable(
        head: ["Nama", "Berlaku sampai", "SHA-256"],
        rows: list.map { [$0.name, $0.expiresAt, $0.sha256] }
      ).text)
  }

  private struct TrustJSON: Encodable {
    var sha256: String
    var name: String
    var expiresAt: String
  }
}

struct PapersService: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service",
    abstract: "Set how the signing service (BSrE) is reached; off by default.",
    discussion: """
      FILE is JSON: version (v1 or v2) and address, and where they differ from the usual ones
      username, password, statusPath, signPath, goodStatus and fields (names by what they hold).

      EXAMPLES:
        kawal papers service layanan.json --as fajar.maulana
        kawal papers service --off --as fajar.maulana
      """)

  @OptionGroup var act: ActOptions
  @Flag(help: "Use no service.") var off = false
  @Argument(help: "The settings.", completion: .file()) var file: String?

  func validate() throws {
    if off == (file != nil) { throw ValidationError("Give a FILE or --off.") }
  }

  func run() async throws {
    var profile: ESignProfile?
    if let file {
      do {
        profile = try JSONDecoder().decode(
          ESignProfile.self, from: Data(try LocalFile.bytes(file)))
        _ = try CourierAddress(profile?.address ?? "")
      } catch {
        throw ValidationError("The file \(file) does not describe a signing service: \(error)")
      }
    }
    let text = try profile.map { try CanonicalJSON.text($0) }
    let address = profile?.address ?? ""
    try await OpenOffice.with(act.read.data) { office in
      try await office.store.setSigningService(
        text, address: address, by: try office.acting(act))
    }
    Console.say(act.read.json ? JSONText.of(["address": address]) : Indonesian().actDone)
  }
}

/// What opens a key, from standard input: the first line.
enum Passphrase {
  static func read() -> String {
    let text = String(
      decoding: FileHandle.standardInput.readDataToEndOfFile().prefix(1000), as: UTF8.self)
    return String(text.prefix { !$0.isNewline })
  }
}

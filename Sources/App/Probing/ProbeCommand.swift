// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assurance
import Foundation
import Probes

struct ProbeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe",
    abstract: "Visit a live application as a polite guest and say what was seen.",
    discussion: """
      Reads only: GET, HEAD, OPTIONS and one TRACE; nothing is sent that could change anything. Beyond
      what any visitor sees it asks for some 75 paths by name: have the owner's written permit, or say
      --passive. Addresses of the inside network are refused unless --allow lists them. Needs no office.

      Words, versions and trusted authorities are also those of the data folder (kawal data list).

      Exits with 0 when it looked, whatever it saw; with 1 when the address is not allowed.

      EXAMPLES:
        kawal probe https://layanan.contoh.go.id
        kawal probe https://layanan.contoh.go.id --passive --only hsts --json
        kawal probe https://sipd.contoh.go.id --resolve sipd.contoh.go.id=10.20.0.7 --allow 10.20.0.0/24
        kawal probe https://127.0.0.1:8443 --allow 127.0.0.1 --trust ca.pem
      """)

  /// Bytes from which on a visit gives back what it doesn't use.
  private static let enough = 40_000_000

  @Argument(help: "Address of the application, http or https.") var url: String
  @OptionGroup var way: ProbeOptions
  @OptionGroup var data: DataOptions
  @Option(help: "Only this family, or checks whose id begins so; may be repeated.") var only:
    [String] = []
  @Flag(help: "Leave out the paths that are asked for by name.") var passive = false
  @Flag(help: "Print JSON: a list of observations.") var json = false
  @Flag(help: "Sentences in English.") var english = false

  func run() async throws {
    Memory.keepSmall()
    let address: WebAddress
    do { address = try WebAddress(url.contains("://") ? url : "https://" + url) } catch {
      throw ValidationError("\(url) is no address that can be visited: \(error.words)")
    }
    let checks = try selectedChecks()
    let guest = try await way.guest(for: address, OwnFiles(in: data.folder).roots)
    let target = Target(address, plainPort: way.httpPort, securePort: way.httpsPort)
    do {
      var probe = Probe(guest: guest, checks: checks)
      probe.knowledge = try Shipped.knowledge(OwnFiles(in: data.folder))
      // Code that has served, and what pages have left behind: a hostile server shall not make it
      // large.
      Memory.giveBack()
      probe.afterStep = { Memory.giveBack(above: Self.enough) }
      let report = try await probe.look(at: target, intensity: passive ? .passive : .paths)
      Console.say(
        json
          ? JSONText.of(report.observations.map(ObservationJSON.init))
          : ProbeText(report, english: english).text)
    } catch Trouble.refusedAddress(let denied) {
      try refuse(denied, host: address.host)
    }
  }

  private func selectedChecks() throws -> [Check] {
    if only.isEmpty { return Catalogue.checks }
    var seen: Set<String> = []
    return try only.flatMap { name in
      let checks = Catalogue.checks(named: name)
      guard !checks.isEmpty else {
        let names = Catalogue.families.map(\.name).joined(separator: ", ")
        throw ValidationError("No checks are called \(name). Families: \(names).")
      }
      return checks.filter { seen.insert($0.info.id).inserted }
    }
  }

  private func refuse(_ denied: String, host: String) throws {
    let words = RefusalJSON(
      code: "address-denied",
      sentence:
        "Alamat \(denied) (\(host)) termasuk jaringan dalam atau rentang khusus dan belum diizinkan. Bila memang sistem Anda, ulangi dengan --allow \(denied).",
      detail: ["address": .text(denied), "host": .text(host), "allow": .text("--allow \(denied)")])
    Console.complain("\(words.code): \(words.sentence)")
    if json { Console.say(JSONText.of(["refusal": words])) }
    throw ExitCode(Report.Status.refused)
  }
}

extension WebAddress.Fault {
  fileprivate var words: String {
    switch self {
    case .notHTTP: "only http:// and https:// are visited."
    case .userPart: "an address with a user name can be read in two ways."
    case .host(let host): "\(host) is no plain host name or address."
    case .port(let text): "\(text) has no valid port."
    case .characters: "it has spaces or characters that don't belong there."
    case .tooLong: "it is too long."
    }
  }
}

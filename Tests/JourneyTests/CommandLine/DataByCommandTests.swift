// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Children
import Foundation
import TestWorld
import Testing

/// Data files, retests and comparisons from the command line.
@Suite struct DataByCommandTests {
  @Test func `an office's own words come before the shipped ones, and faults are told by line`()
    async throws
  {
    let kawal = try await KawalTool.office()
    var files = try await kawal.done("data", "list", "--json").list()
    #expect(files.contains { $0["path"] as? String == "probes/takeover.yaml" })
    #expect(files.allSatisfy { $0["origin"] as? String == "shipped" })

    let shipped = try await kawal.done("data", "show", "probes/judol.yaml").out
    let folder = kawal.data + "/probes"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let own = shipped.replacingOccurrences(of: "threshold: 8", with: "threshold: delapan")
    try own.write(toFile: folder + "/judol.yaml", atomically: true, encoding: .utf8)
    files = try await kawal.done("data", "list", "--json").list()
    #expect(files.contains { $0["origin"] as? String == "own" && $0["faults"] as? Int == 1 })
    let checked = try await kawal.run("data", "check", "--json")
    #expect(checked.status == 1)
    let refusal = try #require(try checked.json()["refusal"] as? [String: Any])
    let detail = try #require(refusal["detail"] as? [String: Any])
    let fault = try #require((detail["faults"] as? [[String: Any]])?.first)
    let line = shipped.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("threshold:") }.map { $0 + 1 }
    #expect(fault["line"] as? Int == line && fault["field"] as? String == "probes/judol.yaml")
    #expect((fault["sentence"] as? String)?.contains("threshold: 8") == true)

    let mended = shipped.replacingOccurrences(of: "threshold: 8", with: "threshold: 9")
    try mended.write(toFile: folder + "/judol.yaml", atomically: true, encoding: .utf8)
    try await kawal.done("data", "check")
    let empty = kawal.folder + "/versions.yaml"
    try "products: [".write(toFile: empty, atomically: true, encoding: .utf8)
    #expect(try await kawal.run("data", "check", empty).status == 1)
    #expect(try await kawal.run("data", "show", "probes/lain.yaml").status == 2)
  }

  @Test func `a finding that no visit can repeat is refused, a system without evaluation too`()
    async throws
  {
    let kawal = try await KawalTool.office()
    #expect(try await kawal.run("findings", "compare", "SIMPEG").status != 0)
    #expect(
      try await kawal.run("findings", "retest", "TMN-2026-0001", "--as", TestOffice.leader).status
        != 0)
    #expect(try await kawal.run("findings", "retest", "TMN-2026-0001").status == 2)
  }

  @Test func `the sample sites say where they are and what a visit must report`() async throws {
    let kawal = try KawalTool()
    let (samples, listing) = try kawal.start("demo", "sites", "--port", "0", "--json")
    defer { samples.signal() }
    var sites: [[String: Any]] = []
    for _ in 0..<600 where sites.isEmpty {
      try await Task.sleep(for: .milliseconds(100))
      let data = (try? Data(contentsOf: URL(filePath: listing))) ?? Data()
      let all = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
      sites = all?["sites"] as? [[String: Any]] ?? []
    }
    #expect(sites.count > 5)
    for site in sites {
      let address = try #require(site["address"] as? String)
      #expect(address.hasPrefix("http") && address.contains("127.0.0.1"))
      #expect(site["mustReport"] is [String] && site["mustNotReport"] is [String])
      #expect((site["command"] as? String)?.contains("--allow 127.0.0.1") == true)
    }
    let plain = try #require(
      sites.compactMap { $0["address"] as? String }.first { $0.hasPrefix("http://") })
    let seen = try await kawal.done(
      "probe", plain, "--allow", "127.0.0.1", "--only", "hdr.xcto", "--passive", "--json"
    ).list()
    #expect(seen.contains { $0["id"] as? String == "hdr.xcto.missing" })
  }
}

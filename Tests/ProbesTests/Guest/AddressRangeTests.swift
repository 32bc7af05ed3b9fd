// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Probes

struct AddressRangeTests {
  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.8",
    "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1",
    "224.0.0.1", "255.255.255.255",
    "::", "::1", "::ffff:8.8.8.8", "::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1",
    "2001::1", "2001:db8::1",
    "2002:a00:1::", "fc00::1", "fd00:ec2::254", "fe80::1", "ff02::1",
  ])
  func `the inside and the reserved are refused`(text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(!Manners(version: "1").admits(address))
  }

  @Test(arguments: [
    "8.8.8.8", "103.10.64.1", "172.32.0.1", "100.128.0.1", "2404:6800::1", "2606:4700::1",
  ])
  func `a public address is admitted`(text: String) throws {
    #expect(Manners(version: "1").admits(try #require(IPAddress(text))))
  }

  @Test func `what is listed is admitted, its neighbours aren't`() throws {
    var manners = Manners(version: "1")
    manners.allowed = [
      try #require(AddressRange("10.20.0.0/23")), try #require(AddressRange("fd12::7")),
    ]
    #expect(manners.admits(try #require(IPAddress("10.20.1.255"))))
    #expect(!manners.admits(try #require(IPAddress("10.20.2.0"))))
    #expect(manners.admits(try #require(IPAddress("fd12::7"))))
    #expect(!manners.admits(try #require(IPAddress("fd12::8"))))
  }

  @Test(arguments: ["10.0.0.0/33", "10.0.0/8", "10.0.0.0/-1", "10.0.0.0/08", "fe80::1%lo", "x", ""])
  func `what is no range is none`(text: String) { #expect(AddressRange(text) == nil) }
}

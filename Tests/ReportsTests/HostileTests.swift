// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Reports

/// Damaged, wrong and hostile files end in a fault that says where and how to mend it.
struct HostileTests {
  @discardableResult
  private func fault(_ text: String, limits: ReportLimits = ReportLimits()) -> ReportFault? {
    fault(Data(text.utf8), limits: limits)
  }

  @discardableResult
  private func fault(_ bytes: Data, limits: ReportLimits = ReportLimits()) -> ReportFault? {
    let fault = #expect(throws: ReportFault.self) {
      try Sample.read(.bytes(bytes), limits: limits)
    }
    #expect(fault?.reason.id.isEmpty == false)
    #expect(fault?.remedy.id.isEmpty == false)
    return fault
  }

  private let zap = """
    <OWASPZAPReport version="2"><site name="http://a.contoh.go.id"><alerts><alertitem>\
    <pluginid>1</pluginid><name>NAME</name></alertitem></alerts></site></OWASPZAPReport>
    """

  @Test func `an external entity is refused and nothing is loaded`() {
    let xml = """
      <?xml version="1.0"?>
      <!DOCTYPE OWASPZAPReport [
        <!ENTITY x SYSTEM "file:///etc/passwd">
      ]>
      \(zap.replacing("NAME", with: "&x;"))
      """
    let fault = fault(xml)
    #expect(fault?.code == .forbidden)
    #expect(fault?.line == 3)
  }

  @Test func `a parameter entity is refused`() {
    #expect(
      fault("<!DOCTYPE OWASPZAPReport [ %x; ]>" + zap)?.code == .forbidden)
  }

  @Test func `a billion laughs are refused`() {
    var entities = "<!ENTITY a0 \"ha\">"
    for level in 1...9 {
      let inner = String(repeating: "&a\(level - 1);", count: 10)
      entities += "<!ENTITY a\(level) \"\(inner)\">"
    }
    #expect(
      fault("<!DOCTYPE OWASPZAPReport [\(entities)]>" + zap.replacing("NAME", with: "&a9;"))?.code
        == .forbidden)
  }

  @Test func `an entity that nobody defined is damage`() {
    #expect(fault(zap.replacing("NAME", with: "&x;"))?.code == .damaged)
  }

  @Test func `document types of real tools are passed over, not loaded`() throws {
    let xml =
      "<!DOCTYPE OWASPZAPReport SYSTEM \"/tidak/ada.dtd\" [ <!-- don't -->\n"
      + "<!ELEMENT site (alerts)> <!ATTLIST site name CDATA \"]>\">\n]>" + zap
    #expect(try Sample.read(text: xml).1.count == 1)
  }

  @Test func `XML within XML within XML is refused`() {
    let deep = zap.replacing(
      "<alerts>",
      with: String(repeating: "<a>", count: 250) + String(repeating: "</a>", count: 250)
        + "<alerts>")
    #expect(fault(deep)?.code == .tooDeep)
    let hopeless = "<OWASPZAPReport>" + String(repeating: "<a>", count: 100_000)
    #expect(fault(hopeless)?.code == .tooDeep)
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `lists within lists are refused`(opening: String) {
    let deep = String(repeating: opening, count: 100_000)
    #expect(fault("{\"runs\":[{\"results\":[" + deep)?.code == .tooDeep)
    #expect(fault("{\"runs\":[{\"artifacts\":" + deep)?.code == .tooDeep)
    #expect(fault(deep)?.code == .tooDeep)
  }

  @Test func `one line without an end is refused by size`() {
    var limits = ReportLimits()
    limits.bytes = 1_000_000
    let long = Data("{\"template-id\":\"".utf8) + Data(repeating: 0x61, count: 2_000_000)
    #expect(fault(long, limits: limits)?.code == .tooLarge)
    #expect(fault(Data("title,severity\n\"".utf8) + long, limits: limits)?.code == .tooLarge)
    #expect(fault(Data("<OWASPZAPReport>".utf8) + long, limits: limits)?.code == .tooLarge)
    #expect(fault(Data(repeating: 0x20, count: 2_000_000), limits: limits)?.code == .empty)
  }

  @Test func `a record beyond its limit is refused`() {
    var limits = ReportLimits()
    limits.record = 100_000
    let parts = String(repeating: "\"\(String(repeating: "x", count: 9_000))\",", count: 20)
    #expect(
      fault("{\"template-id\":\"a\",\"x\":[\(parts)1]}", limits: limits)?.code == .recordTooLarge)
    let empty = "[" + String(repeating: "[],", count: 300_000) + "1]"
    #expect(fault("{\"template-id\":\"a\",\"x\":\(empty)}")?.code == .recordTooLarge)
    let row = String(repeating: "x", count: 200_000)
    #expect(fault("title,severity\n\"\(row)\",low\n", limits: limits)?.code == .recordTooLarge)
    let children = String(repeating: "<a>\(String(repeating: "x", count: 9_000))</a>", count: 20)
    #expect(
      fault("<issues><issue>\(children)</issue></issues>", limits: limits)?.code == .recordTooLarge)
  }

  @Test func `a long text is cut between characters`() throws {
    var limits = ReportLimits()
    limits.text = 100
    let text =
      "{\"template-id\":\"a\",\"info\":{\"description\":\""
      + String(repeating: "é😀", count: 100) + "\"}}"
    let (_, seen) = try Sample.read(.bytes(Data(text.utf8)), limits: limits)
    #expect(seen[0].detail.id.hasSuffix("…"))
    #expect(seen[0].detail.id.utf8.count <= 103)
    #expect(!seen[0].detail.id.contains("\u{FFFD}"))
  }

  @Test func `other files are named for what they are`() {
    #expect(fault(Data([0x1F, 0x8B, 8, 0, 0]))?.code == .archive)
    #expect(fault("PK\u{3}\u{4}xxxx")?.code == .archive)
    #expect(fault("%PDF-1.7\n")?.code == .notData)
    #expect(fault("<!DOCTYPE html><html></html>")?.code == .notData)
    #expect(fault("<!doctype html><html></html>")?.code == .notData)
    #expect(fault("<html><body/></html>")?.code == .notData)
    #expect(fault("")?.code == .empty)
    #expect(fault(" \n ")?.code == .empty)
    #expect(fault("[]")?.code == .empty)
    #expect(fault("{}")?.code == .unrecognised)
    #expect(fault("[1,2]")?.code == .empty)
    #expect(fault("<daftar/>")?.code == .unrecognised)
    #expect(fault("halo dunia")?.code == .unrecognised)
    #expect(fault("Judul;tidak dikenal\n1;2\n")?.code == .unrecognised)
    #expect(fault(Data([0, 1, 2, 3]))?.code == .encoding)
    #expect(fault(Data([0xFF, 0xFE, 0, 0, 0x41]))?.code == .encoding)
  }

  @Test func `a file that isn't there is said to be unreadable`() {
    let fault = #expect(throws: ReportFault.self) { try Sample.read("tidak/ada.json") }
    #expect(fault?.code == .unreadable)
  }

  @Test func `JSON that isn't in UTF-8 is refused with its line`() {
    let bytes =
      Data("[\n{\"id\":\"a\",\"severity\":\"LOW\",\n\"finding\":\"caf".utf8) + Data([0xE9])
      + Data("\"}]".utf8)
    let fault = fault(bytes)
    #expect(fault?.code == .encoding)
    #expect(fault?.line == 3)
  }

  @Test func `XML in an encoding that isn't known is refused`() {
    #expect(fault("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + zap)?.code == .encoding)
    let bytes = Data(zap.replacing("NAME", with: "caf").utf8)
    let at = bytes.firstRange(of: Data("caf".utf8)).map(\.upperBound) ?? 0
    #expect(fault(bytes[..<at] + Data([0xE9]) + bytes[at...])?.code == .encoding)
  }

  @Test func `XML in Latin-1 is read`() throws {
    let head = Data("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8)
    let parts = zap.components(separatedBy: "NAME").map { Data($0.utf8) }
    let (_, seen) = try Sample.read(
      .bytes(head + parts[0] + Data("caf".utf8) + Data([0xE9]) + parts[1]))
    #expect(seen[0].title.id == "café")
  }

  @Test(arguments: [
    "{\"runs\":[{\"results\":[}]}", "{\"runs\":[{\"results\":[{]]}", "{\"runs\":[nul]}",
    "{\"runs\":[{\"results\" []}]}", "{\"runs\":[]} x", "{\"runs\":[],}",
    "{\"runs\":[{\"tool\":{\"x\":[1}}}]}",
  ])
  func `JSON against its rules is damage with a line`(text: String) {
    let fault = fault(text)
    #expect(fault?.code == .damaged)
    #expect(fault?.line == 1)
    #expect(fault?.byte != nil)
    #expect(fault?.format == .sarif)
  }

  @Test func `a row with more columns than its heading is damage`() {
    let fault = fault("title,severity\na,low\nb,low,x\n")
    #expect(fault?.code == .damaged)
    #expect(fault?.line == 3)
  }

  @Test func `too many observations are refused`() {
    var limits = ReportLimits()
    limits.observations = 10
    let fault = fault(
      String(repeating: "{\"template-id\":\"a\"}\n", count: 20), limits: limits)
    #expect(fault?.code == .tooMany)
    #expect(fault?.read?.count == 10)
  }

  /// Ends anywhere: never clean, unless only blanks are missing.
  @Test(arguments: [
    "own/zap.json", "own/testssl.json", "own/wapiti-unbound.xml", "nikto/nikto-output.xml",
    "own/cyclonedx.json", "burp/one_finding_with_cwe.xml",
  ])
  func `a report that was cut off is never taken as whole`(name: String) throws {
    let bytes = try Sample.bytes(name)
    let whole =
      bytes.count - bytes.reversed().prefix { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }.count
    for length in stride(from: 0, to: whole, by: max(1, whole / 60)) {
      let fault = #expect(throws: ReportFault.self) {
        try Sample.read(.bytes(bytes.prefix(length)))
      }
      #expect(fault?.code != .unreadable)
    }
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reports

/// Reading scanners' reports: findings a second of one core, and memory at its peak.
struct ReportsBench {
  static let marks = (rate: 20_000.0, megabytes: 100.0)

  static func run(_ table: inout Table) throws {
    for count in [20_000, 200_000] {
      table.title("Reports of \(Double(count).grouped) findings")
      for form in Form.allCases {
        let file = FileManager.default.temporaryDirectory
          .appending(path: "kawal-bench-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: file) }
        try form.write(count, to: file)
        let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
        // A hundred megabytes is the setting; a report of this length may be longer.
        var limits = ReportLimits()
        limits.bytes = 1_000_000_000
        Peak.reset()
        // It waits for nothing: a core's time is the time it takes.
        let before = Stopwatch.processor
        let read = try ReportReader(limits: limits)
          .read(.file(file.path), receivedAt: Date(timeIntervalSince1970: 1_795_000_000)) { _ in }
          .count
        let seconds = Stopwatch.processor - before
        let megabytes = Peak.megabytes
        let name = "\(form.rawValue), \((Double(size) / 1e6).fixed(1)) MB"
        let rate = Double(read) / seconds
        table.line(
          name, "\(rate.grouped)/s", mark: ">= 20,000/s",
          holds: read == count && rate >= marks.rate)
        table.line(
          "  memory at its peak", "\(megabytes.fixed(1)) MB", mark: "<= 100 MB",
          holds: megabytes <= marks.megabytes)
      }
    }
  }

  enum Form: String, CaseIterable {
    case zap = "ZAP XML"
    case sarif = "SARIF"
    case nuclei = "Nuclei JSONL"

    func write(_ count: Int, to file: URL) throws {
      guard let stream = fopen(file.path, "w") else { throw CocoaError(.fileWriteUnknown) }
      defer { fclose(stream) }
      fputs(head, stream)
      for number in 0..<count { fputs(finding(number, of: count), stream) }
      fputs(tail, stream)
    }

    private var head: String {
      switch self {
      case .zap:
        """
        <?xml version="1.0"?><OWASPZAPReport version="2.15.0"><site name="https://a.contoh.go.id" \
        host="a.contoh.go.id" port="443" ssl="true"><alerts>
        """
      case .sarif:
        """
        {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"bench","rules":[{"id":"r/xss",\
        "shortDescription":{"text":"Cross-site scripting"},"help":{"text":"Encode output."},\
        "properties":{"security-severity":"6.1","tags":["external/cwe/cwe-079"]}}]}},"results":[
        """
      case .nuclei: ""
      }
    }

    private var tail: String {
      switch self {
      case .zap: "</alerts></site></OWASPZAPReport>"
      case .sarif: "]}]}"
      case .nuclei: ""
      }
    }

    private func finding(_ number: Int, of count: Int) -> String {
      switch self {
      case .zap: zapInstance(number, of: count)
      case .sarif:
        """
        \(number == 0 ? "" : ",")
        {"ruleId":"r/xss","ruleIndex":0,"level":"warning","message":{"text":"The value of q reaches \
        the page without being encoded."},"locations":[{"physicalLocation":{"artifactLocation":\
        {"uri":"src/halaman/daftar\(number % 997).php"},"region":{"startLine":\(number),\
        "snippet":{"text":"echo $_GET['q'];"}}}}],"partialFingerprints":{"primary":"\(number)"}}
        """
      case .nuclei:
        """
        {"template":"http/misconfiguration/x.yaml","template-id":"http-missing-security-headers",\
        "info":{"name":"HTTP Missing Security Headers","author":["a"],"tags":["misconfig"],\
        "description":"This template searches for missing HTTP security headers.","severity":"low",\
        "classification":{"cve-id":null,"cwe-id":["cwe-693"]}},"matcher-name":"x-frame-options",\
        "type":"http","host":"a\(number % 500).contoh.go.id","matched-at":\
        "https://a\(number % 500).contoh.go.id/halaman/\(number)","extracted-results":["nilai"],\
        "request":"GET /halaman/\(number) HTTP/1.1\\r\\nHost: a.contoh.go.id\\r\\nCookie: sid=\(number)x\\r\\n",\
        "timestamp":"2026-11-02T08:00:00.123456789+07:00","matcher-status":true}

        """
      }
    }

    /// An alert has two hundred instances, the last one all that is left over.
    private func zapInstance(_ number: Int, of count: Int) -> String {
      var text = ""
      if number % 200 == 0 {
        text += """
          <alertitem><pluginid>10021</pluginid><alertRef>10021</alertRef><alert>X-Content-Type-Options \
          Header Missing</alert><name>X-Content-Type-Options Header Missing</name><riskcode>1</riskcode>\
          <confidence>2</confidence><desc>&lt;p&gt;The header was not set to 'nosniff'.&lt;/p&gt;</desc>\
          <instances>
          """
      }
      text += """
        <instance><uri>https://a.contoh.go.id/halaman/\(number)?id=\(number)</uri><method>GET</method>\
        <param>x-content-type-options</param><attack></attack><evidence>HTTP/1.1 200 OK</evidence>\
        </instance>
        """
      if number % 200 == 199 || number == count - 1 {
        text += """
          </instances><count>200</count><solution>&lt;p&gt;Set the header.&lt;/p&gt;</solution>\
          <reference>&lt;p&gt;https://example.org/&lt;/p&gt;</reference><cweid>693</cweid></alertitem>
          """
      }
      return text
    }
  }
}

/// The most memory that the process has held since the last reset, as Linux counts it.
enum Peak {
  static func reset() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  static var megabytes: Double { megabytes(of: ProcessInfo.processInfo.processIdentifier) }

  /// In MB (10^6 bytes); 0 of a process that is gone.
  static func megabytes(of process: Int32) -> Double {
    let path = "/proc/\(process)/status"
    let status = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first
    return (kilobytes.flatMap { Double($0) } ?? 0) * 1_024 / 1e6
  }
}

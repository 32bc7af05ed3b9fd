// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Testing

@testable import Reports

/// What is read of each sample, beside what the tests of its repository expect of their parser.
struct CountsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let file: String
    /// Findings that the tests of the sample's repository expect; `nil` where they state none.
    let expected: Int?
    let issues: Int
    let observations: Int
    /// Why our number of issues is another.
    let why: String

    init(_ file: String, _ expected: Int?, _ issues: Int, _ observations: Int, _ why: String = "") {
      self.file = file
      self.expected = expected
      self.issues = issues
      self.observations = observations
      self.why = why
    }

    var testDescription: String { file }
  }

  static let rows = [
    Row("zap/3_zap_sampl_0_and_different_severities.xml", 4, 4, 12),
    Row("zap/empty_2.9.0.xml", 0, 0, 0),
    Row("zap/zap-results-first-scan.xml", 15, 15, 130),
    Row("nuclei/issue_14071.json", 27, 27, 27),
    Row("nuclei/many_findings_new.json", 2, 2, 2),
    Row("nikto/issue_9274.json", 8, 8, 8),
    Row("nikto/nikto-output.xml", 13, 13, 13),
    Row("nikto/nikto-report-one-vuln.xml", 1, 1, 1),
    Row(
      "testssl/defectdojo_many_vuln.csv", 100, 541, 393,
      "all rows count as issues; theirs leaves the good ones out and joins equal ones"),
    Row("testssl/defectdojo_one_vuln.csv", 1, 1, 1),
    Row("testssl/overall_medium.csv", 2, 10, 3, "all rows count as issues; 7 are scores"),
    Row("wapiti/cwe.xml", 1, 1, 1),
    Row("wapiti/demo.xml", 3, 3, 8),
    Row("wapiti/juicyshop.xml", 3, 2, 15, "two missing headers are one category"),
    Row("wpscan/sample.json", 4, 5, 5, "an outdated theme is one too"),
    Row("wpscan/wordpress_vuln_version.json", 11, 13, 13, "outdated or weak parts are ones too"),
    Row(
      "sslyze/one_target_many_vuln_new.json", 3, 4, 4,
      "3DES and missing forward secrecy count apart"),
    Row("sslyze/one_target_zero_vuln_new.json", 0, 0, 0),
    Row(
      "sslyze/two_targets_many_vuln_new.json", 5, 4, 4,
      "CBC suites with forward secrecy of TLS 1.2 are no weakness here"),
    Row("nmap/issue12411.xml", 2, 4, 4, "theirs joins the same port of two hosts"),
    Row("nmap/nmap_0port.xml", 0, 0, 0),
    Row("nmap/nmap_multiple_port.xml", 13, 13, 13),
    Row("openvas/many_vuln.xml", 44, 44, 44),
    Row("openvas/one_vuln.xml", 1, 1, 1),
    Row("openvas/report_using_CVE.csv", 43, 43, 43),
    Row("nessus/issue_11102.csv", nil, 3, 3),
    Row("nessus/nessus__nessus_v_unknown.xml", nil, 296, 296),
    Row("nessus/nessus_was__nessus_was_no_vuln.csv", nil, 0, 0),
    Row("burp/one_finding.xml", 1, 3, 3, "theirs joins issues of one type"),
    Row("burp/one_finding_with_cwe.xml", 1, 1, 1),
    Row("sarif/DefectDojo_django-DefectDojo__2020-12-11_13 42 10__export.sarif", 510, 510, 510),
    Row("sarif/bash-report-fabricated-no-internal-dupes.sarif", nil, 5, 5),
    Row("sarif/cxf-3.4.6.sarif", 22, 22, 22),
    Row("sarif/no_runs.sarif", nil, 0, 0),
    Row("trivy/cvssv4_severity_source.json", 3, 3, 3),
    Row("trivy/kubernetes_fabricated_internal_duplicates.json", nil, 13, 13),
    Row("semgrep/empty.json", 0, 0, 0),
    Row("semgrep/many_findings.json", 3, 3, 3),
    Row(
      "semgrep/sca-deployments-vulns.json", 18, 22, 21,
      "theirs joins equal ones; one is closed in the tool"),
    Row("cyclonedx/cyclonedx_bom.xml", 0, 0, 0),
    Row("cyclonedx/grype.xml", nil, 327, 327),
    Row("cyclonedx/no-severity.json", 1, 1, 1),
    Row("generic/generic_empty.json", nil, 1, 0),
    Row("generic/generic_report3.csv", 2, 2, 0, "both are marked as mitigated"),
    Row("generic/test_with_image.json", 1, 1, 1),
    Row("dependency_check/dc_empty.xml", nil, 0, 0),
    Row("dependency_check/single_dependency_with_related_no_vulnerability.xml", 0, 0, 0),
    Row("dependency_check/version-6.5.3.xml", nil, 1, 1),
    Row("anchore_grype/check_all_fields.json", 5, 6, 6, "theirs joins a package found twice"),
    Row("anchore_grype/fix_not_available.json", 1, 1, 1),
    Row("anchore_grype/many_vulns3.json", 327, 327, 327),
  ]

  @Test(arguments: rows) func `a sample gives its issues and observations`(row: Row) throws {
    let (summary, seen) = try Sample.read(row.file)
    #expect(summary.issues == row.issues)
    #expect(summary.count == row.observations)
    #expect(seen.count == row.observations)
    if let expected = row.expected, row.why.isEmpty { #expect(summary.issues == expected) }
    for observation in seen {
      #expect(!observation.rule.isEmpty)
      #expect(!observation.title.id.isEmpty)
      #expect(!observation.title.en.isEmpty)
      #expect(observation.at <= Sample.now)
    }
  }

  /// Their parsers give an empty list for these; here an import says what is wrong instead.
  @Test(arguments: [
    ("nuclei/empty.jsonl", ReportFault.Code.empty), ("trivy/legacy_no_vuln.json", .empty),
    ("wpscan/empty.json", .failedScan),
  ])
  func `a report that tells nothing is no clean result`(file: String, code: ReportFault.Code) {
    let fault = #expect(throws: ReportFault.self) { try Sample.read(file) }
    #expect(fault?.code == code)
  }
}

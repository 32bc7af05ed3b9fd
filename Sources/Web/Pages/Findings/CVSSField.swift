// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation

/// The vector as text, with its score; below, a calculator of selects that the server adds up.
func cvssField(_ typed: FormData, _ errors: FieldErrors, _ words: any Phrasebook) -> HTML {
  let vector = typed.text("cvss").flatMap { try? CVSSVector($0) }
  let score: HTML =
    vector.map {
      "<p class=\"small\"><b>\(words.cvssScore($0.score, $0.severity))</b> \(words.cvssOwner)</p>"
    } ?? ""
  return "<div id=\"cvss\">"
    + textField(
      Field(
        "cvss", words.cvssLabel, from: typed, errors: errors, hint: words.cvssHint,
        isOptional: true), words, limit: 300)
    + score + calculator(.v31, vector, typed, words) + calculator(.v40, vector, typed, words)
    + "</div>"
}

private func calculator(
  _ version: CVSSVector.Version, _ vector: CVSSVector?, _ typed: FormData,
  _ words: any Phrasebook
) -> HTML {
  let isAsked = typed["lalu"] == CVSSForm.button(version)
  let fields = each([CVSSMetric.Group.base, .threat]) { group in
    let metrics = version.metrics.filter { $0.group == group }
    return """
      <fieldset class="part"><legend class="lbl">\(words.metricGroup(group))</legend>\
      <div class="fields">\(each(metrics) { metric in
        select(metric, version, vector, typed, words)
      })</div></fieldset>
      """
  }
  return """
    <details class="part"\(flag: "open", isAsked)><summary>\(words.cvssCalculator(version))</summary>\
    \(fields)\(button(words.cvssCompute(version), name: "lalu", value: CVSSForm.button(version)))</details>
    """
}

private func select(
  _ metric: CVSSMetric, _ version: CVSSVector.Version, _ vector: CVSSVector?, _ typed: FormData,
  _ words: any Phrasebook
) -> HTML {
  let name = CVSSForm.name(metric, version)
  let value = typed[name] ?? (vector?.version == version ? vector?.values[metric.id] : nil)
  let id = fieldID(name)
  return """
    <div class="field"><label class="lbl" for="\(id)">\(metric.id) · \(words.said(metric.name))</label>\
    <select id="\(id)" name="\(name)"><option value=""></option>\
    \(each(metric.values.filter { $0.code != "X" }) { option in
      """
      <option value="\(option.code)"\(flag: "selected", option.code == value)>\
      \(option.code) · \(words.said(option.name))</option>
      """
    })</select></div>
    """
}

/// Reads the calculator's fields.
enum CVSSForm {
  static func button(_ version: CVSSVector.Version) -> String { "hitung-\(version.rawValue)" }
  static func name(_ metric: CVSSMetric, _ version: CVSSVector.Version) -> String {
    "cvss\(version.rawValue)[\(metric.id)]"
  }

  /// Whether a calculator's button was pressed.
  static func isAsked(_ typed: FormData) -> Bool { version(typed) != nil }

  /// The form with the vector that the selects make, and its band as the severity; or what is
  /// missing.
  static func computed(
    _ typed: FormData, _ words: any Phrasebook
  ) -> (form: FormData, errors: FieldErrors) {
    var errors = FieldErrors()
    guard let version = version(typed) else { return (typed, errors) }
    var values: [String: String] = [:]
    for metric in version.metrics { values[metric.id] = typed.text(name(metric, version)) }
    do throws(CVSSError) {
      let vector = try CVSSVector(version, values)
      return (
        typed.replacing("cvss", vector.text).replacing("tingkat", vector.severity.rawValue), errors
      )
    } catch {
      errors.add("cvss", words.rule(OfficeRule(rawValue: error.code), error.code, error.detail))
      return (typed, errors)
    }
  }

  /// What is wrong with the vector as typed; `nil` where there is none or it is sound.
  static func problem(_ typed: FormData, _ words: any Phrasebook) -> String? {
    guard let text = typed.text("cvss") else { return nil }
    do throws(CVSSError) {
      _ = try CVSSVector(text)
      return nil
    } catch { return words.rule(OfficeRule(rawValue: error.code), error.code, error.detail) }
  }

  private static func version(_ typed: FormData) -> CVSSVector.Version? {
    [CVSSVector.Version.v31, .v40].first { typed["lalu"] == button($0) }
  }
}

extension FormData {
  /// The same with one field set anew.
  func replacing(_ name: String, _ value: String) -> FormData {
    var form = FormData(pairs.filter { $0.name != name }.map { ($0.name, $0.value) })
    form.append(name, value)
    return form
  }
}

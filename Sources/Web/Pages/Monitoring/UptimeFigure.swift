// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

/// Bars of what was seen: a column for each stretch of time, coloured by the worst in it.
func uptimeBars(
  _ spans: [MonitorHistory.Span], _ name: UptimeSpan, total: LookCount, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  let caption = "\(words.uptimeSpan(name)): \(words.uptime(total.uptime))"
  let slot = 480.0 / Double(max(1, spans.count))
  let bars = each(Array(spans.enumerated())) { index, span in
    let said = words.uptimeBar(moment(of: span, name, frame), span.looks)
    return """
      <g><title>\(said)</title>\(bar(
        style(of: span.looks), x: Double(index) * slot + slot * 0.1, y: 0, width: slot * 0.8,
        height: 26, radius: 1))</g>
      """
  }
  return """
    <figure><figcaption class="row small"><span>\(words.uptimeSpan(name))</span>\
    <b>\(words.uptime(total.uptime))</b></figcaption>\
    <svg class="ch" viewBox="0 0 480 26" preserveAspectRatio="none" role="img" \
    aria-label="\(caption)">\(bars)</svg></figure>
    """
}

/// What the colours mean.
func uptimeLegend(_ words: any Phrasebook) -> HTML {
  let names = words.uptimeLegend
  return """
    <p class="legend">\(legendEntry("fo", names[0]))\(legendEntry("f3", names[1]))\
    \(legendEntry("fb", names[2]))\(legendEntry("f4", names[3]))</p>
    """
}

/// Mean time of answers in each half hour, as a line of columns with its highest named.
func responseChart(_ spans: [MonitorHistory.Span], _ frame: PageFrame) -> HTML {
  let words = frame.words
  let most = spans.compactMap(\.milliseconds).max() ?? 0
  guard most > 0 else { return soft(words.noResponses) }
  let known = spans.compactMap(\.milliseconds)
  let label = words.responseLabel(mean: known.reduce(0, +) / known.count, most: most)
  let slot = 480.0 / Double(max(1, spans.count))
  let bars = each(Array(spans.enumerated())) { index, span in
    guard let milliseconds = span.milliseconds else { return "" }
    let height = max(1, 60 * Double(milliseconds) / Double(most))
    return """
      <g><title>\(moment(of: span, .day, frame)): \(words.milliseconds(milliseconds))</title>\
      \(bar("f1", x: Double(index) * slot + slot * 0.15, y: 60 - height, width: slot * 0.7, height: height))</g>
      """
  }
  return """
    <figure><svg class="ch" viewBox="0 0 480 60" preserveAspectRatio="none" role="img" \
    aria-label="\(label)">\(bars)<path class="ax" d="M0 60H480"/></svg>\
    <figcaption class="small soft">\(label)</figcaption></figure>
    """
}

private func style(of looks: LookCount) -> StaticString {
  if looks.isEmpty { return "fw" }
  switch looks.worst {
  case .up, .pending: return "fo"
  case .partial: return "f3"
  case .down: return "fb"
  case .maintenance, .unknown: return "f4"
  }
}

private func moment(
  of span: MonitorHistory.Span, _ name: UptimeSpan, _ frame: PageFrame
) -> String {
  let from = frame.local(span.from)
  switch name {
  case .day: return frame.words.moment(from, seenOn: frame.today)
  case .month, .year: return frame.words.shortDate(from.date)
  }
}

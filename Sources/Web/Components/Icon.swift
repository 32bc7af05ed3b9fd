// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Strokes on a grid of 20. An icon always stands beside a word.
enum Icon: Sendable, Hashable, CaseIterable {
  case clock, warning, check, cross, failed, supporting, unseen, inbox, caseFile, letter, system
  case finding, summary, print, back, attachment, lock, info, person, download, automatic, search
  case calendar, returned, paused

  private var path: StaticString {
    switch self {
    case .clock: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 5.8V10l3 2"
    case .warning: "M10 3l8 13.5H2ZM10 8v4M10 14.3v.1"
    case .check: "M4 10.5l4 4 8-9"
    case .cross: "M5 5l10 10M15 5L5 15"
    case .failed: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4"
    case .supporting: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM6.8 10.2l2.3 2.3 4.2-4.8"
    case .unseen:
      "M2.5 10c1.8-3.2 4.4-4.8 7.5-4.8s5.7 1.6 7.5 4.8c-1.8 3.2-4.4 4.8-7.5 4.8S4.3 13.2 2.5 10ZM4 16L16 4"
    case .inbox: "M3 11.5L5 4h10l2 7.5V16H3ZM3 11.5h4l1 2h4l1-2h4"
    case .caseFile: "M2.5 5h5l1.5 2h8.5v9h-15Z"
    case .letter: "M2.5 5h15v10.5h-15ZM3 5.5l7 5.5 7-5.5"
    case .system: "M3 4h14v5H3ZM3 11h14v5H3ZM6 6.5h.1M6 13.5h.1"
    case .finding: "M5 17.5v-15M5 3.5h9.5l-2 3.5 2 3.5H5"
    case .summary: "M3.5 16.5h13M5.5 13.5v-3M10 13.5v-9M14.5 13.5v-6"
    case .print: "M6 7.5V3h8v4.5M6 14H3V7.5h14V14h-3M6 12h8v5H6Z"
    case .back: "M12 4.5L6.5 10l5.5 5.5"
    case .attachment:
      "M14.5 9l-5.4 5.4a3 3 0 0 1-4.2-4.2l6-6a2 2 0 0 1 2.9 2.9l-5.9 5.9a1 1 0 0 1-1.4-1.4l5-5"
    case .lock: "M5 9h10v8H5ZM7 9V6.5a3 3 0 0 1 6 0V9"
    case .info: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9.3v4.4M10 6.5v.1"
    case .person:
      "M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.8 16.8c.8-3 3.2-4.4 6.2-4.4s5.4 1.4 6.2 4.4"
    case .download: "M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13"
    case .automatic:
      "M10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4"
    case .search: "M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3ZM13.5 13.5l4 4"
    case .calendar: "M3 5h14v12H3ZM3 9h14M7 3v4M13 3v4"
    case .returned: "M7.5 4.5L3.5 8.5l4 4M3.5 8.5h8.5a4 4 0 0 1 0 8h-3"
    case .paused: "M7 4.5v11M13 4.5v11"
    }
  }

  /// Hidden from screen readers: the word beside it says it.
  var html: HTML {
    var drawing: HTML = "<svg class=\"i\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\""
    drawing += HTML(stringLiteral: path)
    return drawing + "\"/></svg>"
  }
}

/// The mark: the pentagon that joins the sheets of an SOP.
let mark: HTML = """
  <svg viewBox="0 0 28 32" aria-hidden="true"><path class="mb" d="M2 2h24v18L14 30.5 2 20Z"/>\
  <path class="mk" d="M8.5 8v5.5h11V19M14 23.5h0"/><circle cx="8.5" cy="8" r="2.25" class="mf"/>\
  <circle cx="19.5" cy="19" r="2.25" class="mf"/></svg>
  """

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A deadline as a sentence, with the absolute time under it.
package struct Due: Sendable, Hashable {
  /// "Sisa 40 menit kerja".
  package var sentence: String
  /// "batas pukul 10.00 WIB"; `nil` where the SOP sets no time.
  package var until: String?
  /// `.bad` when late, `.warn` when soon.
  package var tone: Tone
  /// For `<time datetime>`.
  package var machine: String?

  package init(sentence: String, until: String? = nil, tone: Tone = .plain, machine: String? = nil)
  {
    self.sentence = sentence
    self.until = until
    self.tone = tone
    self.machine = machine
  }
}

extension Due {
  /// What is left until `limit`; a negative `left` is late by as much. Soon is less than an
  /// eighth of a working day (60 minutes), or today where days are counted.
  package init(left: WorkingAmount, limit: LocalMoment, frame: PageFrame) {
    let words = frame.words
    let amount =
      switch left {
      case .minutes(let count), .days(let count): count
      }
    let isSoon =
      switch left {
      case .minutes(let count): count < 60
      case .days: false
      }
    let late: WorkingAmount =
      switch left {
      case .minutes(let count): .minutes(-count)
      case .days(let count): .days(-count)
      }
    self.init(
      sentence: amount < 0 ? words.overdue(by: late) : words.remaining(left),
      until: words.dueAt(limit, seenOn: frame.today),
      tone: amount < 0 ? .bad : isSoon ? .warn : .plain, machine: limit.machine)
  }
}

/// Two lines, for rows.
func dueTag(_ due: Due) -> HTML {
  """
  <p class="due"><b class="\(due.tone.name)">\(due.sentence)</b>\(due.until.map { until in
    "<time\(attribute: "datetime", due.machine)>\(until)</time>"
  })</p>
  """
}

/// One line, for table cells.
func dueText(_ due: Due) -> HTML {
  due.tone == .plain
    ? "\(due.sentence)" : "<b class=\"\(due.tone.name)\">\(due.sentence)</b>"
}

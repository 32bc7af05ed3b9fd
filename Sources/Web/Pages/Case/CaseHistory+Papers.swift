// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// A paper of the case goes out, or ceases to be in force.
struct PaperMoment {
  var at: Date
  var entry: TimelineEntry
}

/// Papers that the viewer may read, as the history tells of them; newest first.
func paperMoments(_ matter: CaseMatter) -> [PaperMoment] {
  let words = matter.words
  func moment(_ at: Date) -> String { words.longMoment(matter.frame.local(at)) }
  return matter.issued.filter { matter.asked == nil || $0.item == matter.asked }
    .flatMap { paper -> [PaperMoment] in
      let name = [paper.title, paper.number].compactMap(\.self).joined(separator: ", ")
      let link: HTML =
        "<p class=\"acts\">\(quietLink(paper.code.description, to: Paths.issuedPaper(paper.code.description), icon: .check))</p>"
      var moments = [
        PaperMoment(
          at: paper.issuedAt,
          entry: TimelineEntry(
            words.paperWentOut(name),
            detail: [paper.post, moment(paper.issuedAt)].filter { !$0.isEmpty }
              .joined(separator: " · "), more: link))
      ]
      if let end = paper.endedAt {
        moments.append(
          PaperMoment(
            at: end,
            entry: TimelineEntry(
              words.paperEnded(name, paper.state), detail: moment(end), reason: paper.reason,
              mark: .returned, more: link)))
      }
      return moments
    }.sorted { $0.at > $1.at }
}

/// Events and papers in one line, newest first; of one instant the event comes before.
func merged(
  _ events: [TimelineEvent], _ papers: [PaperMoment], _ matter: CaseMatter
) -> [TimelineEntry] {
  var rest = papers[...]
  var entries: [TimelineEntry] = []
  for event in events {
    while let paper = rest.first, paper.at >= event.event.at {
      entries.append(paper.entry)
      rest.removeFirst()
    }
    entries.append(historyEntry(event, matter))
  }
  return entries + rest.map(\.entry)
}

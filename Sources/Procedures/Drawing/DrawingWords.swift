// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// The words of a drawing in one language.
package struct DrawingWords: Sendable {
  package var number, procedure, performers, standards, needs, time, output: String
  /// Header of the words beside a slim drawing.
  package var stepAndTime: String
  /// In the symbol of a row that waits for the reader.
  package var you: String
  package var noStandard, notTaken, sentBack, joinsAll: String
  /// "baku 15 menit"; also for rows that take as long as they need.
  package var standard: @Sendable (StandardTime) -> String
  /// "1 hari per aplikasi", with the noun of an item.
  package var duration: @Sendable (StandardTime, String) -> String
  /// "Satu cabang per aplikasi", from the noun of an item.
  package var perItem: @Sendable (String) -> String
  /// "ke 7", from the number of the row; `nil` is the end.
  package var toRow: @Sendable (String?) -> String
  /// "ke langkah 7" beside the connector that ends a cut edge.
  package var toStep: @Sendable (String) -> String
  /// "dari langkah 6, 8" beside the connector with which it begins again.
  package var fromSteps: @Sendable ([String]) -> String
  /// "Serentak ke 5 dan 6".
  package var forks: @Sendable ([String]) -> String
  /// "Dapat dikembalikan ke 4".
  package var maySendBack: @Sendable ([String]) -> String
  /// "bersama Kepala Seksi", for further performers.
  package var together: @Sendable ([String]) -> String

  package init(
    number: String, procedure: String, performers: String, standards: String, needs: String,
    time: String, output: String, stepAndTime: String, you: String, noStandard: String,
    notTaken: String, sentBack: String, joinsAll: String,
    standard: @escaping @Sendable (StandardTime) -> String,
    duration: @escaping @Sendable (StandardTime, String) -> String,
    perItem: @escaping @Sendable (String) -> String,
    toRow: @escaping @Sendable (String?) -> String,
    toStep: @escaping @Sendable (String) -> String,
    fromSteps: @escaping @Sendable ([String]) -> String,
    forks: @escaping @Sendable ([String]) -> String,
    maySendBack: @escaping @Sendable ([String]) -> String,
    together: @escaping @Sendable ([String]) -> String
  ) {
    self.number = number
    self.procedure = procedure
    self.performers = performers
    self.standards = standards
    self.needs = needs
    self.time = time
    self.output = output
    self.stepAndTime = stepAndTime
    self.you = you
    self.noStandard = noStandard
    self.notTaken = notTaken
    self.sentBack = sentBack
    self.joinsAll = joinsAll
    self.standard = standard
    self.duration = duration
    self.perItem = perItem
    self.toRow = toRow
    self.toStep = toStep
    self.fromSteps = fromSteps
    self.forks = forks
    self.maySendBack = maySendBack
    self.together = together
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Procedures
package import Records

/// Where a row's form stands: the case, the stream, the row, who looks.
package struct StepScene: Sendable {
  package var site: Site
  package var frame: PageFrame
  package var record: CaseRecord
  /// The system's code in an item's stream; `nil` for the case itself.
  package var item: String?
  package var procedure: Procedure
  package var step: Step
  /// Another turn at the same row, counted from 1.
  package var round: Int

  package init(
    site: Site, frame: PageFrame, record: CaseRecord, item: String?, procedure: Procedure,
    step: Step, round: Int = 1
  ) {
    self.site = site
    self.frame = frame
    self.record = record
    self.item = item
    self.procedure = procedure
    self.step = step
    self.round = round
  }

  package var words: any Phrasebook { frame.words }
}

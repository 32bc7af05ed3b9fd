// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Somebody looked a picture over for what must not be seen in it.
package struct PictureLook: Sendable, Hashable, Codable {
  /// Of the picture as it was brought, which stays as it is.
  package var sha256: String
  /// Empty where nothing has to be covered.
  package var boxes: [PictureBox]
  /// User name.
  package var by: String
  package var at: Date

  package init(sha256: String, boxes: [PictureBox], by: String, at: Date) {
    self.sha256 = sha256
    self.boxes = boxes
    self.by = by
    self.at = at
  }
}

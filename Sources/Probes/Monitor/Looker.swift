// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// Who looks at a monitor's address: the network, or a test's stand-in.
package protocol Looker: Sendable {
  /// One look; ends within the order's deadline and never throws.
  ///
  /// - Parameter instant: when it begins, for the record.
  func look(_ order: LookOrder, at instant: Date) async -> LookReport
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// An application that answers on 127.0.0.1 only.
package struct SampleSite: Sendable {
  package let name: String
}

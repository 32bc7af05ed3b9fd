// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation

/// Reads scanners' reports. The format is told from the content, never from the file's name.
package struct ReportReader: Sendable {
  package var limits: ReportLimits

  package init(limits: ReportLimits = ReportLimits()) { self.limits = limits }

  /// What kind of report it is.
  /// - Throws: `ReportFault`.
  package func recognise(_ source: ReportSource) throws -> ReportFormat {
    do {
      return try Recogniser(limits: limits).recognise(source)
    } catch let fault as ReportFault {
      throw fault
    } catch { throw ReportFault.unreadable(String(describing: error)) }
  }

  /// Reads a report and hands out what it says, one observation at a time and in the report's
  /// order, so that memory stays flat however long it is.
  ///
  /// Words of the tool stand in both languages as they are; the commonest rules have words of ours.
  /// - Parameters:
  ///   - receivedAt: when the report came; the time of observations whose report tells none.
  ///   - onto: takes each observation. What it throws ends the reading and comes out again.
  /// - Throws: `ReportFault`, with what was read until then; or what `onto` threw.
  package func read(
    _ source: ReportSource, receivedAt: Date, onto: (Observation) throws -> Void
  ) throws -> ReportSummary {
    let format = try recognise(source)
    return try withoutActuallyEscaping(onto) { onto in
      let tray = Tray(format: format, limits: limits, receivedAt: receivedAt, hand: onto)
      do {
        try format.read(source, into: tray)
        return tray.finished()
      } catch let stopped as Tray.Stopped {
        throw stopped.error
      } catch var fault as ReportFault {
        fault.format = format
        fault.read = tray.finished()
        throw fault
      }
    }
  }
}

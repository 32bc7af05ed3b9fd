// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

// What may be left out when an entry is given as JSON; written down it is always there.

extension Disposition {
  private enum Keys: String, CodingKey {
    case to, through, instructions, note, speed, secrecy, due
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Keys.self)
    self.init(
      to: try fields.decode([Addressee].self, forKey: .to),
      through: try fields.decodeIfPresent(String.self, forKey: .through),
      instructions: try fields.decodeIfPresent([String].self, forKey: .instructions) ?? [],
      note: try fields.decodeIfPresent(String.self, forKey: .note),
      speed: try fields.decodeIfPresent(Speed.self, forKey: .speed) ?? .normal,
      secrecy: try fields.decodeIfPresent(Secrecy.self, forKey: .secrecy) ?? .normal,
      due: try fields.decodeIfPresent(CalendarDate.self, forKey: .due))
  }
}

extension Disposition.Addressee {
  private enum Keys: String, CodingKey {
    case post, responsible
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Keys.self)
    self.init(
      post: try fields.decode(String.self, forKey: .post),
      responsible: try fields.decodeIfPresent(Bool.self, forKey: .responsible) ?? true)
  }
}

extension ChangeRequest {
  private enum Keys: String, CodingKey {
    case subject, what, why, system, domain, urgency, letterNumber, letterDate, letter
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Keys.self)
    self.init(
      subject: try fields.decode(String.self, forKey: .subject),
      what: try fields.decode(String.self, forKey: .what),
      why: try fields.decode(String.self, forKey: .why),
      system: try fields.decodeIfPresent(String.self, forKey: .system),
      domain: try fields.decodeIfPresent(String.self, forKey: .domain),
      urgency: try fields.decodeIfPresent(Disposition.Speed.self, forKey: .urgency) ?? .normal,
      letterNumber: try fields.decodeIfPresent(String.self, forKey: .letterNumber),
      letterDate: try fields.decodeIfPresent(CalendarDate.self, forKey: .letterDate))
    letter = try fields.decodeIfPresent(Int.self, forKey: .letter)
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

/// A register's commands, by the name of the register.
protocol NamedRegister {
  static var register: Register { get }
  /// What one record is, in a help text.
  static var noun: String { get }
  /// A key for an example.
  static var example: String { get }
}

enum Units: NamedRegister {
  static let register = Register.units
  static let noun = "unit"
  static let example = "bkpsdm"
}

enum People: NamedRegister {
  static let register = Register.people
  static let noun = "person"
  static let example = "rina.wulandari"
}

enum Posts: NamedRegister {
  static let register = Register.posts
  static let noun = "post"
  static let example = "kepala-seksi"
}

enum Holdings: NamedRegister {
  static let register = Register.holdings
  static let noun = "holding of a post"
  static let example = "kepala-seksi"
}

enum Teams: NamedRegister {
  static let register = Register.teams
  static let noun = "team"
  static let example = "tim-analisis"
}

enum Systems: NamedRegister {
  static let register = Register.systems
  static let noun = "system"
  static let example = "SIMPEG"
}

enum Domains: NamedRegister {
  static let register = Register.domains
  static let noun = "host name"
  static let example = "simpeg.contoh.go.id"
}

struct RegisterCommand<Named: NamedRegister>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let name = Named.register.rawValue
    var commands: [any ParsableCommand.Type] = [
      RegisterImport<Named>.self, RegisterList<Named>.self, RegisterShow<Named>.self,
      RegisterExport<Named>.self,
    ]
    if Named.register == .people { commands.append(PeoplePassword.self) }
    if Named.register == .holdings {
      commands +=
        [HoldingsAppoint.self, HoldingsEnd.self, HoldingsLend.self]
        as [any ParsableCommand.Type]
    }
    if Named.register == .systems {
      commands += [SystemsConfirmShutdown.self, SystemsReopen.self] as [any ParsableCommand.Type]
    }
    return CommandConfiguration(
      commandName: name, abstract: "The register of \(name): import, list, show, export.",
      subcommands: commands)
  }
}

// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures
package import Records

/// The invented people, agencies and systems of all tests.
package enum Cast {
  package static let roster = Roster(
    units: units, officers: officers, posts: posts, holdings: holdings, teams: teams,
    systems: systems, domains: domains)

  private static func unit(
    _ code: String, _ name: String, _ short: String, in parent: String? = nil
  ) -> OrganisationalUnit {
    OrganisationalUnit(
      code: code, name: name, short: short, parent: parent, email: "\(code)@contoh.go.id")
  }

  private static let units = [
    unit("diskominfo", "Dinas Komunikasi dan Informatika", "Diskominfo"),
    unit("sekretariat", "Sekretariat Dinas", "Sekretariat", in: "diskominfo"),
    unit("bidang-ti", "Bidang Infrastruktur TI", "Bidang TI", in: "diskominfo"),
    unit("seksi-kami", "Seksi Keamanan Informasi", "Seksi KI", in: "bidang-ti"),
    unit("inspektorat", "Inspektorat Daerah", "Inspektorat"),
    unit("bkpsdm", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "BKPSDM"),
    unit("disdik", "Dinas Pendidikan", "Disdik"),
    unit("dinkes", "Dinas Kesehatan", "Dinkes"),
    unit("dpmptsp", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP"),
    unit("dpmd", "Dinas Pemberdayaan Masyarakat dan Desa", "DPMD"),
    unit("disdag", "Dinas Perdagangan", "Disdag"),
    unit("setda", "Sekretariat Daerah", "Setda"),
    unit("bkad", "Badan Keuangan dan Aset Daerah", "BKAD"),
  ]

  private static let officers = [
    Officer(
      username: TestOffice.head, name: "Arief Hidayanto", nip: "197204121998031004",
      rank: "Pembina Utama Muda (IV/c)", role: .officer, unit: "diskominfo"),
    Officer(
      username: TestOffice.officeSecretary, name: "Ratna Kusumawati", nip: "197509232000122002",
      rank: "Pembina Tk. I (IV/b)", role: .officer, unit: "sekretariat"),
    Officer(
      username: TestOffice.division, name: "Hendra Saputra", nip: "197806152003121005",
      rank: "Pembina (IV/a)", role: .officer, unit: "bidang-ti"),
    Officer(
      username: TestOffice.section, name: "Rina Wulandari", nip: "198303082008012011",
      rank: "Penata Tk. I (III/d)", role: .officer, unit: "seksi-kami", competences: ["PHP"]),
    Officer(
      username: TestOffice.operatorIT, name: "Teguh Nugraha", nip: "199001172015031002",
      rank: "Penata (III/c)", role: .officer, unit: "bidang-ti", competences: ["Linux", "nginx"]),
    Officer(
      username: TestOffice.leader, name: "Bayu Pradipta", nip: "199205202018011003",
      rank: "Penata Muda Tk. I (III/b)", role: .officer, unit: "seksi-kami",
      competences: ["PHP", "Laravel", "MySQL"]),
    Officer(
      username: TestOffice.analyst, name: "Sekar Ayuningtyas", nip: "199411032019022006",
      rank: "Penata Muda (III/a)", role: .officer, unit: "seksi-kami",
      competences: ["JavaScript", "Node.js", "PostgreSQL"]),
    Officer(
      username: TestOffice.secondAnalyst, name: "Made Surya", nip: "199512282020121007",
      rank: "Penata Muda (III/a)", role: .officer, unit: "seksi-kami",
      competences: ["WordPress", "PHP", "Java"]),
    Officer(
      username: TestOffice.standIn, name: "Galih Permana", nip: "198107072006041008",
      rank: "Penata Tk. I (III/d)", role: .officer, unit: "bidang-ti"),
    Officer(
      username: TestOffice.clerk, name: "Yuni Astari", nip: "198806252011012009",
      rank: "Pengatur Tk. I (II/d)", role: .secretary, unit: "sekretariat"),
    Officer(
      username: TestOffice.administrator, name: "Fajar Maulana", nip: "199103142017051001",
      role: .administrator, unit: "bidang-ti"),
    Officer(
      username: TestOffice.inspector, name: "Siti Rahmawati", nip: "197911052005012010",
      role: .inspector, unit: "inspektorat"),
    agency(TestOffice.agency, "Dimas Prakoso", "bkpsdm"),
    agency(TestOffice.otherAgency, "Laras Puspita", "disdik"),
    agency("wahyu.santoso", "Wahyu Santoso", "dinkes"),
    agency("intan.permatasari", "Intan Permatasari", "dpmptsp"),
    agency("agus.setiawan", "Agus Setiawan", "dpmd"),
    agency("nur.hayati", "Nur Hayati", "disdag"),
    agency("rizky.ramadhan", "Rizky Ramadhan", "setda"),
    agency("dewi.anggraini", "Dewi Anggraini", "bkad"),
  ]

  private static func agency(_ username: String, _ name: String, _ unit: String) -> Officer {
    Officer(
      username: username, name: name, role: .agency, unit: unit,
      email: "\(username)@contoh.go.id")
  }

  private static let posts = [
    Post(code: "kepala-dinas", title: "Kepala Dinas", unit: "diskominfo"),
    Post(code: "sekretaris", title: "Sekretaris Dinas", unit: "sekretariat"),
    Post(code: "kepala-bidang", title: "Kepala Bidang Infrastruktur TI", unit: "bidang-ti"),
    Post(code: "kepala-seksi", title: "Kepala Seksi Keamanan Informasi", unit: "seksi-kami"),
    Post(code: "pengelola-it", title: "Pengelola IT", unit: "bidang-ti"),
    Post(code: "analis", title: "Analis Keamanan Informasi", unit: "seksi-kami"),
    Post(code: "kepala-seksi-jaringan", title: "Kepala Seksi Jaringan", unit: "bidang-ti"),
  ]

  private static let holdings: [Holding] = {
    let since = TestOffice.day("2024-01-02")
    let held = [
      ("kepala-dinas", TestOffice.head), ("sekretaris", TestOffice.officeSecretary),
      ("kepala-bidang", TestOffice.division), ("kepala-seksi", TestOffice.section),
      ("pengelola-it", TestOffice.operatorIT), ("analis", TestOffice.leader),
      ("analis", TestOffice.analyst), ("analis", TestOffice.secondAnalyst),
      ("kepala-seksi-jaringan", TestOffice.standIn),
    ]
    return held.map { Holding(post: $0.0, officer: $0.1, from: since) }
  }()

  private static let teams = [
    Team(
      code: "tim-analisis", name: "Tim Analisis Keamanan Informasi", leader: TestOffice.leader,
      members: TestOffice.team)
  ]

  private static let systems = [
    InformationSystem(
      code: "SIMPEG", name: "Sistem Informasi Kepegawaian", owner: "bkpsdm",
      url: "https://simpeg.contoh.go.id", stack: ["PHP", "Laravel", "MySQL"], category: .high,
      dataCategories: ["Data pribadi pegawai"], contact: "Dimas Prakoso",
      vendor: "CV Karya Digital Contoh", vendorContractEnds: TestOffice.day("2027-06-30"),
      users: 6200, monthlyVisits: 41_000,
      documents: ["Panduan pengguna", "Rancangan basis data"], dependants: ["E-KINERJA"]),
    InformationSystem(
      code: "E-KINERJA", name: "Kinerja Pegawai", owner: "bkpsdm",
      url: "https://ekinerja.contoh.go.id", stack: ["PHP", "MySQL"], category: .low, users: 6100),
    InformationSystem(
      code: "PPDB", name: "PPDB Daring", owner: "disdik", url: "https://ppdb.contoh.go.id",
      stack: ["JavaScript", "Node.js", "PostgreSQL"], category: .high,
      dataCategories: ["Data pribadi anak"], users: 18_000),
    InformationSystem(
      code: "ANTREAN", name: "Antrean Puskesmas", owner: "dinkes",
      url: "https://antrean.contoh.go.id", stack: ["PHP"], category: .low),
    InformationSystem(
      code: "PERIZINAN", name: "Perizinan Daring", owner: "dpmptsp",
      url: "https://perizinan.contoh.go.id", hosting: .shared, stack: ["Java", "PostgreSQL"],
      category: .high),
    InformationSystem(
      code: "PORTAL-DESA", name: "Portal Desa", owner: "dpmd", url: "https://desa.contoh.go.id",
      stack: ["WordPress", "PHP"], category: .low),
    InformationSystem(
      code: "HARGA", name: "Harga Pasar", owner: "disdag", url: "https://harga.contoh.go.id",
      stack: ["WordPress"]),
    InformationSystem(
      code: "E-ARSIP", name: "e-Arsip", owner: "setda", url: "https://earsip.contoh.go.id",
      stack: ["PHP", "Laravel"], category: .low),
    InformationSystem(
      code: "ASET", name: "Aset Daerah", owner: "bkad", hosting: .agency, stack: ["Delphi"],
      category: .high),
    InformationSystem(
      code: "BUKU-TAMU", name: "Buku Tamu", owner: "setda", stack: ["PHP"], state: .inactive),
  ]

  private static let domains = [
    DomainName(name: "simpeg.contoh.go.id", owner: "bkpsdm", system: "SIMPEG"),
    DomainName(name: "ekinerja.contoh.go.id", owner: "bkpsdm", system: "E-KINERJA"),
    DomainName(name: "ppdb.contoh.go.id", owner: "disdik", system: "PPDB"),
    DomainName(name: "desa.contoh.go.id", owner: "dpmd", system: "PORTAL-DESA"),
    DomainName(
      name: "lama.contoh.go.id", owner: "setda", state: .suspended, note: "Tidak dipakai lagi"),
  ]
}

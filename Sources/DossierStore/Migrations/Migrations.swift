internal import GRDB

/// All migrations, in order. A database knows which of them it has; one that knows more comes from a newer version.
enum Migrations {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("001") { try $0.execute(sql: Migration001.sql) }
    migrator.registerMigration("002") { try $0.execute(sql: Migration002.sql) }
    migrator.registerMigration("003") { try $0.execute(sql: Migration003.sql) }
    migrator.registerMigration("004") { try $0.execute(sql: Migration004.sql) }
    migrator.registerMigration("005") { try $0.execute(sql: Migration005.sql) }
    migrator.registerMigration("006") { try $0.execute(sql: Migration006.sql) }
    migrator.registerMigration("007") { try $0.execute(sql: Migration007.sql) }
    migrator.registerMigration("008") { try $0.execute(sql: Migration008.sql) }
    migrator.registerMigration("009") { try $0.execute(sql: Migration009.sql) }
    migrator.registerMigration("010") { try $0.execute(sql: Migration010.sql) }
    migrator.registerMigration("011") { try $0.execute(sql: Migration011.sql) }
    return migrator
  }
}

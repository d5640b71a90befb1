export { differencesFrom, statementsFor } from './carry-over.ts'
export { readSqlFiles, sqlFile } from './sql-files.ts'
export type { SqlFile } from './sql-files.ts'

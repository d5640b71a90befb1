/** A PostgreSQL 15 or newer whose user may create databases and roles, instead of the embedded one. */
export const testDatabaseUrl = process.env['TEST_DATABASE_URL']

export { Chances } from './chances.ts'
export { FaultProxy } from './fault-proxy.ts'
export { testDatabase } from './database/test-database.ts'
export type { TestDatabase } from './database/test-database.ts'

import type { TestProject } from 'vitest/node'
import { startTestServer } from './database/test-server.ts'

/** Starts one PostgreSQL for the whole run, with one migrated database that every test file copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  project.provide('testServer', server.address)
  return server.stop
}

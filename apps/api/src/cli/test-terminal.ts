import type { TestDatabase } from '@sourceline/kit'
import { readEnv } from '../env.ts'
import { runCommandLine } from './run.ts'
import type { Terminal } from './terminal.ts'

/** What one command line wrote, and how it ended. */
interface Ran {
  readonly code: number
  /** Standard output. */
  readonly out: string
  /** Standard error. */
  readonly notes: string
}

/** Runs one command line over a test database, or without one. */
export async function runInTest(
  words: readonly string[],
  {
    database,
    input = '',
    env = {},
  }: { database?: TestDatabase; input?: string | Buffer; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const out: string[] = []
  const notes: string[] = []
  const terminal: Terminal = {
    env: () => readEnv({ ...env, ...(database ? { DATABASE_URL: database.url } : {}) }),
    withDatabase: (work) => {
      if (!database) throw new Error('this command was to open no database')
      return work({ ...database, close: () => Promise.resolve() })
    },
    print: (text) => void out.push(`${text}\n`),
    note: (text) => void notes.push(`${text}\n`),
    readInput: () => Promise.resolve(Buffer.from(input)),
  }
  const code = await runCommandLine(words, terminal)
  return { code, out: out.join(''), notes: notes.join('') }
}

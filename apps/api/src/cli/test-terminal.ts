import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import type { TestDatabase } from '@sourceline/kit'
import { readEnv, variables } from '../env.ts'
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

/** What keeps a command in a test out of the checkout's own data folder. */
const ofTests = {
  SOURCELINE_DATA_DIR: join(tmpdir(), 'sourceline-test-data'),
  SOURCELINE_SECRET: 'a secret that is only for tests, and long enough',
  SOURCELINE_WORK_SECONDS: '300',
}

/** Runs one command line over a test database, or without one. */
export async function runInTest(
  words: readonly string[],
  {
    database,
    input = '',
    env = {},
  }: {
    database?: Pick<TestDatabase, 'url' | 'prisma' | 'pool'>
    input?: string | Buffer
    env?: NodeJS.ProcessEnv
  } = {},
): Promise<Ran> {
  const out: string[] = []
  const notes: string[] = []
  const decoder = new StringDecoder('utf8')
  const variablesOfTest = { ...ofTests, ...env, ...(database ? { DATABASE_URL: database.url } : {}) }
  const terminal: Terminal = {
    env: () => readEnv(variablesOfTest),
    variables: () => variables(variablesOfTest),
    withDatabase: (work) => {
      if (!database) throw new Error('this command was to open no database')
      return work({ ...database, close: () => Promise.resolve() })
    },
    print: (text) => void out.push(`${text}\n`),
    output: () =>
      new Writable({
        write(piece: Buffer, _encoding, done) {
          out.push(decoder.write(piece))
          done()
        },
      }),
    note: (text) => void notes.push(`${text}\n`),
    readInput: () => Promise.resolve(Buffer.from(input)),
  }
  const code = await runCommandLine(words, terminal)
  return { code, out: out.join(''), notes: notes.join('') }
}

import { writeSync } from 'node:fs'
import { Writable } from 'node:stream'
import { readEnv, variables } from './env.ts'
import { runCommandLine } from './cli/run.ts'
import type { Terminal } from './cli/terminal.ts'

const terminal: Terminal = {
  env: () => readEnv(),
  variables: () => variables(),
  async withDatabase(work) {
    const [{ openDatabase }] = await Promise.all([
      import('./platform/open-database.ts'),
      import('./modules/registry.ts'),
    ])
    const database = await openDatabase(readEnv(), { say: (text) => terminal.note(text), poolSize: 3 })
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  },
  print: (text) => writeAll(1, `${text}\n`),
  output: () =>
    new Writable({
      write(piece: Buffer, _encoding, done) {
        writeAll(1, piece)
        done()
      },
    }),
  note: (text) => writeAll(2, `${text}\n`),
  async readInput() {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  },
}

/** Writes everything before going on, so that nothing is lost when the process ends; a pipe that is full is tried again. */
function writeAll(descriptor: number, content: string | Buffer): void {
  const bytes = Buffer.from(content)
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'EPIPE') process.exit(1)
      if (code !== 'EAGAIN') throw error
    }
  }
}

process.exit(await runCommandLine(process.argv.slice(2), terminal))

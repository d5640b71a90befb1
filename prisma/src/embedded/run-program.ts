import { spawn } from 'node:child_process'
import { searchPath, serverEnvironment } from '../env.ts'
import type { ServerAccount } from './server-account.ts'

/** What a program said and how it ended. */
export interface ProgramResult {
  readonly code: number | null
  readonly output: string
}

/**
 * Runs one of PostgreSQL's programs as the account, in a session of its own: a Ctrl-C at the
 * terminal must reach our process and not the database under it.
 *
 * @param quiet Reads no output. A started server keeps an inherited pipe open for as long as it runs.
 */
export function runProgram(
  account: ServerAccount,
  folder: string,
  command: readonly string[],
  quiet = false,
): Promise<ProgramResult> {
  const [program = '', ...rest] = [...account.prefix, ...command]
  const user = account.prefix.length > 0 ? null : account.owner
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      ...user,
      cwd: folder,
      env: { ...serverEnvironment, PATH: searchPath },
      detached: true,
      windowsHide: true,
      stdio: quiet ? 'ignore' : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout?.on('data', (part: Buffer) => (output += part.toString()))
    child.stderr?.on('data', (part: Buffer) => (output += part.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

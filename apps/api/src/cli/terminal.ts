import type { Writable } from 'node:stream'
import type { Env, Variable } from '../env.ts'
import type { OpenDatabase } from '../platform/open-database.ts'

/** What a command works with, so that it can be run without a terminal. */
export interface Terminal {
  /** The checked environment. */
  readonly env: () => Env
  /** The variables of the environment, secrets left out. */
  readonly variables: () => Variable[]
  /** Opens the database for the length of some work. */
  withDatabase<Value>(work: (database: OpenDatabase) => Promise<Value>): Promise<Value>
  /** Writes what was asked for: a line, or lines. */
  print(text: string): void
  /** What takes what was asked for in pieces, where it is more than memory holds. */
  output(): Writable
  /** Writes progress and warnings, which must never get into what was asked for. */
  note(text: string): void
  /** Everything that is piped in. */
  readInput(): Promise<Buffer>
}

/** A command that cannot do its work; the message is a sentence for the user, or empty where one was written already. */
export class CommandFailed extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

import { OperatorError } from '@sourceline/database/operator-error'
import { CommanderError } from 'commander'
import { ObjectStoreError } from '../platform/objects/object-store.ts'
import { describeBug } from '../platform/describe-bug.ts'
import { buildProgram } from './program.ts'
import { CommandFailed, type Terminal } from './terminal.ts'

/**
 * Runs one command line to its end and gives the exit code: 0, or another when it could not do
 * its work, for which a sentence is written beside what was asked for.
 *
 * @param words What stands after the program's name.
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await buildProgram(terminal).parseAsync([...words], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    const expected = [CommandFailed, OperatorError, ObjectStoreError].some((kind) => error instanceof kind)
    const said = expected && error instanceof Error ? error.message : describeBug(error)
    if (said) terminal.note(said)
    return error instanceof CommandFailed ? error.exitCode : 1
  }
}

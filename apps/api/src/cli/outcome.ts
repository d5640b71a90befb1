import { userInfo } from 'node:os'
import type { Actor, Result } from '@sourceline/domain'
import { findingInWords, type Failure } from '../platform/failure.ts'
import { issuesInWords } from '../platform/refusals/input-issue.ts'
import type { Postbox } from '../platform/mail/postbox.ts'
import type { OpenDatabase } from '../platform/open-database.ts'
import type { UseCaseContext } from '../platform/use-case.ts'
import { CommandFailed } from './terminal.ts'

/** Who acts on the command line: whoever may run it holds the database anyway. The log tells the account of the machine. */
const operator: Actor = { kind: 'SYSTEM', id: null, name: `Command line${ofAccount()}`, role: 'ADMINISTRATOR' }

/** The account of the machine in brackets, where it has a name. */
function ofAccount(): string {
  try {
    return ` (${userInfo().username})`
  } catch {
    return ''
  }
}

/** The context in which a command calls a use-case. */
export function asOperator({ prisma }: OpenDatabase, postbox?: Postbox): UseCaseContext {
  return { prisma, actor: operator, requestId: null, ...(postbox ? { postbox } : {}) }
}

/**
 * What a use-case gives.
 *
 * @throws CommandFailed with the failure in words.
 */
export function valueOf<Value>(result: Result<Value, Failure>): Value {
  if (result.ok) return result.value
  throw new CommandFailed(inWords(result.failure))
}

/** A failure as a sentence or some. */
export function inWords(failure: Failure): string {
  switch (failure.kind) {
    case 'validation':
      return issuesInWords(failure.issues, '\n')
    case 'conflict':
      return 'Somebody else has just changed it. Try again.'
    case 'publish-blocked':
      return failure.findings.map((finding) => findingInWords(finding).message).join('\n')
    default:
      return failure.message
  }
}

import { createHmac } from 'node:crypto'
import { ok, type Actor, type Result } from '@sourceline/domain'
import { outsideTransaction } from '../transactions/begin.ts'
import type { Transaction } from '../transactions/transaction.ts'
import type { WritingConnections } from '../connections.ts'
import type { Failure } from '../failure.ts'
import { keepOutcome, keptOutcome, type KeptOutcome, type RetryPlace } from './idempotency-key.store.ts'

/** The key that a change was sent with, and the one under which it and the input are hashed. */
export interface RetryKey {
  readonly key: string
  readonly secret: Buffer
}

/** The key was used for another input. */
export class IdempotencyMismatch extends Error {}

/** The change was made, and what it gave back is not shown again: it may be a secret. */
export class AlreadyDone extends Error {}

/** Another request with the same key has made the change first. */
class MadeMeanwhile extends Error {}

/** A change that is made once, however often it is sent. */
interface OnceOnly {
  readonly prisma: WritingConnections
  readonly actor: Actor
  /** The mutation's field, and the name that the operation gives it. */
  readonly field: string
  readonly retry: RetryKey
  readonly input: unknown
}

/** Saves something in the transaction of a change, from what it gives back. */
type Alongside = (tx: Transaction, value: unknown) => Promise<void>

/**
 * Makes a change unless the same was made under this key within the last day: then what that came to is given back. What a
 * change came to is kept in its own transaction; of two that are sent at once, the second waits for the first.
 *
 * @throws IdempotencyMismatch where the key was used for another input; AlreadyDone where what it gave is not kept.
 */
export async function once<Value>(
  { prisma, actor, field, retry, input }: OnceOnly,
  make: (alongside: Alongside) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  const hashed = (words: string): string => createHmac('sha256', retry.secret).update(words).digest('hex')
  const place: RetryPlace = { sender: senderOf(actor), field, keyHash: hashed(`key ${retry.key}`) }
  const inputHash = hashed(JSON.stringify(input))
  const before = () => keptOutcome<Value>(outsideTransaction(prisma), place)
  const given = (kept: KeptOutcome<Value>): Result<Value, Failure> => {
    if (kept.inputHash !== inputHash) throw new IdempotencyMismatch(`the key was used for another ${field}`)
    if (kept.outcome === null) throw new AlreadyDone(`${field} was done already`)
    return ok(kept.outcome)
  }
  const known = await before()
  if (known) return given(known)
  try {
    const made = await make(async (tx, value) => {
      if (!(await keepOutcome(tx, place, { inputHash, outcome: isPlain(value) ? value : null })))
        throw new MadeMeanwhile()
    })
    // What the other has just made may be why this one was refused: its address is taken.
    const meanwhile = made.ok ? null : await before()
    return meanwhile ? given(meanwhile) : made
  } catch (error) {
    const meanwhile = error instanceof MadeMeanwhile ? await before() : null
    if (meanwhile) return given(meanwhile)
    throw error
  }
}

const isWord = (value: unknown): boolean => value === null || /^(?:string|number|boolean|undefined)$/.test(typeof value)

const membersOf = (value: unknown): unknown[] | null =>
  typeof value === 'object' && value !== null && !(value instanceof Date) ? Object.values(value) : null

/**
 * Whether what a change gave back is ids, counts and notices alone, or lists of what tells no more of each, which are resolved
 * again: rows of tables and secrets are not kept.
 */
function isPlain(value: unknown): boolean {
  const isPart = (part: unknown): boolean => isWord(part) || (membersOf(part)?.every(isWord) ?? false)
  return (membersOf(value) ?? [value]).every((member) =>
    Array.isArray(member) ? member.every(isPart) : isWord(member),
  )
}

const senderOf = (actor: Actor): string => `${actor.kind.toLowerCase()}:${actor.id ?? ''}`

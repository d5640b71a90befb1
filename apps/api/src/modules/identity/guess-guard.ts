import { createHmac } from 'node:crypto'
import type { Actor } from '@sourceline/domain'
import { enqueue } from '../../platform/jobs/enqueue.ts'
import { keyUnder } from '../../platform/secret.ts'
import { inTransaction } from '../../platform/transactions/begin.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { UseCaseContext } from '../../platform/use-case.ts'
import { findDeviceOwner } from './device-owner.store.ts'
import { placeOf } from './network-address.ts'
import { paces as standardPaces, type Paces } from './sign-in-delay.ts'
import {
  countAttempt,
  forgetFailures,
  noteWarning,
  takeBackAttempt,
  type Counted,
  type Counting,
} from './sign-in-failure.store.ts'
import { warnOfGuessingLater } from './user.jobs.ts'

const system: Actor = { kind: 'SYSTEM', id: null, name: 'Sourceline', role: 'ADMINISTRATOR' }
const day = 24 * 60 * 60_000

/** After how many failures of unknown devices the owner of an account is told, once a day. */
const warnsAfter = 10

/** Who tries to come in. */
export interface Comer {
  /** As it was written; left out where no account is named. */
  readonly email?: string
  /** The network address. */
  readonly address: string
  /** The id of the device, where the account knows it. */
  readonly device?: string | null
}

/** An attempt that was admitted, and is taken to have failed unless more is said. */
export interface Attempt {
  /** Whoever it was knows the secret. */
  succeeded(): Promise<void>
  /** Nothing was compared. */
  cameToNothing(): Promise<void>
}

/** Slows down whoever guesses passwords, in the database and so in all processes alike. */
export interface GuessGuard {
  /** Admits an attempt, or says after how many seconds one is. */
  admit(comer: Comer): Promise<{ readonly attempt: Attempt } | { readonly wait: number }>
}

class NotAdmitted extends Error {
  readonly wait: number
  constructor(wait: number) {
    super('not admitted')
    this.wait = wait
  }
}

/** What attempts are counted with: by keyed hashes, so that what the database holds names no account and no address. */
interface Counter {
  readonly prisma: UseCaseContext['prisma']
  readonly paces: Paces
  readonly keyOf: (kind: string, what: string) => string
}

/** Counts by keyed hashes under the newsroom's secret. */
export function guessGuard({
  prisma,
  secret,
  paces = standardPaces,
}: {
  prisma: UseCaseContext['prisma']
  secret: string
  paces?: Paces | undefined
}): GuessGuard {
  const hashKey = keyUnder(secret, 'sign-in failures')
  const keyOf = (kind: string, what: string): string =>
    createHmac('sha256', hashKey).update(`${kind} ${what}`).digest('base64url')
  const counter = { prisma, paces, keyOf }
  const debts = new Debts(prisma)
  return {
    async admit(comer) {
      await debts.payBack()
      const counted = countedFor(counter, comer)
      try {
        await inTransaction(prisma, async (tx) => {
          const counting = await countAttempt(tx, counted)
          if (!counting.admitted) throw new NotAdmitted(counting.wait)
          if (comer.email) await warn(counter, tx, comer.email, counting)
        })
      } catch (error) {
        if (error instanceof NotAdmitted) return { wait: Math.ceil(error.wait / 1_000) }
        throw error
      }
      return { attempt: attemptOf(counter, debts, counted, comer) }
    },
  }
}

function countedFor({ paces, keyOf }: Counter, { email, address, device }: Comer): Counted[] {
  const account = email?.toLowerCase()
  if (device) return [{ key: keyOf('device', `${device} ${account}`), pace: paces.device }]
  const place = { key: keyOf('address', placeOf(address)), pace: paces.address }
  return account ? [place, { key: keyOf('account', account), pace: paces.account }] : [place]
}

/** Has the owner of an account told, once a day, that it is being guessed at. */
async function warn(
  { keyOf }: Counter,
  tx: Transaction,
  email: string,
  { counts }: Extract<Counting, { admitted: true }>,
): Promise<void> {
  const account = counts.find(({ key }) => key === keyOf('account', email.toLowerCase()))
  if (!account || account.failures < warnsAfter) return
  if (account.warnedAt && account.now.getTime() - account.warnedAt.getTime() < day) return
  await noteWarning(tx, account.key, account.now)
  const owner = await findDeviceOwner(tx, email)
  await enqueue({ tx, actor: system }, warnOfGuessingLater, { userId: owner?.id ?? null })
}

/** Attempts that are to be taken back; what cannot be while the database is away is with the next attempt. */
class Debts {
  readonly #owed = new Set<readonly string[]>()
  readonly #prisma: UseCaseContext['prisma']

  constructor(prisma: UseCaseContext['prisma']) {
    this.#prisma = prisma
  }

  async payBack(): Promise<void> {
    for (const keys of this.#owed) {
      this.#owed.delete(keys)
      await inTransaction(this.#prisma, (tx) => takeBackAttempt(tx, keys)).catch((error: unknown) => {
        this.#owed.add(keys)
        throw error
      })
    }
  }

  takeBack(keys: readonly string[]): Promise<void> {
    this.#owed.add(keys)
    return this.payBack()
  }
}

function attemptOf({ prisma }: Counter, debts: Debts, counted: readonly Counted[], comer: Comer): Attempt {
  const keys = counted.map(({ key }) => key)
  return {
    succeeded: () =>
      comer.device
        ? inTransaction(prisma, async (tx) => {
            for (const key of keys) await forgetFailures(tx, key)
          })
        : debts.takeBack(keys),
    cameToNothing: () => debts.takeBack(keys),
  }
}

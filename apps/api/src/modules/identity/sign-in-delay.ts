const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** How failures slow down the attempts that follow, in milliseconds. */
export interface Pace {
  /** From which failure in a row on the next attempt has to wait. */
  readonly free: number
  /** The wait after that failure; after each further one it is twice as long. */
  readonly first: number
  /** The longest wait. */
  readonly longest: number
  /** After how long one failure is forgotten. */
  readonly forgets: number
}

/** The pace of each kind of attempts. */
export interface Paces {
  readonly account: Pace
  readonly address: Pace
  readonly device: Pace
}

/**
 * The pace of attempts on an account from devices that it does not know, of attempts from an address on whatever
 * accounts, and of attempts on an account from a device it knows. NIST SP 800-63B, 5.2.2, allows a hundred failures in a
 * row and asks for growing delays before.
 */
export const paces = {
  account: { free: 5, first: second, longest: 15 * minute, forgets: hour },
  address: { free: 30, first: second, longest: 5 * minute, forgets: minute },
  device: { free: 10, first: second, longest: 15 * minute, forgets: hour },
} as const satisfies Paces

/** What is kept of failures. */
export interface FailureCount {
  readonly failures: number
  /** From when on the next one is forgotten. */
  readonly countedAt: Date
  /** Until when no attempt is admitted. */
  readonly freeAt: Date
}

/** How long the next attempt waits after so many failures, in milliseconds. */
const delayAfter = (failures: number, { free, first, longest }: Pace): number =>
  failures < free ? 0 : Math.min(longest, first * 2 ** (failures - free))

/** For how many milliseconds an attempt is not admitted yet; 0 when it is. */
export const waitOf = ({ freeAt }: FailureCount, now: Date): number => Math.max(0, freeAt.getTime() - now.getTime())

/** The count once an admitted attempt is taken to have failed, which it is until it has succeeded. */
export function afterFailure(count: FailureCount, now: Date, pace: Pace): FailureCount {
  const left = afterForgetting(count, now, pace)
  const failures = Math.min(left.failures + 1, maxFailures(pace))
  return { failures, countedAt: left.countedAt, freeAt: new Date(now.getTime() + delayAfter(failures, pace)) }
}

/** When nothing of a count is left. */
export const forgottenAt = ({ failures, countedAt, freeAt }: FailureCount, { forgets }: Pace): Date =>
  new Date(Math.max(freeAt.getTime(), countedAt.getTime() + failures * forgets))

function afterForgetting(
  { failures, countedAt }: FailureCount,
  now: Date,
  { forgets }: Pace,
): Pick<FailureCount, 'failures' | 'countedAt'> {
  const forgotten = Math.floor((now.getTime() - countedAt.getTime()) / forgets)
  return failures > forgotten
    ? { failures: failures - forgotten, countedAt: new Date(countedAt.getTime() + forgotten * forgets) }
    : { failures: 0, countedAt: now }
}

/** From where on counting further would change no wait. */
const maxFailures = ({ free, first, longest }: Pace): number => free + Math.ceil(Math.log2(longest / first)) + 1

import { setTimeout as sleep } from 'node:timers/promises'
import type { Chances } from '@sourceline/kit'
import type { Instance } from './served-newsroom.ts'

/** Seconds without a sign of life after which another instance takes over what one works on, and a few more. */
const pastLease = 13_000

/** What can happen to an instance, for as long as each says, in milliseconds. */
const faults = {
  'its lines to the database are slow': async ({ toDatabase }, chances) => {
    toDatabase.delay = 5 + chances.below(60)
    await sleep(500 + chances.below(1_500))
    toDatabase.delay = 0
  },
  'its lines to the database are cut': async ({ toDatabase }) => toDatabase.reset(),
  'its lines to the database say nothing more': async ({ toDatabase }) => toDatabase.silence(),
  'lines of its clients are slow': async ({ toClients }, chances) => {
    toClients.delay = 5 + chances.below(200)
    await sleep(500 + chances.below(1_500))
    toClients.delay = 0
  },
  'lines of its clients are cut': async ({ toClients }) => toClients.reset(),
  'lines of its clients say nothing more': async ({ toClients }) => toClients.silence(),
  'it is frozen for a moment': async (instance, chances) => {
    instance.freeze()
    await sleep(200 + chances.below(2_500))
    instance.thaw()
  },
  'it is frozen past its lease': async (instance) => {
    instance.freeze()
    await sleep(pastLease)
    instance.thaw()
  },
} as const satisfies Readonly<Record<string, (instance: Instance, chances: Chances) => Promise<unknown>>>
export type FaultKind = keyof typeof faults

/** The kinds that are drawn, each once until all were: what takes long is among them seldom. */
const kinds: readonly FaultKind[] = [
  'its lines to the database are slow',
  'its lines to the database are slow',
  'its lines to the database are cut',
  'its lines to the database are cut',
  'its lines to the database say nothing more',
  'lines of its clients are slow',
  'lines of its clients are cut',
  'lines of its clients are cut',
  'lines of its clients are cut',
  'lines of its clients say nothing more',
  'it is frozen for a moment',
  'it is frozen for a moment',
]

/** What is done to instances, and until when. */
interface Injection {
  readonly chances: Chances
  readonly isOver: () => boolean
  /** After how many nothing more is done. */
  readonly most: number
  /** Whether one of them is frozen past its lease. */
  readonly freezes: boolean
}

/** Does one thing after another to instances until it is over; gives what was done how often. */
export async function injectFaults(
  instances: readonly Instance[],
  { chances, isOver, most, freezes }: Injection,
): Promise<Partial<Record<FaultKind, number>>> {
  const done: Partial<Record<FaultKind, number>> = {}
  const inject = (kind: FaultKind, instance: Instance): Promise<unknown> => {
    done[kind] = (done[kind] ?? 0) + 1
    return faults[kind](instance, chances)
  }
  const frozen = freezes ? inject('it is frozen past its lease', chances.oneOf(instances)) : null
  let left: FaultKind[] = []
  for (let count = 0; count < most && !isOver(); count += 1) {
    await sleep(chances.below(1_200))
    const running = instances.filter(({ isFrozen }) => !isFrozen)
    if (left.length === 0) left = [...kinds]
    const [kind] = left.splice(chances.below(left.length), 1)
    if (kind && running.length > 0) await inject(kind, chances.oneOf(running))
  }
  await frozen
  return done
}

/** Why a save did not succeed, by what helps: time, signing in, choosing between versions, or another text. */
export type SaveFailure = 'unreachable' | 'unavailable' | 'signed-out' | 'conflict' | 'refused'

/** When a draft is saved by itself. Times are milliseconds of one clock. */
export interface SaveSchedule {
  /** When the oldest change was made that no save was begun for; null without one. */
  changedSince: number | null
  changedAt: number
  isSaving: boolean
  endedAt: number
  failure: SaveFailure | null
  /** How many saves in a row did not reach the server, or found it unable. */
  missed: number
}

export type ScheduleEvent =
  | { type: 'changed'; at: number }
  | { type: 'began' }
  | { type: 'ended'; at: number; failure: SaveFailure | null; isDirty: boolean }
  /** Something says that it may succeed now: the network is back, somebody signed in, the page is looked at again. */
  | { type: 'woken'; at: number }

export const unchanged: SaveSchedule = {
  changedSince: null,
  changedAt: 0,
  isSaving: false,
  endedAt: 0,
  failure: null,
  missed: 0,
}

/** A pause in typing after which is saved. */
const pause = 800
/** The longest that typing without a pause puts a save off: it leaves a second for the way to the server. */
const longest = 2_000
/** Waits before the next attempt, by how many failed; the last one again and again. */
const retries = [1_000, 2_000, 4_000, 8_000, 15_000]

const isPassing = (failure: SaveFailure | null): boolean => failure === 'unreachable' || failure === 'unavailable'

/** What follows from an event. Pure. */
export function scheduleAfter(schedule: SaveSchedule, event: ScheduleEvent): SaveSchedule {
  switch (event.type) {
    case 'changed':
      return { ...schedule, changedSince: schedule.changedSince ?? event.at, changedAt: event.at }
    case 'began':
      return { ...schedule, isSaving: true, changedSince: null }
    case 'ended': {
      const { at, failure, isDirty } = event
      // A refused text waits for another one; what was typed during a save that succeeded waits no longer than usual.
      const changedSince = schedule.changedSince ?? (isDirty && failure !== 'refused' ? at : null)
      const missed = isPassing(failure) ? schedule.missed + 1 : 0
      return { ...schedule, isSaving: false, endedAt: at, failure, missed, changedSince }
    }
    case 'woken':
      return schedule.failure === null || schedule.failure === 'conflict'
        ? schedule
        : { ...schedule, failure: null, missed: 0, changedSince: event.at - longest }
  }
}

/** When the draft is to be saved; null while that waits for something else than time. */
export function nextSaveAt({
  changedSince,
  changedAt,
  isSaving,
  endedAt,
  failure,
  missed,
}: SaveSchedule): number | null {
  if (isSaving || failure === 'conflict' || failure === 'signed-out') return null
  if (isPassing(failure)) return endedAt + (retries[Math.min(missed, retries.length) - 1] ?? 0)
  return changedSince === null ? null : Math.min(changedAt + pause, changedSince + longest)
}

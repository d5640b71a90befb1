import { describeFailure } from '@/shared/mutation-result.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { saveFailureOf } from './save-failure.ts'
import { t } from '@/shared/words/words.ts'

/** Where what was typed is, in words. */
export interface SaveWords {
  /**
   * `safe`: on the server; `under-way` to it; `device`: on this device alone; `nowhere`: in this page alone; `undecided`: an
   * editor has to do something.
   */
  kind: 'safe' | 'under-way' | 'device' | 'nowhere' | 'undecided'
  text: string
  /** What helps, beside waiting. */
  remedy: 'sign-in' | 'compare' | null
}

type Told = Pick<Saving, 'isSaving' | 'isDirty' | 'failure' | 'conflict' | 'savedAt'> & {
  /** Why the device does not keep what is typed; null while it does. */
  deviceFailure: unknown
}

/** That the device keeps nothing of what is typed, and why: see "QuotaExceededError" in the Storage Standard. */
const onPageOnly = (failure: unknown): string =>
  failure instanceof DOMException && failure.name === 'QuotaExceededError'
    ? t('Only on this page: this device’s storage is full.')
    : t('Only on this page: this browser keeps nothing.')

const reasons = () =>
  ({
    unreachable: t('The server cannot be reached; trying again.'),
    unavailable: t('The server cannot save just now; trying again.'),
    'signed-out': t('Your session has ended.'),
  }) as const

function failed(failure: unknown, deviceFailure: unknown): SaveWords {
  const kind = saveFailureOf(failure)
  const remedy = kind === 'signed-out' ? 'sign-in' : null
  if (kind === 'conflict' || kind === 'refused') {
    return {
      kind: 'undecided',
      text: t('Not all is saved: {reason}', { reason: describeFailure(failure).message }),
      remedy,
    }
  }
  return deviceFailure === null
    ? { kind: 'device', text: `${t('Saved on this device.')} ${reasons()[kind]}`, remedy }
    : {
        kind: 'nowhere',
        text: `${onPageOnly(deviceFailure)} ${reasons()[kind]} ${t('Keep the page open.')}`,
        remedy,
      }
}

/** Where what was typed is now. `time` writes a time of day. */
export function saveWords(told: Told, time: (at: Date) => string): SaveWords {
  const { isSaving, isDirty, failure, conflict, savedAt, deviceFailure } = told
  if (conflict !== null) return { kind: 'undecided', text: t('Not saved: two versions'), remedy: 'compare' }
  if (failure !== null) return failed(failure, deviceFailure)
  if (isDirty || isSaving) return { kind: 'under-way', text: t('Saving…'), remedy: null }
  return {
    kind: 'safe',
    text: savedAt ? t('Saved at {time}', { time: time(savedAt) }) : t('Saved'),
    remedy: null,
  }
}

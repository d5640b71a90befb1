import { eventPhrase, wentAlong } from '@/shared/history/event-words.ts'
import { pageOf } from '@/shared/navigation.ts'
import { t } from '@/shared/words/words.ts'

/** A row of the change log, as far as the home page tells it. */
export interface LoggedEvent {
  readonly id: string
  readonly actorName: string
  readonly actorKind: string
  readonly action: string
  /** What was done, with `{it}` for the record: "took {it} down". */
  readonly past: string
  readonly subjectType: string
  readonly subjectNoun: string
  readonly subjectId: string
  readonly changes: unknown
}

/** What was done, in words, with a link where the subject has a page. */
export interface Activity {
  /** Who, as the beginning of the sentence. */
  readonly who: string
  /** The end of a sentence that begins with a name: "published an article". */
  readonly phrase: string
  readonly href: string | undefined
}

function nameIn(changes: unknown): string | null {
  const name: unknown = Reflect.get(Object(changes), 'name')
  return typeof name === 'string' ? name : null
}

/** Tells a row of the change log, to whoever is signed in. The action names the verb; the subject may be any part of the record. */
export function activityOf(event: LoggedEvent, viewerId?: string): Activity {
  const { action, actorKind, actorName, subjectType, subjectId, changes } = event
  // Nobody is signed in while an account is set up, so the log knows whose it is by the subject alone.
  const isNewAccount = action === 'user:set-up' && actorKind === 'SYSTEM'
  return {
    who: isNewAccount ? (subjectId === viewerId ? t('You') : (nameIn(changes) ?? t('A new colleague'))) : actorName,
    phrase: isNewAccount && subjectId === viewerId ? t('set up your account') : eventPhrase(event),
    href: action.endsWith(':delete') ? undefined : pageOf(subjectType, subjectId),
  }
}

/**
 * The newest of the events that tell the same thing: one change often writes several rows, and
 * publishing a record writes one for each part that goes public with it.
 */
export function distinct<Event extends LoggedEvent>(events: readonly Event[], limit: number): Event[] {
  const seen = new Set<string>()
  return events
    .filter((event) => !wentAlong(event))
    .filter(({ actorName, action, subjectId }) => {
      const key = `${actorName} ${action} ${subjectId}`
      const first = !seen.has(key)
      seen.add(key)
      return first
    })
    .slice(0, limit)
}

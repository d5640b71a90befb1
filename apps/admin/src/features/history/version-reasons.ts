import type { EditorArticleEventsQuery, EditorVersionFragment } from '@/generated/graphql.ts'
import { phraseOf } from '@/shared/history/event-words.ts'
import { t } from '@/shared/words/words.ts'

type Event = EditorArticleEventsQuery['changeEvents']['nodes'][number]

/** Why something was done with a version, as its editor said then. */
export interface VersionReason {
  id: string
  /** Who did what: "Ada took it down". */
  phrase: string
  reason: string
  at: string
}

/** Milliseconds by which the log and the end of a publication may differ. */
const slack = 5_000

function textIn(changes: unknown, field: string): string | null {
  if (typeof changes !== 'object' || changes === null) return null
  const value: unknown = Reflect.get(changes, field)
  return typeof value === 'string' && value !== '' ? value : null
}

function isAbout(
  { action, at, changes }: Event,
  { number, publicUntil, publicFrom, ending }: EditorVersionFragment,
): boolean {
  if (action === 'article:publish')
    return typeof changes === 'object' && changes !== null && Reflect.get(changes, 'number') === number
  if (ending !== 'UNPUBLISHED') return false
  const calledOff = textIn(changes, 'scheduledFor')
  if (calledOff)
    return (
      publicFrom !== null &&
      publicFrom !== undefined &&
      Math.abs(Date.parse(publicFrom) - Date.parse(calledOff)) < slack
    )
  return publicUntil !== null && publicUntil !== undefined && Math.abs(Date.parse(publicUntil) - Date.parse(at)) < slack
}

function reasonOf({ id, at, actorName, action, past, changes }: Event): VersionReason[] {
  const reason = textIn(changes, action === 'article:publish' ? 'overrideReason' : 'reason')
  return reason === null ? [] : [{ id, at, reason, phrase: `${actorName} ${phraseOf(past, t('it'))}` }]
}

/** The reasons that were given for publishing a version over the gate, or for taking it down. */
export function reasonsFor(version: EditorVersionFragment, events: readonly Event[]): VersionReason[] {
  return events
    .filter(
      (event) =>
        (event.action === 'article:publish' || event.action === 'article:unpublish') && isAbout(event, version),
    )
    .flatMap(reasonOf)
}

const verbs: Readonly<Record<string, string>> = {
  create: 'created', save: 'edited', submit: 'submitted', restore: 'restored', delete: 'deleted', import: 'imported',
  remove: 'removed', accept: 'accepted', reject: 'rejected', reopen: 'reopened', assess: 'assessed', publish: 'published',
  unpublish: 'unpublished', invite: 'invited', 'change-role': 'changed the role of', disable: 'disabled', enable: 'enabled',
  revoke: 'revoked', 'override-gate': 'overrode the publish gate for',
}

const places: Readonly<Record<string, string>> = { article: '/articles', claim: '/claims', source: '/sources' }

/** A row of the change log, as far as the home page tells it. */
export interface LoggedEvent {
  readonly id: string
  readonly actorName: string
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
}

/** What was done, in words, with a link where the subject has a page. */
export interface Happening {
  /** The end of a sentence that begins with a name: "published an article". */
  readonly deed: string
  readonly href: string | undefined
}

/** Tells a row of the change log. The action names the verb; the subject may be any part of the record. */
export function happening({ action, subjectType, subjectId }: LoggedEvent): Happening {
  const verb = action.split(':')[1] ?? 'save'
  const noun = subjectType.toLowerCase().replaceAll(/[-_]/g, ' ')
  const article = noun === 'evidence' ? '' : /^[aeio]/.test(noun) ? 'an ' : 'a '
  const place = places[subjectType.toLowerCase()]
  return {
    deed: `${verbs[verb] ?? verb.replaceAll('-', ' ')} ${article}${noun.replace(/^api /, 'API ')}`,
    href: place && verb !== 'delete' ? `${place}/${subjectId}` : undefined,
  }
}

/**
 * The newest of the events that tell the same thing: one change often writes several rows, and
 * publishing a record writes one for each part that goes public with it.
 */
export function distinct<Event extends LoggedEvent>(events: readonly Event[], limit: number): Event[] {
  const seen = new Set<string>()
  return events
    .filter(({ actorName, action, subjectType, subjectId }) => {
      if (action.endsWith(':publish') && !action.startsWith(`${subjectType.toLowerCase()}:`)) return false
      const key = `${actorName} ${action} ${subjectId}`
      const first = !seen.has(key)
      seen.add(key)
      return first
    })
    .slice(0, limit)
}

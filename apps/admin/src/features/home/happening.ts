const verbs: Readonly<Record<string, string>> = {
  create: 'created',
  save: 'edited',
  submit: 'submitted',
  restore: 'restored',
  delete: 'deleted',
  import: 'imported',
  remove: 'removed',
  accept: 'accepted',
  reject: 'rejected',
  reopen: 'reopened',
  assess: 'assessed',
  publish: 'published',
  unpublish: 'took down',
  invite: 'invited',
  disable: 'disabled',
  revoke: 'revoked',
}

/** Actions whose verb and noun alone would read badly. */
const deeds: Readonly<Record<string, string>> = {
  'article:save': 'began a new draft of an article',
  'article:restore': 'went back to another version of an article',
  'article:propose': 'had claims proposed for an article',
  'user:set-up': 'set up an account',
  'user:invite': 'invited somebody',
  'user:change-role': 'changed somebody’s role',
  'user:disable': 'locked somebody out',
  'user:enable': 'let somebody in again',
  'service-token:create': 'created a service token',
  'service-token:assign': 'passed a service token on',
  'proposal:accept': 'accepted what was proposed',
  'proposal:reject': 'rejected what was proposed',
  'proposal:reopen': 'took a decision on a proposal back',
  'claim-link:create': 'linked two claims',
  'claim-link:remove': 'unlinked two claims',
}

const places: Readonly<Record<string, string>> = { article: '/articles', claim: '/claims', source: '/sources' }

/** A row of the change log, as far as the home page tells it. */
export interface LoggedEvent {
  readonly id: string
  readonly actorName: string
  readonly actorKind: string
  readonly action: string
  readonly subjectType: string
  readonly subjectNoun: string
  readonly subjectId: string
  readonly changes: unknown
}

/** What was done, in words, with a link where the subject has a page. */
export interface Happening {
  /** Who, as the beginning of the sentence. */
  readonly who: string
  /** The end of a sentence that begins with a name: "published an article". */
  readonly deed: string
  readonly href: string | undefined
}

function has(changes: unknown, field: string, value?: unknown): boolean {
  if (typeof changes !== 'object' || changes === null || !(field in changes)) return false
  return value === undefined || Reflect.get(changes, field) === value
}

function nameIn(changes: unknown): string | null {
  const name: unknown = has(changes, 'name') ? Reflect.get(Object(changes), 'name') : null
  return typeof name === 'string' ? name : null
}

function deedIn({ action, subjectNoun: noun, changes }: LoggedEvent): string {
  if (action === 'user:disable' && has(changes, 'disabled', false)) return 'let somebody in again'
  if (action === 'article:unpublish' && has(changes, 'scheduledFor')) return 'called the publication of an article off'
  if (action === 'article:save' && has(changes, 'discarded')) return 'discarded the draft of an article'
  const verb = action.split(':')[1] ?? 'save'
  const article = noun === 'evidence' ? '' : /^[aeio]/i.test(noun) ? 'an ' : 'a '
  return deeds[action] ?? `${verbs[verb] ?? verb.replaceAll('-', ' ')} ${article}${noun}`
}

/** Tells a row of the change log, to whoever is signed in. The action names the verb; the subject may be any part of the record. */
export function happening(event: LoggedEvent, viewerId?: string): Happening {
  const { action, actorKind, actorName, subjectType, subjectId, changes } = event
  const place = places[subjectType.toLowerCase()]
  // Nobody is signed in while an account is set up, so the log knows whose it is by the subject alone.
  const arrives = action === 'user:set-up' && actorKind === 'SYSTEM'
  return {
    who: arrives ? (subjectId === viewerId ? 'You' : (nameIn(changes) ?? 'A new colleague')) : actorName,
    deed: arrives && subjectId === viewerId ? 'set up your account' : deedIn(event),
    href: place && !action.endsWith(':delete') ? `${place}/${subjectId}` : undefined,
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

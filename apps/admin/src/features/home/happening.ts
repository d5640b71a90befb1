const verbs: Readonly<Record<string, string>> = {
  create: 'created', save: 'edited', submit: 'submitted', restore: 'restored', delete: 'deleted', import: 'imported',
  remove: 'removed', accept: 'accepted', reject: 'rejected', reopen: 'reopened', assess: 'assessed', publish: 'published',
  unpublish: 'unpublished', invite: 'invited', 'change-role': 'changed the role of', disable: 'disabled', enable: 'enabled',
  revoke: 'revoked', 'override-gate': 'overrode the publish gate for', 'discard-draft': 'discarded the draft of',
  'set-up': 'set up',
}

const places: Readonly<Record<string, string>> = { article: '/articles', claim: '/claims', source: '/sources' }

const titles = ['headline', 'statement', 'name', 'title', 'email'] as const

/** One row of the change log in words. */
export interface Happening {
  /** What was done: "published an article". */
  readonly deed: string
  /** What it was done to, where the log says. */
  readonly title: string | undefined
  readonly href: string | undefined
}

function titleIn(changes: unknown): string | undefined {
  if (typeof changes !== 'object' || changes === null) return undefined
  const entries = new Map(Object.entries(changes))
  for (const field of titles) {
    const value: unknown = entries.get(field)
    if (typeof value === 'string' && value.trim()) return value
    if (Array.isArray(value) && typeof value[1] === 'string') return value[1]
  }
  return undefined
}

/** Tells a row of the change log as a sentence's end, with a link where the subject has a page. */
export function happening(event: { action: string; subjectType: string; subjectId: string; changes: unknown }): Happening {
  const [noun = event.subjectType, verb = 'changed'] = event.action.split(':')
  const words = noun.replaceAll('-', ' ')
  const article = /^(api|[aeio])/.test(words) ? 'an' : 'a'
  const place = places[event.subjectType.toLowerCase()]
  return {
    deed: `${verbs[verb] ?? verb.replaceAll('-', ' ')} ${article} ${words === 'api token' ? 'API token' : words}`,
    title: titleIn(event.changes),
    href: place && verb !== 'delete' ? `${place}/${event.subjectId}` : undefined,
  }
}

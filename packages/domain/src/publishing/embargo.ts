/** Why an embargo cannot be had as it is wanted. */
export const embargoRefusals = {
  'embargo-broken-and-moved': 'Either break the embargo or set another moment, not both.',
  'embargo-past': 'This moment has passed. Choose a later one, or leave it out to publish now.',
  'embargo-of-public-article':
    'The article is public: an embargo can only hold back a first publication. Publish now, or unpublish first.',
  'embargo-of-public-changes':
    'This draft changes claims or sources that readers already see, and they cannot be held back: publish those first, or publish now.',
} as const

/** Where an article stands that is about to be published, and what is wanted. */
export interface WantedPublication {
  readonly now: Date
  /** From when its last publication is on, if it has one. */
  readonly publicFrom: Date | null
  /** From when it shall be public; undefined leaves an embargo that is set. */
  readonly wantedFrom: Date | undefined
  /** Makes a scheduled article public at once. */
  readonly breakEmbargo: boolean
}

/** The embargo that is set: the moment for which an article is scheduled; null where it is public or a draft. */
export function scheduledFor(publicFrom: Date | null, now: Date): Date | null {
  return publicFrom && publicFrom > now ? publicFrom : null
}

/** The embargo under which an article would be published; null makes it public at once. */
export function embargoOf({ now, publicFrom, wantedFrom, breakEmbargo }: WantedPublication): Date | null {
  return breakEmbargo ? null : (wantedFrom ?? scheduledFor(publicFrom, now))
}

/**
 * What forbids the embargo that is wanted; null where nothing does.
 *
 * @param changesPublic Publishing would change what readers already see of claims, sources or topics.
 */
export function checkEmbargo(
  wanted: WantedPublication,
  changesPublic: boolean,
): { readonly field: 'breakEmbargo' | 'publicFrom'; readonly code: keyof typeof embargoRefusals } | null {
  const { now, publicFrom, wantedFrom, breakEmbargo } = wanted
  if (breakEmbargo && wantedFrom) return { field: 'breakEmbargo', code: 'embargo-broken-and-moved' }
  const embargo = embargoOf(wanted)
  if (!embargo) return null
  if (embargo <= now) return { field: 'publicFrom', code: 'embargo-past' }
  if (publicFrom && publicFrom <= now) return { field: 'publicFrom', code: 'embargo-of-public-article' }
  return changesPublic ? { field: 'publicFrom', code: 'embargo-of-public-changes' } : null
}

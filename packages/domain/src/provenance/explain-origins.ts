import type { Origin, Origins, ProvenanceWarning, Step, Tie } from './origins.ts'

/** What a source is called, by its id. */
export type NameOf = (sourceId: string) => string

const shown = 6
const conjunction = new Intl.ListFormat('en', { type: 'conjunction' })

/**
 * Says in English how the origins of a claim were counted: the count, then a line for each
 * origin with the way it came to us, then a line for each warning. Long lists and chains are
 * cut and say how much was left out.
 */
export function explainOrigins(origins: Origins, nameOf: NameOf): string[] {
  const count =
    origins.count === 0
      ? 'No origin: nobody is known to assert or confirm it.'
      : `${origins.count === 1 ? 'One independent origin.' : `${origins.count} independent origins.`}`
  return [
    count,
    ...origins.origins.map((origin) => originInWords(origin, nameOf)),
    ...origins.warnings.map((warning) => warningInWords(warning, nameOf)),
  ]
}

/** Says in one sentence who an origin is and how it came to us. */
export function originInWords(origin: Origin, nameOf: NameOf): string {
  const who = named(origin.speakerIds, nameOf)
  if (origin.kind === 'CIRCLE')
    return `${who} ${origin.speakerIds.length === 1 ? 'names nobody but itself' : 'name nobody but each other, and count once'}.`
  const way = wayInWords(origin.path, nameOf)
  if (origin.speakerIds.length === 1) return `${who}${origin.kind === 'UNNAMED' ? ', not named' : ''}${way}.`
  if (origin.kind === 'UNNAMED') return `${who} are not named, may be the same, and count once.`
  const ties = origin.ties.slice(0, shown).map((tie) => tieInWords(tie, nameOf))
  return `${who} count once${ties.length > 0 ? `: ${ties.join('; ')}${more(origin.ties.length, '; ')}` : ''}.`
}

/** Says in one sentence what an editor should know, and what follows for the count. */
export function warningInWords(warning: ProvenanceWarning, nameOf: NameOf): string {
  const who = named(warning.sourceIds, nameOf)
  const many = warning.sourceIds.length > 1
  switch (warning.kind) {
    case 'OUTLETS_COLLAPSE':
      return `${who} are no independent confirmations: they report one origin, ${nameOf(warning.originId)}.`
    case 'CIRCULAR_REPORTING':
      return (
        `${who} ${many ? 'cite each other in a circle' : 'cites itself'}. ` +
        (warning.outsideOrigin
          ? 'That adds nothing to the origin that feeds it.'
          : 'No other origin is known: this counts at most once.')
      )
    case 'UNNAMED_COUNT_ONCE':
      return `${who} are not named and may be the same: they count at most once until an editor confirms that they are distinct.`
  }
}

const more = (total: number, separator: string): string => (total > shown ? `${separator}${total - shown} more` : '')

function named(ids: readonly string[], nameOf: NameOf): string {
  const names = ids.slice(0, shown).map(nameOf)
  return conjunction.format(ids.length > shown ? [...names, `${ids.length - shown} more`] : names)
}

const tieInWords = ({ sourceId, bodyId, reason }: Tie, nameOf: NameOf): string =>
  `${nameOf(sourceId)} ${reason === 'SPEAKS_FOR' ? 'speaks for' : 'belongs to'} ${nameOf(bodyId)}`

function wayInWords(path: readonly Step[], nameOf: NameOf): string {
  const outlets = path
    .slice(0, -1)
    .map((step) => step.sourceId)
    .reverse()
  const words = outlets.slice(0, shown).map((id) => `, reported by ${nameOf(id)}`)
  return `${words.join('')}${more(outlets.length, ', and on through ')}`
}

/** What an event of the change log says of itself. */
interface ToldEvent {
  readonly action: string
  /** What was done, with `{it}` for the record: "took {it} down". */
  readonly past: string
  readonly subjectType: string
  readonly subjectNoun: string
}

/** What was done to a record of a kind, to be said after a name: "published an article". */
export function eventPhrase({ past, subjectNoun: noun }: Pick<ToldEvent, 'past' | 'subjectNoun'>): string {
  const article = noun === 'evidence' ? '' : /^[aeio]/iu.test(noun) ? 'an ' : 'a '
  return past.replace('{it}', `${article}${noun}`)
}

/** Whether an event tells that a part went public with its record, which the record tells by itself. */
export const wentAlong = ({ action, subjectType }: Pick<ToldEvent, 'action' | 'subjectType'>): boolean =>
  action.endsWith(':publish') && action !== `${subjectType.replaceAll('_', '-')}:publish`

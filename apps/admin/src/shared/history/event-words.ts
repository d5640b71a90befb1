import { nounOf } from '../ui/nouns.ts'
import { byCode } from '../words/words.ts'

/** What an event of the change log says of itself. */
interface ToldEvent {
  readonly action: string
  /** What was done, with `{it}` for the record: "took {it} down". */
  readonly past: string
  readonly subjectType: string
  readonly subjectNoun: string
}

/** What was done to a record of a kind, to be said after a name: "published an article". */
export function eventPhrase({
  past,
  subjectType,
  subjectNoun,
}: Pick<ToldEvent, 'past' | 'subjectType' | 'subjectNoun'>): string {
  return phraseOf(past, nounOf(subjectType, subjectNoun).one)
}

/** What was done, to be said after a name. */
export const phraseOf = (past: string, it: string): string => byCode(past, past.replace('{it}', it), { it })

/** Whether an event tells that a part went public with its record, which the record tells by itself. */
export const wentAlong = ({ action, subjectType }: Pick<ToldEvent, 'action' | 'subjectType'>): boolean =>
  action.endsWith(':publish') && action !== `${subjectType.replaceAll('_', '-')}:publish`

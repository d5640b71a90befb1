import type { AttributionPartsFragment } from '@/generated/graphql.ts'
import { wording } from '@/shared/ui/wording.ts'

const verbs: Readonly<Record<AttributionPartsFragment['stance'], string>> = {
  ASSERTS: 'says so',
  CONFIRMS: 'confirms it',
  DENIES: 'denies it',
  DISPUTES: 'disputes it',
  DOES_NOT_CONFIRM: 'did not confirm it',
  DECLINES_TO_COMMENT: 'declines to comment',
  NO_RESPONSE: 'did not answer us',
  NOT_COMMENTED: 'has not commented',
  WITHDRAWS: 'takes it back',
}

const plural = new Set(['GROUP'])

const pluralVerbs: Readonly<Record<AttributionPartsFragment['stance'], string>> = {
  ASSERTS: 'say so',
  CONFIRMS: 'confirm it',
  DENIES: 'deny it',
  DISPUTES: 'dispute it',
  DOES_NOT_CONFIRM: 'did not confirm it',
  DECLINES_TO_COMMENT: 'decline to comment',
  NO_RESPONSE: 'did not answer us',
  NOT_COMMENTED: 'have not commented',
  WITHDRAWS: 'take it back',
}

/** A stance as the end of a sentence that begins with the source. */
export function stanceWords({
  stance,
  hedged,
  source,
}: Pick<AttributionPartsFragment, 'stance' | 'hedged' | 'source'>): string {
  const verb = (plural.has(source.kind) ? pluralVerbs : verbs)[stance]
  return hedged ? `${verb}, hedged` : verb
}

/** A stance as the end of a sentence that begins with how many hold it. */
export const countedStance = (stance: AttributionPartsFragment['stance'], count: number): string =>
  (count === 1 ? verbs : pluralVerbs)[stance]

/** Form, anonymity, publication and cue of an attribution, as far as they are known. */
export function attributionFacts({
  form,
  anonymity,
  reportedVia,
  onBehalfOf,
  cue,
  terms,
}: AttributionPartsFragment): string[] {
  return [
    form ? wording(form) : '',
    anonymity === 'NAMED' ? '' : wording(anonymity),
    terms === 'ON_RECORD' ? '' : wording(terms),
    onBehalfOf ? `for ${onBehalfOf.name}` : '',
    reportedVia ? `via ${reportedVia.name}` : '',
    cue ? `“${cue}”` : '',
  ].filter((fact) => fact !== '')
}

/** What readers know of a source: its name, and its role or affiliation. */
export function sourceTitle({ role, affiliation }: AttributionPartsFragment['source']): string {
  return [role, affiliation?.name].filter(Boolean).join(', ')
}

import type { AttributionPartsFragment } from '@/generated/graphql.ts'
import { wording } from '@/shared/ui/wording.ts'
import { t } from '@/shared/words/words.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'

const verbs = (): Readonly<Record<AttributionPartsFragment['stance'], string>> => ({
  ASSERTS: t('says so'),
  CONFIRMS: t('confirms it'),
  DENIES: t('denies it'),
  DISPUTES: t('disputes it'),
  DOES_NOT_CONFIRM: t('did not confirm it'),
  DECLINES_TO_COMMENT: t('declines to comment'),
  NO_RESPONSE: t('did not answer us'),
  NOT_COMMENTED: t('has not commented'),
  WITHDRAWS: t('takes it back'),
})

const plural = new Set(['GROUP'])

const pluralVerbs = (): Readonly<Record<AttributionPartsFragment['stance'], string>> => ({
  ASSERTS: t('say so'),
  CONFIRMS: t('confirm it'),
  DENIES: t('deny it'),
  DISPUTES: t('dispute it'),
  DOES_NOT_CONFIRM: t('did not confirm it'),
  DECLINES_TO_COMMENT: t('decline to comment'),
  NO_RESPONSE: t('did not answer us'),
  NOT_COMMENTED: t('have not commented'),
  WITHDRAWS: t('take it back'),
})

/** A stance as the end of a sentence that begins with the source. */
export function stanceWords({
  stance,
  hedged,
  source,
}: Pick<AttributionPartsFragment, 'stance' | 'hedged' | 'source'>): string {
  const verb = (plural.has(source.kind) ? pluralVerbs() : verbs())[stance]
  return hedged ? t('{verb}, hedged', { verb }) : verb
}

/** A stance as the end of a sentence that begins with how many hold it. */
export const countedStance = (stance: AttributionPartsFragment['stance'], count: number): string =>
  (count === 1 ? verbs() : pluralVerbs())[stance]

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
    onBehalfOf ? t('for {name}', { name: onBehalfOf.name }) : '',
    reportedVia ? t('via {name}', { name: reportedVia.name }) : '',
    cue ? inQuotes(cue) : '',
  ].filter((fact) => fact !== '')
}

/** What readers know of a source: its name, and its role or affiliation. */
export function sourceTitle({ role, affiliation }: AttributionPartsFragment['source']): string {
  return [role, affiliation?.name].filter(Boolean).join(', ')
}

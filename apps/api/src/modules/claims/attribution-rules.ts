import {
  Anonymity,
  SourceTerms,
  attributionRefusals,
  checkAttribution,
  disclosureOf,
  failed,
  mayReadAttribution,
  ok,
  type DisclosedAttribution,
  type GuardedAttribution,
  type Result,
} from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { requireVersion } from '../../platform/record.ts'
import { codesIn, type FieldIssue } from '../../platform/refusals/define-refusals.ts'
import type { Running } from '../../platform/use-case.ts'
import { standInsAmong } from '../sources/public.ts'
import type { AttributionContent } from './claim-rows.work.ts'
import { inWords, issue } from './claim.refusals.ts'
import { loadAttribution } from './edge.store.ts'

/** What decides how far an attribution is shown, as it is kept. */
interface KeptAttribution {
  readonly terms: string
  readonly anonymity: string
  readonly sourceStandIn: boolean
  readonly createdById: string | null
  readonly termsById: string | null
}

/** A kept attribution as the rules on disclosure look at it. */
export const guarded = (row: KeptAttribution): GuardedAttribution => ({
  terms: SourceTerms.of(row.terms),
  anonymity: Anonymity.of(row.anonymity),
  standIn: row.sourceStandIn,
  createdById: row.createdById,
  termsById: row.termsById,
})

/** Whether readers may ever see that there is this attribution. */
export const mayBePublic = (row: KeptAttribution): boolean => disclosureOf(guarded(row)).edge

/** The attribution that an input names. For those who may not read it, it does not exist. */
export async function attributionSubject({ tx, actor }: Running, input: { id: string; expectedVersion: number }) {
  const found = await loadAttribution(tx, input.id)
  return requireVersion(
    'attribution',
    found && mayReadAttribution(actor, guarded(found)) ? found : null,
    input.expectedVersion,
  )
}

/** What an attribution may be refused for. */
export const attributionCodes = ['reference-missing', ...codesIn(attributionRefusals)] as const

/** The code of anything that an attribution may be refused for. */
export type AttributionCode = (typeof attributionCodes)[number]

const sourceFields = ['sourceId', 'onBehalfOfId', 'reportedViaId'] as const

/**
 * Checks attributions against the rules on stance, form and anonymity and against the sources that they name; gives
 * back, for each, whether its source is a stand-in.
 *
 * @param at The place of each in the input: `claims.0.attributions.0.`.
 */
export async function checkedAttributions(
  running: Pick<Running, 'tx' | 'actor'>,
  contents: readonly AttributionContent[],
  at: (index: number) => string,
): Promise<Result<readonly boolean[], Failure<AttributionCode>>> {
  const standIns = await standInsAmong(
    running,
    contents.flatMap((content) => sourceFields.flatMap((field) => content[field] ?? [])),
  )
  const issues = contents.flatMap((content, index): FieldIssue<AttributionCode>[] => {
    const missing = sourceFields.filter((field) => content[field] && !standIns.has(content[field]))
    if (missing.length > 0)
      return missing.map((field) => issue('reference-missing', { field: `${at(index)}${field}`, record: 'source' }))
    const standIn = standIns.get(content.sourceId) ?? false
    return checkAttribution({ ...content, standIn }).map((found) => ({
      field: `${at(index)}${found.field}`,
      ...inWords(found),
    }))
  })
  if (issues.length > 0) return failed({ kind: 'validation', issues })
  return ok(contents.map(({ sourceId }) => standIns.get(sourceId) ?? false))
}

/** Checks one attribution; gives back whether its source is a stand-in. */
export async function checkedAttribution(
  running: Pick<Running, 'tx' | 'actor'>,
  content: AttributionContent,
): Promise<Result<boolean, Failure<AttributionCode>>> {
  const checked = await checkedAttributions(running, [content], () => '')
  return checked.ok ? ok(checked.value[0] ?? false) : checked
}

/**
 * What the log keeps of a change to an attribution: all of it, or only which fields changed where readers may
 * never see the attribution, so that the log holds no confidence.
 */
export function loggedChanges(
  changed: Readonly<Record<string, unknown>>,
  attribution: DisclosedAttribution,
): Readonly<Record<string, unknown>> {
  return disclosureOf(attribution).edge ? changed : { fields: Object.keys(changed) }
}

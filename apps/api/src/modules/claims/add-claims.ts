import { failed, keeperOf, ok, type ClaimKind, type Result } from '@sourceline/domain'
import { newUuid } from '../../platform/ids.ts'
import type { Failure } from '../../platform/failure.ts'
import { missingPermission, type PermissionCode } from '../../platform/missing-permission.ts'
import { writeRows } from '../../platform/records/written-rows.work.ts'
import type { Running } from '../../platform/use-case.ts'
import { missingSources } from '../sources/public.ts'
import { checkedAttributions, loggedChanges, type AttributionCode } from './attribution-rules.ts'
import { claimRows, type AttributionContent, type NewClaim } from './claim-rows.work.ts'
import { issue } from './claim.refusals.ts'
import { insertClaims } from './claim.store.ts'
import { insertAttributions } from './edge.store.ts'

/** What an input says of a claim to create. */
export interface ClaimInput {
  readonly statement: string
  readonly kind: ClaimKind
  readonly adverse: boolean
  readonly asOfDate?: string | null | undefined
  /** UUIDs. */
  readonly aboutIds: readonly string[]
}

/** A claim to create, as its input says. */
export const newClaim = ({ statement, kind, adverse, asOfDate, aboutIds }: ClaimInput): NewClaim => ({
  id: newUuid(),
  content: { statement, kind, adverse, asOfDate: asOfDate ?? null, aboutIds },
})

/**
 * Creates claims that an editor stands behind, in as many statements however many.
 *
 * @param at The place of each in the input: `claims.0.`; nothing where it is the input.
 */
export async function addClaims(
  { tx, now, actor, emit }: Running,
  claims: readonly NewClaim[],
  at: (index: number) => string = () => '',
): Promise<Result<null, Failure<'references-missing' | PermissionCode>>> {
  const missing = missingPermission(actor, 'claim:create')
  if (missing) return failed(missing)
  const about = claims.flatMap(({ content }) => content.aboutIds)
  const absent = new Set(about.length > 0 ? await missingSources({ tx, actor }, about) : [])
  const issues = claims.flatMap(({ content }, index) =>
    content.aboutIds.some((id) => absent.has(id))
      ? [issue('references-missing', { field: `${at(index)}aboutIds`, records: 'sources' })]
      : [],
  )
  if (issues.length > 0) return failed({ kind: 'validation', issues })
  await insertClaims(tx, claimRows(claims), { state: 'ACCEPTED', now, by: actor.id })
  for (const { id, content } of claims)
    emit({ action: 'claim:create', subject: { type: 'claim', id }, changes: { ...content } })
  return ok(null)
}

/** An attribution to create: whose claim it is of, and what it says. */
export interface ClaimAttribution {
  /** UUID. */
  readonly claimId: string
  readonly content: AttributionContent
}

type Unsaid = 'form' | 'anonymityReason' | 'quote' | 'cue' | 'saidAt' | 'onBehalfOfId' | 'reportedViaId'

/** What an input says of an attribution to create: what is left out is not known. */
export type AttributionInput = Omit<AttributionContent, Unsaid> & {
  readonly [Field in Unsaid]?: AttributionContent[Field] | undefined
}

/** The content of an attribution to create, as its input says. */
export const newAttribution = (input: AttributionInput): AttributionContent => ({
  ...input,
  form: input.form ?? null,
  anonymityReason: input.anonymityReason ?? null,
  quote: input.quote ?? null,
  cue: input.cue ?? null,
  saidAt: input.saidAt ?? null,
  onBehalfOfId: input.onBehalfOfId ?? null,
  reportedViaId: input.reportedViaId ?? null,
})

/**
 * Says where sources stand on claims, in as many statements however many, and gives the attributions' UUIDs.
 *
 * @param at The place of each in the input: `claims.0.attributions.0.`; nothing where it is the input.
 */
export async function addAttributions(
  { tx, now, actor, emit }: Running,
  attributions: readonly ClaimAttribution[],
  at: (index: number) => string = () => '',
): Promise<Result<readonly string[], Failure<AttributionCode | PermissionCode>>> {
  const missing = missingPermission(actor, 'attribution:create')
  if (missing) return failed(missing)
  const contents = attributions.map(({ content }) => content)
  const checked = await checkedAttributions({ tx, actor }, contents, at)
  if (!checked.ok) return checked
  const rows = attributions.map(({ claimId, content }, index) => ({
    id: newUuid(),
    claimId,
    replacesId: null,
    sourceStandIn: checked.value[index] ?? false,
    ...content,
  }))
  await insertAttributions(tx, writeRows(rows), { state: 'ACCEPTED', now, by: actor.id, keeper: keeperOf(actor) })
  for (const { id, claimId, replacesId: _none, sourceStandIn: standIn, ...content } of rows)
    emit({
      action: 'attribution:create',
      subject: { type: 'attribution', id },
      changes: { claimId, ...loggedChanges(content, { ...content, standIn }) },
    })
  return ok(rows.map(({ id }) => id))
}

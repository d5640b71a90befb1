import { failed, ok, type Result } from '@sourceline/domain'
import { z } from 'zod'
import { newUuid } from '../../platform/ids.ts'
import type { Failure } from '../../platform/failure.ts'
import { idOrKey, newKey, uuidNamed, type Named } from '../../platform/keys.ts'
import type { PermissionCode } from '../../platform/missing-permission.ts'
import { issue, type FieldIssue } from '../../platform/refusals/define-refusals.ts'
import type { Running } from '../../platform/use-case.ts'
import {
  addAttributions,
  addClaims,
  attributionCodes,
  createAttribution,
  createClaim,
  newAttribution,
  newClaim,
} from '../claims/public.ts'
import { addSources, createSource, newSource } from '../sources/public.ts'

const source = (what: string) => idOrKey('source').describe(`${what}: its id, or the key of a new source.`)

/** The sources that an input creates, as its field. */
export const newSources = z
  .array(
    createSource.input
      .extend({ key: newKey, affiliationId: source('The body it belongs to').nullable().optional() })
      .describe('A source to create.'),
  )
  .max(500)
  .describe('Sources to create, which an editor stands behind.')

/** The claims that an input creates, with who stands where on them, as its field. */
export const newClaims = z
  .array(
    createClaim.input
      .extend({
        key: newKey,
        aboutIds: z
          .array(idOrKey('source'))
          .max(50)
          .default([])
          .describe('Whom it concerns: ids, or keys of new sources.'),
        attributions: z
          .array(
            createAttribution.input
              .omit({ claimId: true })
              .extend({
                sourceId: source('The source'),
                onBehalfOfId: source('For whom the source spoke').nullable().optional(),
                reportedViaId: source('The publication through which we know').nullable().optional(),
              })
              .describe('Where a source stands on a new claim.'),
          )
          .max(50)
          .default([])
          .describe('Where sources stand on it.'),
      })
      .describe('A claim to create.'),
  )
  .max(500)
  .describe('Claims to create, which an editor stands behind. The body or a field mention has to make each of them.')

/** What a creation of sources and claims may be refused for. */
export const newClaimCodes = [...attributionCodes, 'references-missing', 'key-twice', 'key-unknown'] as const

export type NewClaimFailure = Failure<(typeof newClaimCodes)[number] | PermissionCode>

/** The UUIDs of what an input creates, by key. */
export type Created = ReadonlyMap<string, string>

/** A key that two new records share, where it stands for the second time. */
const keysTwice = (field: string, record: string, items: readonly { readonly key: string }[]) =>
  items.flatMap(({ key }, index) =>
    items.findIndex((other) => other.key === key) < index
      ? [issue('key-twice', { field: `${field}.${index}.key`, record, key })]
      : [],
  )

/** Gives each new record the UUID that it will have. */
const named = (items: readonly { readonly key: string }[]): Created => new Map(items.map(({ key }) => [key, newUuid()]))

/** Looks up what an input names, and notes where it names what it does not create. */
class Lookup {
  readonly issues: FieldIssue<'key-unknown'>[] = []
  readonly #sources: Created
  constructor(sources: Created) {
    this.#sources = sources
  }

  source(reference: Named, field: string): string {
    const uuid = uuidNamed(reference, this.#sources)
    if (uuid === undefined && 'key' in reference)
      this.issues.push(issue('key-unknown', { field, list: 'sources', key: reference.key }))
    return uuid ?? ''
  }

  maybe(reference: Named | null | undefined, field: string): string | null {
    return reference ? this.source(reference, field) : null
  }
}

/**
 * Creates the sources, claims and attributions that an input brings along, each logged as if it had been created by
 * itself, in as many statements however many; gives the UUIDs of the claims by their keys.
 */
export async function createAlong(
  running: Running,
  { sources, claims }: { sources: z.output<typeof newSources>; claims: z.output<typeof newClaims> },
): Promise<Result<Created, NewClaimFailure>> {
  const twice = [...keysTwice('sources', 'source', sources), ...keysTwice('claims', 'claim', claims)]
  if (twice.length > 0) return failed({ kind: 'validation', issues: twice })
  const sourceIds = named(sources)
  const lookup = new Lookup(sourceIds)
  const rows = sources.map(({ key, affiliationId, ...input }, index) =>
    newSource(
      { ...input, affiliationId: lookup.maybe(affiliationId, `sources.${index}.affiliationId`) },
      sourceIds.get(key),
    ),
  )
  const made = claims.map(({ attributions, aboutIds, ...input }, index) => {
    const claim = newClaim({ ...input, aboutIds: aboutIds.map((id) => lookup.source(id, `claims.${index}.aboutIds`)) })
    const said = attributions.map((attribution, place) => {
      const at = `claims.${index}.attributions.${place}.`
      const content = newAttribution({
        ...attribution,
        sourceId: lookup.source(attribution.sourceId, `${at}sourceId`),
        onBehalfOfId: lookup.maybe(attribution.onBehalfOfId, `${at}onBehalfOfId`),
        reportedViaId: lookup.maybe(attribution.reportedViaId, `${at}reportedViaId`),
      })
      return { at, claimId: claim.id, content }
    })
    return { claim, said }
  })
  if (lookup.issues.length > 0) return failed({ kind: 'validation', issues: lookup.issues })
  const written = await write(running, rows, made)
  return written.ok ? ok(new Map(claims.map(({ key }, index) => [key, made[index]?.claim.id ?? '']))) : written
}

interface MadeClaim {
  readonly claim: ReturnType<typeof newClaim>
  readonly said: readonly (Parameters<typeof addAttributions>[1][number] & { readonly at: string })[]
}

async function write(
  running: Running,
  sources: Parameters<typeof addSources>[1],
  made: readonly MadeClaim[],
): Promise<Result<null, NewClaimFailure>> {
  if (sources.length > 0) {
    const added = await addSources(running, sources, (index) => `sources.${index}.`)
    if (!added.ok) return added
  }
  if (made.length === 0) return ok(null)
  const added = await addClaims(
    running,
    made.map(({ claim }) => claim),
    (index) => `claims.${index}.`,
  )
  if (!added.ok) return added
  const said = made.flatMap((claim) => claim.said)
  if (said.length === 0) return ok(null)
  const attributed = await addAttributions(running, said, (index) => said[index]?.at ?? '')
  return attributed.ok ? ok(null) : attributed
}

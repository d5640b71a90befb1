import { failed, ok, type MentionRole, type Result } from '@sourceline/domain'
import { embedsOf, imagesOf, KnownSuggestions, parseBody, type Body } from '@sourceline/rich-text'
import { parseTypedId } from '../../platform/ids.ts'
import type { Running } from '../../platform/running.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Failure } from '../../platform/failure.ts'
import { missingAssets } from '../assets/public.ts'
import { missingEmbeds } from '../embeds/public.ts'
import { acceptedClaims, missingClaims } from '../claims/public.ts'
import { missingSources } from '../sources/public.ts'
import { missingAuthors } from '../authors/public.ts'
import { missingSections } from '../sections/public.ts'
import { missingTopics } from '../topics/public.ts'
import type { ArticleContent, BylineContent } from './article.store.ts'
import { carryOver, type CarriedOver } from './carry-over.work.ts'
import { carryOverFields, fieldMentions, markedClaims } from './mentions.ts'
import { changedMetadata, type MetadataChanges } from './metadata.ts'
import {
  bodyMentions,
  isOfBody,
  suggestedClaims,
  wordlessMention,
  type FieldMention,
  type MentionContent,
} from './written-content.work.ts'
import { issue, refused } from './article.refusals.ts'

/** What a caller wants of an article's draft; what is left out stays. */
export interface DraftChanges extends MetadataChanges {
  readonly headline?: string | undefined
  readonly dek?: string | null | undefined
  readonly body?: unknown
  /** The body came without claim marks: find the mentions again by their words. */
  readonly reanchor?: boolean | undefined
  /** The body with the mentions found again, where that was done beforehand. */
  readonly carried?: CarriedOver | null | undefined
  readonly fieldMentions?: readonly FieldMention[] | undefined
  /** Orphans to drop: claims whose words are gone for good. */
  readonly dropOrphanClaimIds?: readonly string[] | undefined
  /** Claims that are orphans again after they were dropped. */
  readonly keepOrphans?: readonly KeptOrphan[] | undefined
  /** Claims that the text makes no more become orphans. */
  readonly orphanMissing?: boolean | undefined
  readonly bylines?: readonly BylineContent[] | undefined
  readonly topicIds?: readonly string[] | undefined
  readonly sectionId?: string | null | undefined
  readonly originalSourceId?: string | null | undefined
  readonly originalSourceUrl?: string | null | undefined
  readonly leadImageId?: string | null | undefined
  readonly datePublished?: Date | null | undefined
  readonly note?: string | undefined
  readonly noteIsPublic?: boolean | undefined
}

/** A claim that stays with an article although no words of it make it. */
export interface KeptOrphan {
  /** UUID. */
  readonly claimId: string
  readonly role: MentionRole
  /** The words that made it. */
  readonly exact: string
}

const kept = <Value>(change: Value | undefined, before: Value): Value => (change === undefined ? before : change)

/** What a draft may be refused for. */
export const draftRefusals = [
  'body-invalid',
  'body-suggests-without-claims',
  'claim-id-invalid',
  'claim-of-passage-missing',
  'reference-missing',
  'references-missing',
  'words-not-found',
] as const

type DraftFailure = Failure<(typeof draftRefusals)[number]>

/** Brings changes and the content before together: parses the body, derives and carries over mentions, checks what is named. */
export async function changedContent(
  running: Pick<Running, 'tx' | 'actor' | 'now' | 'contributors'>,
  before: ArticleContent,
  changes: DraftChanges,
): Promise<Result<ArticleContent, DraftFailure>> {
  const headline = kept(changes.headline, before.headline)
  const dek = changes.dek === undefined ? before.dek : (changes.dek ?? '')
  const texts = { HEADLINE: headline, DEK: dek }
  const bodied = changedBody(running, before, changes)
  if (!bodied.ok) return bodied
  const fields = changes.fieldMentions
    ? fieldMentions(texts, changes.fieldMentions)
    : ok(carryOverFields(before.mentions, texts))
  if (!fields.ok) return fields
  const made = [...fields.value, ...bodied.value.mentions]
  const orphaned = changes.orphanMissing
    ? [...made, ...(await madeOrphans(running.tx, before.mentions, made, changes))]
    : made
  const mentions = [...orphaned, ...orphansAgain(orphaned, changes)]
  const missing = await missingReference(running, changes, { ...bodied.value, mentions })
  if (missing) return failed(missing)
  return ok({
    headline,
    dek,
    mentions,
    body: bodied.value.body,
    suggested: bodied.value.suggested,
    headlineProposed: changes.headline === undefined && before.headlineProposed,
    bylines: kept(changes.bylines, before.bylines),
    topicIds: kept(changes.topicIds, before.topicIds),
    sectionId: kept(changes.sectionId, before.sectionId),
    ...changedMetadata(before, changes),
    originalSourceId: kept(changes.originalSourceId, before.originalSourceId),
    originalSourceUrl: kept(changes.originalSourceUrl, before.originalSourceUrl),
    leadImageId: kept(changes.leadImageId, before.leadImageId),
    datePublished: kept(changes.datePublished, before.datePublished),
    note: kept(changes.note, before.note),
    noteIsPublic: kept(changes.noteIsPublic, before.noteIsPublic),
  })
}

/**
 * The mentions of before whose claims the text makes no more, one a claim, as orphans: of claims that an editor stands
 * behind, since what is only proposed stays a proposal without words.
 */
async function madeOrphans(
  tx: Transaction,
  before: readonly MentionContent[],
  made: readonly MentionContent[],
  { dropOrphanClaimIds }: DraftChanges,
): Promise<MentionContent[]> {
  const settled = new Set([...made.map(({ claimId }) => claimId), ...(dropOrphanClaimIds ?? [])])
  const missing = new Map(
    before.filter(({ claimId }) => !settled.has(claimId)).map((mention) => [mention.claimId, mention]),
  )
  if (missing.size === 0) return []
  const accepted = await acceptedClaims(tx, [...missing.keys()])
  return [...missing.values()]
    .filter(({ claimId, orphanReason }) => orphanReason !== null || accepted.has(claimId))
    .map((mention) => ({ ...mention, orphanReason: mention.orphanReason ?? 'GONE' }))
}

/** The claims that stay after all as orphans, each but those that the article has anyway. */
function orphansAgain(
  mentions: readonly MentionContent[],
  { keepOrphans = [], dropOrphanClaimIds = [] }: DraftChanges,
): MentionContent[] {
  const settled = new Set([...mentions.map(({ claimId }) => claimId), ...dropOrphanClaimIds])
  const missing = new Map(
    keepOrphans.filter(({ claimId }) => !settled.has(claimId)).map((each) => [each.claimId, each]),
  )
  return [...missing.values()].map(wordlessMention)
}

type ChangedBody = Pick<ArticleContent, 'body' | 'suggested'> & { readonly mentions: MentionContent[] }

function changedBody(
  running: Pick<Running, 'actor' | 'now' | 'contributors'>,
  before: ArticleContent,
  changes: DraftChanges,
): Result<ChangedBody, DraftFailure> {
  const bodyBefore = before.mentions.filter(isOfBody)
  const dropped = new Set(changes.dropOrphanClaimIds)
  const orphansBefore = bodyBefore.filter((mention) => mention.orphanReason !== null && !dropped.has(mention.claimId))
  if (changes.body === undefined) {
    return ok({
      body: before.body,
      suggested: before.suggested,
      mentions: [...bodyBefore.filter((mention) => mention.orphanReason === null), ...orphansBefore],
    })
  }
  const parsed = parseBody(changes.body)
  if (!parsed.ok)
    return failed({
      kind: 'validation',
      issues: parsed.issues.map(({ path, message }) =>
        issue('body-invalid', { field: path ? `body.${path}` : 'body', problem: message }),
      ),
    })
  if (changes.reanchor && parsed.suggested)
    return failed(refused('body-suggests-without-claims', { field: 'reanchor' }))
  const marked = markedClaims(parsed.suggested ?? parsed.body)
  if (!marked.ok) return marked
  const fresh = changes.reanchor
    ? (changes.carried ?? carryOver({ before: before.body, after: parsed.body }))
    : { body: parsed.body, mentions: bodyMentions(parsed.body) }
  const anchored = new Set(fresh.mentions.map((mention) => mention.claimId))
  return ok({
    body: fresh.body,
    suggested: parsed.suggested && genuine(running, before.suggested, parsed.suggested),
    mentions: [...fresh.mentions, ...orphansBefore.filter((orphan) => !anchored.has(orphan.claimId))],
  })
}

/**
 * A body in which each suggestion names who made it: somebody who saves it says nothing in another's name that is not known to
 * be theirs. What people write together was asked of each of them as they sent it.
 */
function genuine(
  { actor, now, contributors }: Pick<Running, 'actor' | 'now' | 'contributors'>,
  before: Body | null,
  suggested: Body,
): Body {
  if (contributors !== undefined) return suggested
  const known = new KnownSuggestions()
  if (before) known.learn(before)
  const parsed = parseBody(known.stamped(suggested, actor.id ?? 'system', now))
  return (parsed.ok && parsed.suggested) || suggested
}

async function missingReference(
  running: Pick<Running, 'tx' | 'actor'>,
  changes: DraftChanges,
  { body, suggested, mentions }: Pick<ArticleContent, 'body' | 'suggested' | 'mentions'>,
): Promise<DraftFailure | null> {
  const { tx } = running
  const made = [...mentions.map((mention) => mention.claimId), ...suggestedClaims(suggested)]
  const claims = await missingClaims(tx, [...new Set(made)])
  if (claims.length > 0) {
    const isKept = changes.keepOrphans?.some(({ claimId }) => claims.includes(claimId))
    return refused('claim-of-passage-missing', { field: isKept ? 'keepOrphans' : 'body' })
  }
  if (changes.topicIds && (await missingTopics(tx, changes.topicIds)).length > 0)
    return refused('references-missing', { field: 'topicIds', records: 'topics' })
  const authorIds = (changes.bylines ?? []).flatMap(({ authorId }) => authorId ?? [])
  if ((await missingAuthors(tx, authorIds)).length > 0)
    return refused('references-missing', { field: 'bylines', records: 'authors' })
  if (changes.sectionId && (await missingSections(tx, [changes.sectionId])).length > 0)
    return refused('reference-missing', { field: 'sectionId', record: 'section' })
  if (changes.originalSourceId && (await missingSources(running, [changes.originalSourceId])).length > 0)
    return refused('reference-missing', { field: 'originalSourceId', record: 'source' })
  for (const field of ['leadImageId', 'socialImageId'] as const) {
    const assetId = changes[field]
    if (assetId && (await missingAssets(tx, [assetId])).length > 0)
      return refused('reference-missing', { field, record: 'image' })
  }
  return changes.body === undefined ? null : missingShown(tx, body)
}

/** That a body shows an image or an embed that there is not. */
async function missingShown(tx: Transaction, body: Body): Promise<DraftFailure | null> {
  const images = imagesOf(body).map(({ image: { attrs }, path }) => ({ path, id: attrs.assetId }))
  const embeds = embedsOf(body).map(({ embed: { attrs }, path }) => ({ path, id: attrs.embedId }))
  const image = await firstUnfound(images, (ids) => missingAssets(tx, ids))
  if (image) return refused('reference-missing', { field: `body.${image.path}.attrs.assetId`, record: 'image' })
  const embed = await firstUnfound(embeds, (ids) => missingEmbeds(tx, ids))
  return embed ? refused('reference-missing', { field: `body.${embed.path}.attrs.embedId`, record: 'embed' }) : null
}

/** The first place of a body that names something that there is not. */
async function firstUnfound<Placed extends { readonly id: string }>(
  placed: readonly Placed[],
  missingOf: (ids: readonly string[]) => Promise<string[]>,
): Promise<Placed | undefined> {
  const named = placed.map((place) => ({ place, uuid: parseTypedId(place.id)?.uuid ?? null }))
  const missing = new Set(await missingOf(named.flatMap(({ uuid }) => uuid ?? [])))
  return named.find(({ uuid }) => uuid === null || missing.has(uuid))?.place
}

import { failed, freeSlug, ok, personOf, slugFrom, type Result } from '@sourceline/domain'
import { emptyBody, nameClaims } from '@sourceline/rich-text'
import { z } from 'zod'
import type { Failure } from '../../../platform/failure.ts'
import { typedId } from '../../../platform/ids.ts'
import { idOrKey, uuidNamed, type Named } from '../../../platform/keys.ts'
import { useCase } from '../../../platform/use-case.ts'
import { articleFields, fieldMentionsOf } from '../article.input.ts'
import { issue, refused } from '../article.refusals.ts'
import { insertArticle, takenSlugs, writeContent, type ArticleContent } from '../article.store.ts'
import { createAlong, newClaimCodes, newClaims, newSources, type Created } from '../new-claims.ts'
import { draftRefusals, changedContent } from '../save-draft.ts'
import type { FieldMention } from '../written-content.work.ts'

const blank = (): ArticleContent => ({
  headline: '',
  headlineProposed: false,
  dek: '',
  body: emptyBody(),
  originalSourceId: null,
  originalSourceUrl: null,
  datePublished: null,
  note: '',
  noteIsPublic: false,
  mentions: [],
  bylines: [],
  topicIds: [],
})

/** The field mentions with the claims that they name. */
function mentionsOfCreated(
  mentions: readonly (Omit<FieldMention, 'claimId'> & { readonly claimId: Named })[],
  created: Created,
): Result<FieldMention[], Failure<'key-unknown'>> {
  const issues = mentions.flatMap(({ claimId }, index) =>
    'key' in claimId && !created.has(claimId.key)
      ? [issue('key-unknown', { field: `fieldMentions.${index}.claimId`, list: 'claims', key: claimId.key })]
      : [],
  )
  if (issues.length > 0) return failed({ kind: 'validation', issues })
  return ok(mentions.map((mention) => ({ ...mention, claimId: uuidNamed(mention.claimId, created) ?? '' })))
}

/**
 * Creates an article as a draft, with the claims that it makes and their sources where they are new. Nothing is public
 * until it is published.
 */
export const createArticle = useCase({
  action: 'article:create',
  refusals: [...draftRefusals, ...newClaimCodes, 'slug-taken', 'new-claim-unmade'],
  input: z.object({
    headline: articleFields.headline,
    slug: articleFields.slug.optional(),
    locale: articleFields.locale.default('en'),
    kind: articleFields.kind.default('NEWS'),
    dek: articleFields.dek.optional(),
    body: articleFields.body
      .optional()
      .describe(
        'The body as ProseMirror JSON of the shared schema, claims marked on its text: recorded ones by their ids, new ones by their keys.',
      ),
    bylines: articleFields.bylines.default([]),
    topicIds: articleFields.topicIds.default([]),
    originalSourceId: articleFields.originalSourceId.optional(),
    originalSourceUrl: articleFields.originalSourceUrl.optional(),
    datePublished: articleFields.datePublished.optional(),
    fieldMentions: fieldMentionsOf(idOrKey('claim').describe('The claim: its id, or the key of a new one.')).optional(),
    sources: newSources.default([]),
    claims: newClaims.default([]),
    headlineProposed: z.boolean().default(false).describe('The headline was proposed by a program.'),
  }),
  run: async (
    running,
    { slug: wanted, locale, kind, headlineProposed, sources, claims, fieldMentions, ...changes },
  ) => {
    const { tx, now, actor, emit } = running
    const stem = wanted ?? slugFrom(changes.headline)
    const taken = await takenSlugs(tx, stem, locale)
    if (wanted && taken.has(wanted))
      return failed(refused('slug-taken', { field: 'slug', record: 'article', slug: wanted }))
    const slug = freeSlug(stem, taken)
    const created = await createAlong(running, { sources, claims })
    if (!created.ok) return created
    const mentions = mentionsOfCreated(fieldMentions ?? [], created.value)
    if (!mentions.ok) return mentions
    const claimKeys = new Map([...created.value].map(([key, uuid]) => [key, typedId('claim', uuid)]))
    const content = await changedContent(tx, blank(), {
      ...changes,
      ...(changes.body === undefined ? {} : { body: nameClaims(changes.body, claimKeys) }),
      fieldMentions: mentions.value,
    })
    if (!content.ok) return content
    const made = new Set(content.value.mentions.map(({ claimId }) => claimId))
    const unmade = claims.findIndex(({ key }) => !made.has(created.value.get(key) ?? ''))
    if (unmade >= 0)
      return failed(refused('new-claim-unmade', { field: `claims.${unmade}`, key: claims[unmade]?.key ?? '' }))
    const articleId = await insertArticle(tx, {
      slug,
      locale,
      kind,
      assigneeId: personOf(actor),
      content: writeContent({ ...content.value, headlineProposed }),
      now,
      by: actor.id,
    })
    emit({
      subject: { type: 'article', id: articleId },
      changes: { slug, locale, kind, headline: content.value.headline },
    })
    return ok({ articleId, slug })
  },
})

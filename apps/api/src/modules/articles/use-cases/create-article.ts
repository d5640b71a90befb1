import { failed, freeSlug, ok, personOf, slugFrom } from '@sourceline/domain'
import { emptyBody } from '@sourceline/rich-text'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { articleFields, namedBody, namedFieldMentions } from '../article.input.ts'
import { refused } from '../article.refusals.ts'
import { insertArticle, takenSlugs, writeContent, type ArticleContent } from '../article.store.ts'
import { metadataFields } from '../metadata.input.ts'
import { noMetadata } from '../metadata.ts'
import { nameNewClaims, namedClaimCodes, unmadeClaim } from '../named-claims.ts'
import { newClaims, newSources } from '../new-claims.ts'
import { draftRefusals, changedContent } from '../save-draft.ts'
import { linkedContent, translationRefusals } from '../translations.store.ts'

const blank = (): ArticleContent => ({
  headline: '',
  headlineProposed: false,
  dek: '',
  body: emptyBody(),
  suggested: null,
  originalSourceId: null,
  originalSourceUrl: null,
  leadImageId: null,
  datePublished: null,
  note: '',
  noteIsPublic: false,
  mentions: [],
  bylines: [],
  topicIds: [],
  sectionId: null,
  ...noMetadata,
})

/**
 * Creates an article as a draft, with the claims that it makes and their sources where they are new. Nothing is public
 * until it is published.
 */
export const createArticle = useCase({
  action: 'article:create',
  refusals: [...draftRefusals, ...namedClaimCodes, ...translationRefusals, 'slug-taken'],
  input: z.object({
    headline: articleFields.headline,
    slug: articleFields.slug.optional(),
    locale: articleFields.locale.default('en'),
    kind: articleFields.kind.default('NEWS'),
    dek: articleFields.dek.optional(),
    body: namedBody.optional(),
    bylines: articleFields.bylines.default([]),
    topicIds: articleFields.topicIds.default([]),
    sectionId: articleFields.sectionId.optional(),
    originalSourceId: articleFields.originalSourceId.optional(),
    originalSourceUrl: articleFields.originalSourceUrl.optional(),
    leadImageId: articleFields.leadImageId.optional(),
    ...z.object(metadataFields).partial().shape,
    datePublished: articleFields.datePublished.optional(),
    fieldMentions: namedFieldMentions.optional(),
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
    const taken = await takenSlugs(tx, stem, wanted ? locale : null)
    if (wanted && taken.has(wanted))
      return failed(refused('slug-taken', { field: 'slug', record: 'article', slug: wanted }))
    const slug = freeSlug(stem, taken)
    const named = await nameNewClaims(running, { sources, claims, body: changes.body, fieldMentions })
    if (!named.ok) return named
    const { created, ...text } = named.value
    const content = await changedContent(running, blank(), { ...changes, fieldMentions: [], ...text })
    if (!content.ok) return content
    const unmade = unmadeClaim(content.value, claims, created)
    if (unmade) return failed(unmade)
    const linked = await linkedContent(tx, { id: null, locale, translationOfId: null }, locale, content.value)
    if (!linked.ok) return linked
    const articleId = await insertArticle(tx, {
      slug,
      locale,
      kind,
      assigneeId: personOf(actor),
      content: writeContent({ ...linked.value, headlineProposed }),
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

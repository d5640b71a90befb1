import { isDeepStrictEqual } from 'node:util'
import { failed, MentionRole, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion, wordOf } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { readingRefusals } from '../../../platform/work/off-loop.ts'
import { acceptSources } from '../../sources/public.ts'
import { articleFields, namedBody, namedFieldMentions } from '../article.input.ts'
import { contentOf, loadArticle, saveContent, takenSlugs, touchArticle, writeContent } from '../article.store.ts'
import { carriedOver } from '../carried-over.ts'
import { nameNewClaims, namedClaimCodes, unmadeClaim } from '../named-claims.ts'
import { newClaims, newSources } from '../new-claims.ts'
import { draftRefusals, changedContent } from '../save-draft.ts'
import { linkOf, linkedContent, translationRefusals } from '../translations.store.ts'
import { followText, textOf } from '../text-changes.ts'
import { refused } from '../article.refusals.ts'

const { body: _body, ...plain } = articleFields
const optionalPlain = z.object(plain).partial().shape

/**
 * Saves an article's draft, with the claims that its words make and that are new; what is left out stays as it is. Readers see
 * nothing of it until it is published.
 */
export const saveArticle = useCase({
  action: 'article:save',
  refusals: [
    ...draftRefusals,
    ...namedClaimCodes,
    ...readingRefusals,
    ...translationRefusals,
    'article-slug-reserved',
    'record-missing',
    'version-outdated',
  ],
  input: z.object({
    id: idOf('article').describe('The article.'),
    expectedVersion,
    ...optionalPlain,
    body: namedBody.optional(),
    reanchor: z
      .boolean()
      .default(false)
      .describe(
        'The body comes without claim marks: find the mentions again by their words. What cannot be found surely becomes an orphan.',
      ),
    fieldMentions: namedFieldMentions.optional(),
    sources: newSources.default([]),
    claims: newClaims.default([]),
    orphanMissing: z
      .boolean()
      .default(false)
      .describe(
        'Accepted claims that the text made before and makes no more become orphans, to be given words again or dropped ' +
          'knowingly. Otherwise they are let go.',
      ),
    dropOrphanClaimIds: z
      .array(idOf('claim'))
      .max(500)
      .optional()
      .describe('Claims whose words are gone for good: their orphaned mentions are dropped.'),
    keepOrphans: z
      .array(
        z
          .object({
            claimId: idOf('claim').describe('The claim.'),
            role: wordOf(MentionRole).describe('How the article used it.'),
            exact: z.string().min(1).max(2000).describe('The words that made it.'),
          })
          .describe('A claim that stays with the article although no words of it make it.'),
      )
      .max(500)
      .optional()
      .describe('Claims that were dropped and stay after all: each that the text does not make is an orphan again.'),
  }),
  prepare: async (preparing, { id, expectedVersion: seen, body: given, reanchor }) =>
    reanchor && given !== undefined ? carriedOver(preparing, { id, expectedVersion: seen, body: given }) : ok(null),
  subject: async ({ tx }, input) => requireVersion('article', await loadArticle(tx, input.id), input.expectedVersion),
  run: async (
    running,
    { id: _id, expectedVersion: _expected, slug, locale, kind, sources, claims, body, fieldMentions, ...changes },
    article,
    carried,
  ) => {
    const { tx, now, actor, contributors, emit } = running
    const address = { slug: slug ?? article.slug, locale: locale ?? article.locale }
    if (
      (slug ?? locale) !== undefined &&
      (await takenSlugs(tx, address.slug, address.locale, article.id)).has(address.slug)
    ) {
      return failed(refused('article-slug-reserved', { field: 'slug', slug: address.slug }))
    }
    const named = await nameNewClaims(running, { sources, claims, body, fieldMentions })
    if (!named.ok) return named
    const { created, ...text } = named.value
    const before = contentOf(article.revision)
    const content = await changedContent(running, before, { ...changes, ...text, carried })
    if (!content.ok) return content
    const unmade = unmadeClaim(content.value, claims, created)
    if (unmade) return failed(unmade)
    const linked = await linkedContent(tx, linkOf(article), address.locale, content.value)
    if (!linked.ok) return linked
    if (changes.originalSourceId) await acceptSources(tx, [changes.originalSourceId], now)
    const isSame = article.draftRevisionId !== null && isDeepStrictEqual(before, linked.value)
    const writing = { now, by: actor.id, contributors: isSame ? [] : contributors }
    await saveContent(tx, article, writeContent(linked.value), writing)
    await followText(tx, { articleId: article.id, before: textOf(article.revision), after: content.value })
    const state = article.state === 'PUBLISHED' ? 'CHANGED' : article.state
    await touchArticle(tx, article.id, now, { ...address, kind: kind ?? article.kind, state })
    if (article.draftRevisionId === null)
      emit({ subject: { type: 'article', id: article.id }, changes: { revision: article.revision.number + 1 } })
    return ok({ articleId: article.id, created: [...created].map(([key, id]) => ({ key, id })) })
  },
})

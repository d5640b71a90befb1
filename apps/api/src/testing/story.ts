import type { Role } from '@sourceline/domain'
import { typedId } from '../platform/ids.ts'
import { createArticle } from '../modules/articles/public.ts'
import { createAttribution, createClaim } from '../modules/claims/public.ts'
import { createSource } from '../modules/sources/public.ts'
import type { TestNewsroom } from './newsroom.ts'

/** The records of one small story, by typed id. */
export interface Story {
  readonly articleId: string
  readonly claimId: string
  readonly sourceId: string
  readonly attributionId: string
  readonly slug: string
}

/** A body of one paragraph whose middle words make a claim. */
export const bodyWith = (claimId: string, words = 'the bridge is closed', role = 'ATTRIBUTED') => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'b_first' },
      content: [
        { type: 'text', text: 'The mayor said ' },
        { type: 'text', text: words, marks: [{ type: 'claim', attrs: { claimId, role } }] },
        { type: 'text', text: ' until further notice.' },
      ],
    },
  ],
})

/** Writes a draft that makes one attributed claim. */
export async function writeStory(
  newsroom: TestNewsroom,
  { slug = 'bridge-closed', role = 'EDITOR' }: { slug?: string; role?: Role } = {},
): Promise<Story> {
  const source = await newsroom.does(createSource, { name: `Mayor of ${slug}`, kind: 'PERSON', role: 'Mayor' }, role)
  const claim = await newsroom.does(createClaim, { statement: `The bridge of ${slug} is closed.` }, role)
  const sourceId = typedId('source', source.sourceId)
  const claimId = typedId('claim', claim.claimId)
  const attribution = await newsroom.does(
    createAttribution,
    { claimId, sourceId, stance: 'ASSERTS', form: 'PARAPHRASE', cue: 'said' },
    role,
  )
  const article = await newsroom.does(
    createArticle,
    { headline: `Bridge closed (${slug})`, slug, dek: 'For how long nobody knows.', body: bodyWith(claimId) },
    role,
  )
  return {
    articleId: typedId('article', article.articleId),
    claimId,
    sourceId,
    attributionId: typedId('attribution', attribution.attributionId),
    slug,
  }
}

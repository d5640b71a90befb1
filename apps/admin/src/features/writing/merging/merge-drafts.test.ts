import { expect, test } from 'vitest'
import { type ArticleDraft, draftOf } from '@/shared/article-text/article-draft.ts'
import { savedArticle } from '@/shared/article-text/testing/saved-article.ts'
import { mergeDrafts } from './merge-drafts.ts'

const base = draftOf(savedArticle(3))
const withDetails = (details: Partial<ArticleDraft['details']>): ArticleDraft => ({
  text: base.text,
  details: { ...base.details, ...details },
})
const withHeadline = (words: string): ArticleDraft => draftOf({ ...savedArticle(3), headline: words })

test('text of one editor and details of the other are one draft', () => {
  const mine = draftOf(savedArticle(3, 'It opened today.'))
  const theirs = withDetails({ slug: 'a-new-bridge', topicIds: ['topic_a'] })
  expect(mergeDrafts({ base, mine, theirs })).toEqual({ text: mine.text, details: theirs.details })
})

test('each detail goes on by itself', () => {
  const mine = withDetails({ note: 'A second bridge', datePublished: null })
  const theirs = withDetails({ slug: 'a-new-bridge' })
  expect(mergeDrafts({ base, mine, theirs })?.details).toEqual({
    ...base.details,
    note: 'A second bridge',
    datePublished: null,
    slug: 'a-new-bridge',
  })
})

test('a detail or a headline that both changed, each in another way, is merged by nobody', () => {
  expect(mergeDrafts({ base, mine: withDetails({ slug: 'mine' }), theirs: withDetails({ slug: 'theirs' }) })).toBeNull()
  expect(mergeDrafts({ base, mine: withHeadline('Mine'), theirs: withHeadline('Theirs') })).toBeNull()
  expect(mergeDrafts({ base, mine: withHeadline('Both'), theirs: withHeadline('Both') })).toEqual(withHeadline('Both'))
})

import { afterEach, expect, test, vi } from 'vitest'
import { type ArticleDraft, detailsOf, draftOf } from '@/shared/article-text/article-draft.ts'
import { savedArticle, savedBody } from '@/shared/article-text/testing/saved-article.ts'
import { contentOf, type Sent, sendDraft } from './send-draft.ts'

const draft = (words: string): ArticleDraft => draftOf(savedArticle(0, words))

/** A server that answers each request in turn, and what it was asked to save. */
function serverThatAnswers(...answers: readonly object[]) {
  const inputs: Record<string, unknown>[] = []
  let next = 0
  vi.stubGlobal('fetch', (_url: string, { body: sent }: { body: string }) => {
    const { variables }: { variables: { input?: Record<string, unknown> } } = JSON.parse(sent)
    if (variables.input) inputs.push(variables.input)
    const answer = answers[next]
    next += 1
    return Promise.resolve(new Response(JSON.stringify({ data: answer })))
  })
  return inputs
}
afterEach(() => void vi.unstubAllGlobals())

const conflict = { saveArticle: { __typename: 'ConflictError', message: 'Outdated.' } }
const refusal = (...fields: string[]) => ({
  saveArticle: {
    __typename: 'ValidationError',
    message: 'Not so.',
    issues: fields.map((field) => ({ field, message: `${field} is not right.` })),
  },
})
const saved = (version: number, words: string) => ({
  saveArticle: { __typename: 'SaveArticlePayload', article: savedArticle(version, words), createdClaims: [] },
})

const send = (words: string, unanswered: readonly ArticleDraft[] = []): Promise<Sent> =>
  sendDraft({
    known: savedArticle(3, 'It opened.'),
    baseVersion: 3,
    draft: draft(words),
    unanswered,
    asHeld: (text) => text,
  })

test('a save that arrived although its answer was lost is found, and is no conflict', async () => {
  serverThatAnswers(conflict, { article: savedArticle(4, 'It opened today.') })
  expect(await send('It opened today.')).toMatchObject({ ended: 'found-saved', article: { version: 4 } })
})

test('what was typed after a save that was never answered goes on top of it, without a conflict', async () => {
  serverThatAnswers(conflict, { article: savedArticle(4, 'It opened to') })
  const unanswered = [draft('It opened to')]
  expect(await send('It opened today.', unanswered)).toMatchObject({ ended: 'found-earlier', article: { version: 4 } })
})

test('what somebody else saved is a conflict, whatever was sent before', async () => {
  serverThatAnswers(conflict, { article: savedArticle(4, 'It closed.') })
  const unanswered = [draft('It opened to')]
  expect(await send('It opened today.', unanswered)).toMatchObject({ ended: 'refused', theirs: { version: 4 } })
})

test('a headline that is refused does not hold the text back', async () => {
  const inputs = serverThatAnswers(refusal('headline'), saved(4, 'It opened today.'))
  const sent = await send('It opened today.')
  expect(sent).toMatchObject({ ended: 'saved', article: { version: 4 }, failure: { message: 'Not so.' } })
  expect(Object.keys(inputs[1] ?? {})).not.toContain('headline')
  expect(inputs[1]).toMatchObject({ id: 'article_01', expectedVersion: 3, body: savedBody('It opened today.') })
})

test('a text that is refused is not saved in part', async () => {
  const inputs = serverThatAnswers(refusal('body.content.0', 'headline'))
  expect(await send('It opened today.')).toMatchObject({ ended: 'refused', theirs: null })
  expect(inputs).toHaveLength(1)
})

test('what a version says does not depend on how it came to be', () => {
  const details = detailsOf(savedArticle(4, 'It opened.'))
  const dropped = { ...details, droppedClaimIds: ['claim_a'], datePublished: null, headlineAccepted: false }
  const { text } = draft('It opened.')
  expect(contentOf({ text, details: dropped })).toBe(contentOf({ text, details }))
  expect(contentOf(draft('It closed.'))).not.toBe(contentOf({ text, details }))
})

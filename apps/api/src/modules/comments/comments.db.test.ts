import { bodyFromText, type Body } from '@sourceline/rich-text'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { openPostbox } from '../../platform/mail/postbox.ts'
import { limitWork } from '../../platform/work/off-loop.ts'
import { standardWorkLimits } from '../../platform/work/limits.ts'
import { addEditor, person } from '../../testing/planted-name.ts'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { createArticle, publishArticle, restoreRevision, saveArticle } from '../articles/public.ts'
import { deleteArticle } from '../articles/use-cases/delete-article.ts'
import { discardDraft } from '../articles/use-cases/discard-draft.ts'
import { undeleteArticle } from '../articles/use-cases/undelete-article.ts'
import { disableUser } from '../identity/public.ts'
import { redactRecord } from '../redactions/public.ts'
import { commentLimits } from './comment-limits.ts'
import { addComment } from './use-cases/add-comment.ts'
import { deleteComment } from './use-cases/delete-comment.ts'
import { reopenComment } from './use-cases/reopen-comment.ts'
import { resolveComment } from './use-cases/resolve-comment.ts'
import { saveComment } from './use-cases/save-comment.ts'

const [anna, ben, carl] = [
  '0190aaaa-0000-7000-8000-00000000000a',
  '0190aaaa-0000-7000-8000-00000000000b',
  '0190aaaa-0000-7000-8000-00000000000c',
] as const

const uuid = (id: string): string => parseTypedId(id)?.uuid ?? ''

let newsroom: TestNewsroom
beforeAll(async () => {
  // However busy the machine is, a long text is compared to the end.
  limitWork({ ...standardWorkLimits, deadline: 600_000 })
  newsroom = await openTestNewsroom()
  for (const id of [anna, ben, carl]) await addEditor(newsroom, id)
  await newsroom.does(disableUser, { id: typedId('user', carl) }, 'ADMINISTRATOR')
})
afterAll(async () => {
  limitWork(standardWorkLimits)
  await newsroom.close()
})

const said = 'The crane of Tal will be moved in May. The mayor of Tal said so.'

async function article(text = said, headline = 'Crane to be moved'): Promise<string> {
  return typedId('article', (await newsroom.does(createArticle, { headline, body: bodyFromText(text) })).articleId)
}

/** Words of a body as an editor selects them. */
function selected(text: string, exact: string) {
  const start = Math.max(text.indexOf(exact), 0)
  const end = start + exact.length
  return {
    place: 'BODY',
    exact,
    prefix: text.slice(Math.max(start - 32, 0), start),
    suffix: text.slice(end, end + 32),
    start,
    end,
  }
}

const thread = `id text quote place orphanReason version resolvedAt resolvedBy writtenBy deletedAt editedAt can
  mentioned { id name } selectors { exact start end blockId } answers { id text writtenBy deletedAt }`

async function threads(articleId: string, resolved?: boolean, by: 'EDITOR' | 'VIEWER' = 'EDITOR'): Promise<Answer[]> {
  const query = `query ($articleId: ID!, $resolved: Boolean) {
    comments(articleId: $articleId, resolved: $resolved) { totalCount nodes { ${thread} } } }`
  return (await newsroom.editorial(query, { articleId, resolved }, by)).comments.nodes
}

async function commented(articleId: string, exact = 'The mayor of Tal', text = 'Who exactly?'): Promise<string> {
  const made = await newsroom.does(addComment, { articleId, words: selected(said, exact), text })
  return typedId('comment', made.commentId)
}

const versionOf = async (id: string): Promise<number> =>
  (await newsroom.editorial('query ($id: ID!) { article(id: $id) { version } }', { id })).article.version

async function saved(id: string, text: string, more: object = {}): Promise<void> {
  const { article: before } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { version body { json } } }',
    { id },
  )
  const [first] = before.body.json.content
  const body: Body = bodyFromText(text, { newId: () => first.attrs.id })
  await newsroom.does(saveArticle, { id, expectedVersion: before.version, body, ...more })
}

test('a thread stands at its words, is answered, resolved and reopened', async () => {
  const articleId = await article()
  const id = await commented(articleId)
  await newsroom.does(addComment, { articleId, threadId: id, text: 'Ada Lind.' }, 'FACT_CHECKER')
  expect(await threads(articleId, false, 'VIEWER')).toMatchObject([
    {
      id,
      text: 'Who exactly?',
      quote: 'The mayor of Tal',
      place: 'BODY',
      orphanReason: null,
      selectors: [{ exact: 'The mayor of Tal', start: 39, end: 55 }],
      answers: [{ text: 'Ada Lind.' }],
      can: [],
    },
  ])
  await newsroom.does(resolveComment, { id, expectedVersion: 1 }, 'FACT_CHECKER')
  expect(await threads(articleId, false)).toEqual([])
  expect(await threads(articleId, true)).toMatchObject([
    { id, version: 2, can: expect.arrayContaining(['comment:reopen']) },
  ])
  await newsroom.does(reopenComment, { id, expectedVersion: 2 })
  expect(await threads(articleId, false)).toMatchObject([{ id, resolvedAt: null, resolvedBy: null }])
  await newsroom.does(resolveComment, { id, expectedVersion: 3 })
  await newsroom.does(addComment, { articleId, threadId: id, text: 'One more thing.' })
  expect(await threads(articleId, false)).toMatchObject([{ id, answers: [{}, { text: 'One more thing.' }] }])
})

test('the headline and the summary can be commented on, and their words are found again', async () => {
  const articleId = await article()
  const words = { place: 'HEADLINE', exact: 'Crane', start: 0, end: 5 }
  await newsroom.does(addComment, { articleId, words, text: 'Which one?' })
  await newsroom.does(saveArticle, {
    id: articleId,
    expectedVersion: 1,
    headline: 'Old crane to be moved: Crane of Tal',
  })
  expect(await threads(articleId)).toMatchObject([{ place: 'HEADLINE', quote: 'Crane' }])
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 2, headline: 'A bridge' })
  expect(await threads(articleId)).toMatchObject([{ quote: 'Crane', orphanReason: 'GONE' }])
})

test('words keep their comments while the text around them changes; what is gone is said, and comes back with them', async () => {
  const articleId = await article()
  await commented(articleId)
  await saved(articleId, 'The old crane of Tal will be moved. The mayor of Tal said so on Monday.')
  expect(await threads(articleId)).toMatchObject([
    { quote: 'The mayor of Tal', orphanReason: null, selectors: [{ start: 36, end: 52 }] },
  ])
  await saved(articleId, 'The old crane of Tal will be moved.')
  const [gone] = await threads(articleId)
  expect(gone).toMatchObject({ quote: 'The mayor of Tal' })
  expect(gone.orphanReason).not.toBeNull()
  await saved(articleId, 'The old crane of Tal will be moved. The mayor of Tal said so on Monday.')
  expect(await threads(articleId)).toMatchObject([{ quote: 'The mayor of Tal', orphanReason: null }])
})

test('a version that comes back, and a draft that is thrown away, take the comments of the text along', async () => {
  const articleId = await article()
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  await commented(articleId)
  await saved(articleId, 'Long before that: The mayor of Tal said so.')
  expect(await threads(articleId)).toMatchObject([{ selectors: [{ start: 18 }] }])
  await newsroom.does(discardDraft, { articleId, expectedVersion: await versionOf(articleId) })
  expect(await threads(articleId)).toMatchObject([{ selectors: [{ start: 39 }], orphanReason: null }])
  await saved(articleId, 'Long before that: The mayor of Tal said so.')
  const { article: found } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { version revisions { id number } } }',
    { id: articleId },
  )
  const revisionId = found.revisions.find(({ number }: Answer) => number === 1).id
  await newsroom.does(restoreRevision, { articleId, revisionId, expectedVersion: found.version })
  expect(await threads(articleId)).toMatchObject([{ selectors: [{ start: 39 }], orphanReason: null }])
})

test('a long text is compared beside the event loop, to the same end', async () => {
  const filler = Array.from(
    { length: 400 },
    (_, at) => `Paragraph ${at} says what stands nowhere else, at length and twice.`,
  )
  const articleId = await article(`${filler.join('\n\n')}\n\n${said}`)
  const text = `${filler.join('\n\n')}\n\n${said}`
  await newsroom.does(addComment, { articleId, words: selected(text, 'The mayor of Tal'), text: 'Who?' })
  const { article: before } = await newsroom.editorial('query ($id: ID!) { article(id: $id) { body { json } } }', {
    id: articleId,
  })
  const body = { ...before.body.json, content: before.body.json.content.slice(1) }
  await newsroom.does(saveArticle, { id: articleId, expectedVersion: 1, body })
  const dropped = (filler[0]?.length ?? 0) + 2
  expect(await threads(articleId)).toMatchObject([
    { orphanReason: null, selectors: [{ start: text.indexOf('The mayor of Tal') - dropped }] },
  ])
})

test('a comment leaves the article as it is', async () => {
  const articleId = await article()
  const query = 'query ($id: ID!) { article(id: $id) { version updatedAt body { json } } }'
  const before = await newsroom.editorial(query, { id: articleId })
  await commented(articleId)
  expect(await newsroom.editorial(query, { id: articleId })).toEqual(before)
})

test('whoever is mentioned is told by mail, without a word of article or comment; who is not let in is not mentioned', async () => {
  const articleId = await article()
  const postbox = openPostbox({
    adminUrl: 'http://localhost:3000',
    secret: 'a secret that is only for tests',
    smtp: undefined,
  })
  const by = { prisma: newsroom.prisma, actor: person(anna), requestId: null, postbox }
  const words = selected(said, 'The mayor of Tal')
  const mentionedIds = [ben, anna, ben].map((id) => typedId('user', id))
  const made = await addComment(by, { articleId, words, text: 'Ask @Ben', mentionedIds })
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  const mails = await newsroom.prisma.mail.findMany()
  expect(mails).toMatchObject([{ recipient: `${ben}@example.org`, state: 'HELD' }])
  const opened = postbox.seal.open(mails[0]?.sealed ?? new Uint8Array(), mails[0]?.id ?? '')
  const letter = opened.ok ? opened.value.toString() : ''
  expect(letter).toContain(`/articles/${articleId}?comment=${typedId('comment', made.value.threadId)}`)
  expect(letter).not.toMatch(/mayor|crane|Ask/i)
  const id = typedId('comment', made.value.commentId)
  await saveComment(by, { id, expectedVersion: 1, text: 'Ask @Ben and @Anna', mentionedIds })
  expect(await newsroom.prisma.mail.count()).toBe(1)
  const missing = { articleId, words, text: 'Ask @Carl', mentionedIds: [typedId('user', carl)] }
  expect(await addComment(by, missing)).toMatchObject({
    ok: false,
    failure: { issues: [{ code: 'mentioned-missing' }] },
  })
  expect(await threads(articleId)).toMatchObject([
    { mentioned: [{ id: typedId('user', anna) }, { id: typedId('user', ben) }] },
  ])
  await deleteComment(by, { id, expectedVersion: 2 })
  expect(await newsroom.prisma.mail.findFirst()).toMatchObject({ state: 'WITHDRAWN', sealed: null })
})

test('one changes and deletes what one has said oneself; editors delete what others said', async () => {
  const articleId = await article()
  const words = selected(said, 'The mayor of Tal')
  const made = await newsroom.does(addComment, { articleId, words, text: 'Who?' }, 'REPORTER')
  const id = typedId('comment', made.commentId)
  expect(await newsroom.fails(saveComment, { id, expectedVersion: 1, text: 'What?' })).toMatchObject({
    kind: 'forbidden',
    code: 'comment-of-another',
  })
  await newsroom.does(saveComment, { id, expectedVersion: 1, text: 'Who is that?' }, 'REPORTER')
  expect(await newsroom.fails(saveComment, { id, expectedVersion: 1, text: 'Who?' }, 'REPORTER')).toMatchObject({
    kind: 'conflict',
  })
  const answer = await newsroom.does(addComment, { articleId, threadId: id, text: 'Ada Lind' })
  const answerId = typedId('comment', answer.commentId)
  expect(await newsroom.fails(deleteComment, { id: answerId, expectedVersion: 1 }, 'REPORTER')).toMatchObject({
    kind: 'forbidden',
  })
  await newsroom.does(deleteComment, { id, expectedVersion: 2 })
  expect(await threads(articleId)).toMatchObject([
    { id, text: '', deletedAt: expect.anything(), answers: [{ id: answerId }] },
  ])
  expect(await newsroom.fails(saveComment, { id, expectedVersion: 3, text: 'Who?' }, 'REPORTER')).toMatchObject({
    issues: [{ code: 'comment-deleted' }],
  })
  await newsroom.does(deleteComment, { id: answerId, expectedVersion: 1 })
  expect(await threads(articleId)).toEqual([])
  const { rows } = await newsroom.pool.query('SELECT text FROM comment WHERE id = ANY($1)', [
    [made.commentId, answer.commentId],
  ])
  expect(rows).toEqual([{ text: '' }, { text: '' }])
})

test.each([
  ['words that do not stand there', { words: selected(said, 'The queen of Tal') }, 'commented-words-missing'],
  ['neither words nor a thread', {}, 'comment-place-unclear'],
  ['words and a thread', { words: selected(said, 'Tal'), thread: true }, 'comment-place-unclear'],
  ['an answer to an answer', { answer: true }, 'comment-in-thread'],
])(
  'a comment on %s is refused',
  async (_what, { words, thread: inThread, answer }: { words?: object; thread?: boolean; answer?: boolean }, code) => {
    const articleId = await article()
    const id = await commented(articleId)
    const answered = await newsroom.does(addComment, { articleId, threadId: id, text: 'So.' })
    const threadId = inThread ? { threadId: id } : answer ? { threadId: typedId('comment', answered.commentId) } : {}
    const input = { articleId, ...(words ? { words } : {}), ...threadId, text: 'Well.' }
    expect(await newsroom.fails(addComment, input)).toMatchObject({ issues: [{ code }] })
  },
)

test('who only reads says nothing, and nobody answers in a thread of another article', async () => {
  const articleId = await article()
  const id = await commented(articleId)
  expect(await newsroom.fails(resolveComment, { id, expectedVersion: 1 }, 'VIEWER')).toMatchObject({
    kind: 'forbidden',
  })
  const other = { articleId: await article(), threadId: id, text: 'Here?' }
  expect(await newsroom.fails(addComment, other)).toMatchObject({ kind: 'not-found' })
})

test('an article has so many threads, and a thread so many answers', async () => {
  const articleId = await article()
  const id = await commented(articleId)
  const fill = (threadId: string | null, count: number) =>
    newsroom.pool.query(
      `INSERT INTO comment (id, article_id, thread_id, place, spans, text, created_at)
       SELECT gen_random_uuid(), c.article_id, $2::uuid, CASE WHEN $2::uuid IS NULL THEN c.place END,
         CASE WHEN $2::uuid IS NULL THEN c.spans END, 'More.', now()
       FROM comment c, generate_series(1, $3) WHERE c.id = $1`,
      [uuid(id), threadId, count],
    )
  await fill(uuid(id), commentLimits.answers)
  expect(await newsroom.fails(addComment, { articleId, threadId: id, text: 'Last.' })).toMatchObject({
    issues: [{ code: 'answers-too-many' }],
  })
  await fill(null, commentLimits.threads - 1)
  const words = selected(said, 'The mayor of Tal')
  expect(await newsroom.fails(addComment, { articleId, words, text: 'Last.' })).toMatchObject({
    issues: [{ code: 'comments-too-many' }],
  })
})

test('no view of readers, and nothing that is searched, holds what is said in comments', async () => {
  const articleId = await article()
  await newsroom.does(publishArticle, { id: articleId, expectedVersion: 1 })
  await commented(articleId, 'The mayor of Tal', 'Ask in the saltmarsh.')
  const { rows: views } = await newsroom.pool.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('v', 'r') AND (n.nspname IN ('delivery', 'delivery_as_of', 'published') OR c.relname = 'search_entry')`,
  )
  expect(views.length).toBeGreaterThan(50)
  const holding = views.map(
    ({ name }) => `SELECT '${name}' AS name FROM ${name} t WHERE to_jsonb(t)::text LIKE '%saltmarsh%'`,
  )
  const { rows } = await newsroom.pool
    .query(`WITH moment AS (SELECT set_config('sourceline.as_of', now()::text, false)) SELECT 1 FROM moment`)
    .then(() => newsroom.pool.query(holding.join(' UNION ALL ')))
  expect(rows).toEqual([])
  expect(
    (await newsroom.pool.query(`SELECT FROM editorial.comment t WHERE to_jsonb(t)::text LIKE '%saltmarsh%'`)).rows
      .length,
  ).toBe(1)
})

test('comments lie in the bin with their article, and come back with it', async () => {
  const articleId = await article()
  const id = await commented(articleId)
  await newsroom.does(deleteArticle, { id: articleId, expectedVersion: 1 })
  expect(await newsroom.fails(resolveComment, { id, expectedVersion: 1 })).toMatchObject({ kind: 'not-found' })
  expect(await threads(articleId)).toEqual([])
  await newsroom.does(undeleteArticle, { id: articleId })
  expect(await threads(articleId)).toMatchObject([{ id }])
})

test('a redaction reaches comments, and what stands at words that stay finds them again', async () => {
  const text = 'Zora Quillfeather saw the crane. The mayor of Tal said so.'
  const articleId = await article(text)
  await newsroom.does(addComment, {
    articleId,
    words: selected(text, 'The mayor of Tal'),
    text: 'Did Zora Quillfeather say it?',
  })
  await newsroom.does(addComment, { articleId, words: selected(text, 'Quillfeather saw'), text: 'Who?' })
  const by = (id: string) => ({ prisma: newsroom.prisma, actor: person(id), requestId: null })
  const order = {
    scope: 'RECORD',
    subjectId: articleId,
    words: ['Zora Quillfeather'],
    ground: 'COURT_ORDER',
    reason: 'Order 1.',
  }
  const asked = await redactRecord(by(anna), order)
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  const found = await threads(articleId)
  expect(JSON.stringify(found)).not.toContain('Quillfeather')
  const start = '[redacted] saw the crane. '.length
  const stays = found.find(({ quote }) => quote === 'The mayor of Tal')
  expect(stays).toMatchObject({ orphanReason: null, selectors: [{ start }] })
})

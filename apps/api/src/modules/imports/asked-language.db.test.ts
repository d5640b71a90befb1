import { afterAll, beforeAll, expect, test } from 'vitest'
import { runInTest } from '../../cli/test-terminal.ts'
import { finishedImport, importedArticle } from '../../testing/imported-article.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { importText } from './use-cases/import-text.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

/** Names alone, which belong to no language. */
const unclear =
  'Lund, Hagen, Sarn, Falk, Holt, Sands, Brandt, Weber, Novak, Palermo, Velm, Hollin, Norhaven, Tal, Strand, Lind'

const localeOf = async (id: string): Promise<string> =>
  (await newsroom.prisma.article.findUniqueOrThrow({ where: { id }, select: { locale: true } })).locale

test('a language that cannot be told is asked for, and what is answered is taken', async () => {
  expect(await newsroom.fails(importText, { text: unclear })).toMatchObject({
    kind: 'validation',
    issues: [{ field: 'locale', code: 'language-unclear' }],
  })
  expect(await newsroom.prisma.article.count()).toBe(0)
  const { articleId, notices } = await importedArticle(newsroom, { text: unclear, locale: 'da' })
  expect(await localeOf(articleId)).toBe('da')
  expect(notices.join()).toContain('this text is in Danish')
})

test('the command line asks for it likewise', async () => {
  const input = `${unclear}, Ravn`
  const refused = await runInTest(['import', '-'], { database: { ...newsroom, url: newsroom.databaseUrl }, input })
  expect(refused).toMatchObject({ code: 1, notes: expect.stringContaining('--locale') })
  const { code } = await runInTest(['import', '-', '--locale', 'nb'], {
    database: { ...newsroom, url: newsroom.databaseUrl },
    input,
  })
  expect(code).toBe(0)
})

test('of a file of many nobody is asked: the draft says what its language was taken for', async () => {
  const items = [
    unclear,
    'Burmistrz powiedział w poniedziałek, że most pozostanie zamknięty do maja, a mieszkańcy czekają.',
  ]
  const text = JSON.stringify(
    items.map((words, index) => ({
      uri: `urn:${index}`,
      type: 'text',
      headline: `${index}`,
      body_text: `${words} ${index}`,
    })),
  )
  const { jobId } = await newsroom.does(importText, { text })
  const [first, second] = await finishedImport(newsroom, jobId)
  expect(first?.notices).toContain('Its language could not be told and was taken for English: set it if it is another.')
  expect(await localeOf(first?.articleId ?? '')).toBe('en')
  expect(await localeOf(second?.articleId ?? '')).toBe('pl')
})

import { readText } from '@sourceline/rich-text/collaboration'
import { suggestionsOf } from '@sourceline/rich-text'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { soon, TestWriters, type } from './test-writers.ts'

let writers: TestWriters
beforeAll(async () => {
  writers = await TestWriters.begin()
})
afterEach(() => writers.leave())
afterAll(() => writers.server.close())

const at = '2026-11-23T10:00:00.000Z'

/** Puts words into the first paragraph of a document as a suggestion in somebody's name. */
function suggest(document: Y.Doc, words: string, by: string): void {
  const paragraph = document.getXmlFragment('body').get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('there are no words')
  text.insert(text.length, words, { insertion: { id: 's_1', by, at } })
}

const suggested = (document: Y.Doc): string[] =>
  suggestionsOf(readText(document).body).map(({ by, inserted }) => `${by}: ${inserted}`)

test('who writes together suggests in their own name alone, and the draft keeps who did', async () => {
  const [ada, ben] = [await writers.person('Ada', 'EDITOR'), await writers.person('Ben', 'EDITOR')]
  const articleId = await writers.article('The ferry leaves at six.')
  const [hers, his] = [await writers.join(ada.headers, articleId), await writers.join(ben.headers, articleId)]
  suggest(his.document, ' Or seven.', ben.id)
  type(hers.document, 0, 'Now: ')
  await vi.waitFor(() => expect(suggested(hers.document)).toEqual([`${ben.id}:  Or seven.`]), soon)
  const kept = () => writers.server.database.prisma.articleSuggestion.findFirst({ where: { revision: { articleId } } })
  await vi.waitFor(async () => expect(JSON.stringify(await kept())).toContain(ben.id), soon)
  expect(await writers.saved(articleId)).toMatchObject({ plainText: 'Now: The ferry leaves at six.' })

  suggest(his.document, ' Or never.', ada.id)
  const reason = 'change-forbidden: something is suggested in the name of somebody else'
  await vi.waitFor(() => expect(his.closed).toContain(reason), soon)
  expect(suggested(hers.document)).toEqual([`${ben.id}:  Or seven.`])
  expect(hers.closed).toEqual([])
})

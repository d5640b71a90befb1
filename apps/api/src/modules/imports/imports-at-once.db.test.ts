import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { createArticle } from '../articles/public.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const text =
  'Weir of Velm to be rebuilt\n\nEngineer Ida Rost said: "The weir won’t hold."\n\nThe council met on Monday.'

test.each([
  ['word for word', text],
  ['with straight quotation marks', text.replaceAll('’', "'")],
  ['with curly ones', text.replaceAll(/"(\w)/g, '“$1').replaceAll('"', '”')],
  ['with other line ends and spaces', `  ${text.replaceAll('\n', '\r\n').replaceAll(' said', '  said ')}\n\n`],
  ['as a page', `<h1>Weir of Velm to be rebuilt</h1><p>${text.split('\n\n').slice(1).join('</p><p>')}</p>`],
])('a text that was imported before is refused with its article: %s', async (_how, again) => {
  const first = await importedArticle(newsroom, { text, again: true })
  const { importText: refused } = await newsroom.editorial(
    `mutation ($input: ImportTextInput!) { importText(input: $input) {
      ... on DuplicateError { code message existing { ... on Article { id } } } } }`,
    { input: { text: again } },
  )
  expect(refused).toMatchObject({ code: 'TEXT_ALREADY_IMPORTED', message: expect.stringContaining('imported before') })
  expect(refused.existing[0]).toEqual({ id: typedId('article', first.articleId) })
  expect((await importedArticle(newsroom, { text: again, again: true })).articleId).not.toBe(first.articleId)
})

test('one text that six import at once becomes one draft', async () => {
  const body = { text: 'Lock of Tal repaired\n\nKeeper Ole Friis said that the lock of Tal is open again.' }
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      newsroom.editorial(
        'mutation ($input: ImportTextInput!) { importText(input: $input) { __typename ... on DuplicateError { code } } }',
        { input: body },
      ),
    ),
  )
  const names: string[] = answers.map(({ importText: { __typename } }) => __typename)
  expect(names.sort()).toEqual([...Array.from({ length: 5 }, () => 'DuplicateError'), 'ImportTextPayload'])
})

test('six texts under one headline at once, and articles that are created under it, get an address each', async () => {
  const imports = Array.from({ length: 6 }, (_, index) =>
    importedArticle(newsroom, {
      text: `Storm over Łódź\n\nMayor Jana Vik said that storm ${index} damaged roof ${index}.`,
    }),
  )
  const created = Array.from({ length: 3 }, () => newsroom.does(createArticle, { headline: 'Storm over Łódź' }))
  const slugs = (await Promise.all([...imports, ...created])).map(({ slug }) => slug)
  expect(slugs.sort()).toEqual(
    ['storm-over-lodz', ...Array.from({ length: 8 }, (_, index) => `storm-over-lodz-${index + 2}`)].sort(),
  )
})

test('four texts at once that name one new person make one source', async () => {
  await Promise.all(
    ['quay', 'dam', 'ferry', 'tunnel'].map((what) =>
      importedArticle(newsroom, {
        text: `About the ${what}\n\nHarbour master Pia Holt said that the ${what} of Velm will close.`,
      }),
    ),
  )
  const { sources } = await newsroom.editorial('{ sources(editorial: { search: "Pia Holt" }) { totalCount } }')
  expect(sources.totalCount).toBe(1)
})

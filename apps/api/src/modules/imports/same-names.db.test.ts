import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

/** The id of the source of that name that an import proposes for its sentence. */
async function sourceOf(sentence: string, name: string): Promise<string> {
  const { articleId } = await importedArticle(newsroom, { text: `From the region\n\n${sentence}` })
  const { article } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { proposals { source { id name kind role } } } }',
    { id: typedId('article', articleId) },
  )
  const sources: { id: string; name: string }[] = article.proposals.flatMap(
    ({ source }: { source: { id: string; name: string } | null }) => source ?? [],
  )
  const found = sources.find((source) => source.name === name)
  expect(sources.map((source) => source.name)).toContain(name)
  return found?.id ?? ''
}

test('a name alone never makes one of two people whose roles differ', async () => {
  const mayor = await sourceOf('Norhaven mayor Jens Hagen said the east quay will close in May.', 'Jens Hagen')
  const pilot = await sourceOf('Airline pilot Jens Hagen said the Ostwick runway is too short.', 'Jens Hagen')
  expect(pilot).not.toBe(mayor)
  expect(await sourceOf('The mayor of Norhaven, Jens Hagen, said the toll will rise in June.', 'Jens Hagen')).toBe(
    mayor,
  )
  expect(await sourceOf('Pilot Jens Hagen said the Ostwick tower is understaffed.', 'Jens Hagen')).toBe(pilot)
})

test('a name that stands for people in different roles names none of them', async () => {
  const doctor = await sourceOf('Ostwick doctor Ida Rost said the clinic is full.', 'Ida Rost')
  expect(await sourceOf('Ida Rost said the waiting rooms of the Ostwick clinic were closed.', 'Ida Rost')).toBe(doctor)
  const judge = await sourceOf('Judge Ida Rost said the Tal court will reopen in March.', 'Ida Rost')
  expect([doctor, judge]).not.toContain(
    await sourceOf('Ida Rost said the old bridge of Tal is to be sold.', 'Ida Rost'),
  )
})

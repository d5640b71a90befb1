import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

interface Told {
  readonly statements: readonly string[]
  /** The ids of the claims that its body marks, in the order of the text. */
  readonly marks: readonly string[]
  readonly attributions: readonly string[]
}

/** The claims that are proposed for a text, where its body marks them, and who stands where on it. */
async function toldIn(text: string): Promise<Told> {
  const { articleId } = await importedArticle(newsroom, { text })
  const { article } = await newsroom.editorial(
    `query ($id: ID!) { article(id: $id) {
      proposals { subjectType stance source { name } claim { id statement } }
      body { html } } }`,
    { id: typedId('article', articleId) },
  )
  const { proposals, body } = article
  return {
    statements: proposals
      .filter(({ subjectType }: { subjectType: string }) => subjectType === 'CLAIM')
      .map(({ claim }: { claim: { statement: string } }) => claim.statement)
      .toSorted(),
    marks: [...body.html.matchAll(/data-claim="([^"]+)"/g)].map(([, id]) => id),
    attributions: proposals
      .filter(({ subjectType }: { subjectType: string }) => subjectType === 'ATTRIBUTION')
      .map(({ stance, source }: { stance: string; source: { name: string } }) => `${source.name} ${stance}`)
      .toSorted(),
  }
}

test('what a text repeats is one claim with several mentions, and one stand of each who repeats it', async () => {
  const told = await toldIn(
    'From the region\n\nMayor Ida Rost said the Norhaven bridge will close in May 2027.\n\n' +
      'Nothing else was decided.\n\nMayor Ida Rost said the bridge of Norhaven will be closed in May 2027.\n\n' +
      'Captain Karl Holt said the Norhaven bridge will close in May 2027.',
  )
  expect(told.statements).toEqual(['The Norhaven bridge will close in May 2027.'])
  expect(told.marks).toHaveLength(3)
  expect(new Set(told.marks).size).toBe(1)
  expect(told.attributions).toEqual(['Ida Rost ASSERTS', 'Karl Holt ASSERTS'])
})

test('what contradicts an earlier claim of the text is a claim of its own', async () => {
  const told = await toldIn(
    'From the region\n\nMayor Ida Rost said Ostwick spent 4.2 million crowns on a new ferry.\n\n' +
      'Captain Karl Holt said Ostwick spent 9 million crowns on a new ferry.',
  )
  expect(told.statements).toHaveLength(2)
})

test('claims of one text that share names and matter but not what they say stay apart', async () => {
  const told = await toldIn(
    'Talks offered\n\nMayor Ida Rost said Avelland has offered to help Corvane reach an agreement with Ostrel ' +
      'on fishing in the Narrow Sea.\n\n' +
      'Captain Karl Holt said a treaty would require Corvane to share its quota and Ostrel to accept ' +
      'inspections at sea.\n\n' +
      'The Narrow Sea Commission said Ostrel should begin talks before the first boats of Corvane sail in June.\n\n' +
      'Clerk Per Lund said neighbours such as Avelland often offer help to Corvane.',
  )
  expect(told.statements).toHaveLength(4)
  expect(new Set(told.marks).size).toBe(4)
})

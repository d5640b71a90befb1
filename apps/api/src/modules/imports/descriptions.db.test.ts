import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { saveArticle } from '../articles/public.ts'
import { saveSource } from '../sources/use-cases/save-source.ts'
import { proposeClaims } from './use-cases/propose-claims.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

let place = 0
/** Two towns that no other test writes of, so that only the words for who speaks are the same. */
let towns: readonly [string, string]
beforeEach(() => {
  place += 1
  towns = [
    `Norhaven ${'abcdefghijklmnopqrst'.charAt(place)}ville`,
    `Ostwick ${'abcdefghijklmnopqrst'.charAt(place)}stead`,
  ]
})

interface ProposedSource {
  readonly id: string
  readonly name: string
  readonly standIn: boolean
  readonly isDescription: boolean
}

/** Imports a text, and gives back the sources that are proposed for it by name. */
async function sourcesOf(sentences: string): Promise<Map<string, ProposedSource>> {
  const { articleId } = await importedArticle(newsroom, { text: `From the region\n\n${sentences}` })
  return sourcesIn(articleId)
}

async function sourcesIn(articleId: string): Promise<Map<string, ProposedSource>> {
  const { article } = await newsroom.editorial(
    'query ($id: ID!) { article(id: $id) { proposals { source { id name standIn isDescription } } } }',
    { id: typedId('article', articleId) },
  )
  const sources: ProposedSource[] = article.proposals.flatMap(
    ({ source }: { source: ProposedSource | null }) => source ?? [],
  )
  return new Map(sources.map((source) => [source.name.toLowerCase(), source]))
}

const descriptions = [
  'The council',
  'A spokesman',
  'Residents',
  'Officials',
  'The company',
  'Two people familiar with the plan',
]

describe('a word that names nobody', () => {
  test.each(descriptions)('is nobody whom two unrelated articles share: "%s"', async (words) => {
    const [one, other] = towns
    const first = await sourcesOf(`${words} said the bridge toll of ${one} will rise in June.`)
    const second = await sourcesOf(`${words} said the school meals of ${other} were cold.`)
    expect(first.size).toBe(1)
    expect([...second.keys()]).toEqual([...first.keys()])
    const [id, otherId] = [first, second].map((sources) => [...sources.values()][0]?.id)
    expect(id).not.toBe(otherId)
    const third = await sourcesOf(`${words} said the bridge toll of ${one} Minor will rise in May.`)
    expect([id, otherId]).not.toContain([...third.values()][0]?.id)
  })

  test('is nobody whom articles share that are imported at once', async () => {
    const [one, other] = towns
    const texts = [one, other, `${one} North`, `${other} South`].map(
      (town) => `The council said the ferry of ${town} will stop in May. Officials said the quay of ${town} is unsafe.`,
    )
    const found = await Promise.all(texts.map(sourcesOf))
    for (const name of ['council', 'officials'])
      expect(new Set(found.map((sources) => sources.get(name)?.id)).size).toBe(texts.length)
  })

  test('is the same within its article, also where more claims are looked for later', async () => {
    const [one] = towns
    const { articleId } = await importedArticle(newsroom, {
      text: `From the region\n\nThe council said the ferry of ${one} will stop in May. The council said the quay of ${one} is unsafe.`,
    })
    const [council, ...others] = [...(await sourcesIn(articleId)).values()]
    expect(others).toEqual([])
    expect(council).toMatchObject({ standIn: true, isDescription: true })
    const id = typedId('article', articleId)
    const { article } = await newsroom.editorial('query ($id: ID!) { article(id: $id) { version body { json } } }', {
      id,
    })
    const more = `The council said the market of ${one} will close in July.`
    const { content } = article.body.json
    await newsroom.does(saveArticle, {
      id,
      expectedVersion: article.version,
      body: {
        ...article.body.json,
        content: [...content, { type: 'paragraph', content: [{ type: 'text', text: more }] }],
      },
    })
    const proposed = await newsroom.does(proposeClaims, { articleId: id, expectedVersion: article.version + 1 })
    expect(proposed).toMatchObject({ claimCount: 1, sourceCount: 1 })
    expect([...(await sourcesIn(articleId)).values()]).toEqual([council])
  })

  test('is in no list of sources, and no search finds it, until an editor names it', async () => {
    const [one] = towns
    const found = await sourcesOf(`Harbour pilots said the ferry of ${one} will stop in May.`)
    const pilots = [...found.values()][0]
    expect(pilots).toMatchObject({ isDescription: true })
    const listed = async (search: string): Promise<string[]> => {
      const { sources, search: hits } = await newsroom.editorial(
        `query ($search: String!) {
          sources(first: 50, editorial: { search: $search }) { nodes { id } }
          search(query: $search, first: 50) { nodes { result { ... on Source { id } } } }
        }`,
        { search },
      )
      const found = hits.nodes.map(({ result }: { result: unknown }) => result)
      return [...sources.nodes, ...found].flatMap(({ id }: { id?: string }) => id ?? [])
    }
    expect(await listed('harbour pilots')).not.toContain(pilots?.id)
    const { sources } = await newsroom.editorial(
      '{ sources(first: 50, editorial: { descriptions: true, search: "harbour pilots" }) { nodes { id } } }',
    )
    expect(sources.nodes).toContainEqual({ id: pilots?.id })
    const { source } = await newsroom.editorial('query ($id: ID!) { source(id: $id) { version } }', { id: pilots?.id })
    await newsroom.does(saveSource, {
      id: pilots?.id ?? '',
      expectedVersion: source.version,
      name: `Pilots of ${one} who spoke to this paper`,
    })
    expect(await listed(`pilots of ${one} who spoke to this paper`)).toContain(pilots?.id)
  })

  test('is nobody whom articles share either where it passes on what others say', async () => {
    const via = async (town: string): Promise<ProposedSource> => {
      const text = `From the region\n\nAccording to state media, Mayor Ida Rost said the quay of ${town} will close.`
      const { articleId } = await importedArticle(newsroom, { text })
      const { article } = await newsroom.editorial(
        `query ($id: ID!) { article(id: $id) { proposals { attribution { reportedVia { id name standIn isDescription } } } } }`,
        { id: typedId('article', articleId) },
      )
      return article.proposals.flatMap(
        (proposal: { attribution: { reportedVia: unknown } | null }) => proposal.attribution?.reportedVia ?? [],
      )[0]
    }
    const [first, second] = [await via(towns[0]), await via(towns[1])]
    expect([first, second]).toMatchObject([
      { name: 'state media', standIn: true, isDescription: true },
      { name: 'state media', standIn: true, isDescription: true },
    ])
    expect(first.id).not.toBe(second.id)
  })
})

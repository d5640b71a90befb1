import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestNewsroom, type Answer, type TestNewsroom } from '../../testing/newsroom.ts'
import { typedId } from '../../platform/ids.ts'
import { importText } from './use-cases/import-text.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
})
afterAll(() => newsroom.close())

const problem = async (text: string): Promise<string> => {
  const failure = await newsroom.fails(importText, { text })
  return failure.kind === 'validation' && failure.issues[0]?.field === 'text' ? failure.issues[0].message : JSON.stringify(failure)
}

test.each([
  ['no text at all', '', /no text/],
  ['nothing but spaces', ' \n\t ', /no text/],
  ['five megabytes', 'A long story. '.repeat(375_000), /may have 500,000/],
  ['a picture', `\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR`, /binary/],
  ['another encoding', 'Der B\uFFFDrgermeister sagte, die Br\uFFFDcke sei f\uFFFDr Wochen gesperrt. '.repeat(3), /encoding/],
])('%s is refused with the cure', async (_what, text, message) => {
  expect(await problem(text)).toMatch(message)
})

test('half a character in a pasted text does no harm', async () => {
  const { articleId } = await newsroom.does(importText, { text: 'Half\n\nThe mayor said that half\uD800 the bridge is closed.' })
  const { article } = await newsroom.desk('query ($id: ID!) { article(id: $id) { body { text } } }', { id: typedId('article', articleId) })
  expect(article.body.text).toContain('the bridge is closed')
})

test('the same text twice makes two drafts at two addresses and no source twice', async () => {
  const text = 'Crane to be moved\n\nPort engineer Lena Brandt said that the crane will be moved.'
  const first = await newsroom.does(importText, { text })
  const second = await newsroom.does(importText, { text }, 'REPORTER')
  expect(second.slug).not.toBe(first.slug)
  expect((await newsroom.desk('{ sources(desk: { search: "Lena Brandt" }) { totalCount } }')).sources.totalCount).toBe(1)
})

test('a viewer and a fact-checker import nothing', async () => {
  for (const role of ['VIEWER', 'FACT_CHECKER'] as const) expect(await newsroom.fails(importText, { text: 'A\n\nB said C.' }, role)).toMatchObject({ kind: 'forbidden', action: 'article:import' })
})

const brief = new URL('../../../../../../shared/seed/article.txt', import.meta.url)

describe.runIf(existsSync(brief))('the brief on the offer to mediate', () => {
  let article: Answer
  beforeAll(async () => {
    const { articleId } = await newsroom.does(importText, { text: readFileSync(brief, 'utf8') })
    ;({ article } = await newsroom.desk(
      `query ($id: ID!) { article(id: $id) {
        state headline headlineProposed dek body { text } originalSource { source { name kind state } }
        claims { mention { quote } claim { statement } }
        proposals { subjectType decision claim { statement kind } attribution { stance form hedged anonymity state source { name kind role standIn affiliation { name } } reportedVia { name } } }
      } }`,
      { id: typedId('article', articleId) },
    ))
  })

  const attributionsOf = (name: RegExp): Answer[] => article.proposals.filter((proposal: Answer) => name.test(proposal.attribution?.source.name ?? ''))

  test('becomes a draft with a proposed headline, its text, and claims on the words that make them', () => {
    expect(article).toMatchObject({ state: 'DRAFT', headlineProposed: true })
    expect(article.headline).not.toBe('')
    expect(article.body.text).toContain('Dmitry Peskov')
    expect(article.body.text).not.toContain('Original Source')
    expect(article.claims.length).toBeGreaterThan(3)
    for (const { mention } of article.claims) for (const words of mention.quote.split(' … ')) expect(article.body.text.replaceAll('\n', ' ')).toContain(words)
  })

  test('comes from a publication through which all is known, and which claims nothing', () => {
    expect(article.originalSource.source).toEqual({ name: 'financialpost.com', kind: 'PUBLICATION', state: 'PROPOSED' })
    expect(attributionsOf(/financialpost/)).toEqual([])
    for (const { attribution } of article.proposals) if (attribution) expect(attribution.reportedVia).toEqual({ name: 'financialpost.com' })
  })

  test('waits for an editor in everything that was found in it', () => {
    for (const { decision, attribution } of article.proposals) {
      expect(decision).toBe('PROPOSED')
      if (attribution) expect(attribution.state).toBe('PROPOSED')
    }
  })

  test('has the spokesman say what he said, and confirm nothing', () => {
    const found = attributionsOf(/Peskov/)
    expect(found.length).toBeGreaterThan(0)
    for (const { attribution } of found) {
      expect(attribution.stance).toBe('ASSERTS')
      expect(attribution.source).toMatchObject({ kind: 'PERSON', role: expect.stringMatching(/spokesman/i), affiliation: { name: expect.stringMatching(/Kremlin/) } })
    }
  })

  test('has officials and unnamed sources as groups', () => {
    expect(attributionsOf(/Iranian officials/).map(({ attribution }) => attribution.source.kind)).toContain('GROUP')
    const unnamed = attributionsOf(/sources familiar/i)
    expect(unnamed).toHaveLength(1)
    expect(unnamed[0]).toMatchObject({ claim: { statement: expect.stringMatching(/Russia has agreed/) }, attribution: { stance: 'ASSERTS', source: { kind: 'GROUP', standIn: true } } })
  })

  test('takes silence for silence', () => {
    for (const name of [/White House/, /^Russia$/, /^Iran$/]) {
      const found = attributionsOf(name)
      const silent = found.filter(({ attribution }) => attribution.stance === 'NOT_COMMENTED')
      expect(silent).toHaveLength(1)
      expect(silent[0].attribution.form).toBeNull()
      expect(silent[0].claim.statement).toMatch(/Russia has agreed|mediat/i)
    }
    expect(attributionsOf(/White House/)).toHaveLength(1)
  })

  test('has the United Nations call for talks', () => {
    const found = attributionsOf(/United Nations/)
    expect(found.map(({ claim }) => claim.kind)).toEqual(['POSITION'])
  })
})

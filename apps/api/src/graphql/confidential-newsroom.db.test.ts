import { Role, type SourceTerms } from '@sourceline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle } from '../modules/articles/use-cases/create-article.ts'
import { createAttribution } from '../modules/claims/use-cases/create-attribution.ts'
import { createClaim } from '../modules/claims/use-cases/create-claim.ts'
import { removeAttribution } from '../modules/claims/use-cases/remove-attribution.ts'
import { saveAttribution } from '../modules/claims/use-cases/save-attribution.ts'
import { createSource } from '../modules/sources/use-cases/create-source.ts'
import { saveSource } from '../modules/sources/use-cases/save-source.ts'
import {
  plantSecret,
  versionOf,
  writeConfidentialStory,
  type ConfidentialStory,
  type Secret,
} from '../testing/confidential-newsroom.ts'
import { typedId } from '../platform/ids.ts'
import { editorialAnswers } from '../testing/editorial-answers.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { importedArticle } from '../testing/imported-article.ts'

let newsroom: TestNewsroom
let story: ConfidentialStory
/** Recorded by the reporter. */
let own: Secret
/** On the record until somebody said that it was not, so that its words were once in the log. */
let turned: Secret

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  story = await writeConfidentialStory(newsroom)
  const claimId = story.secrets[0]?.claimId ?? ''
  own = await plantSecret(newsroom, claimId, { terms: 'DEEP_BACKGROUND', anonymity: 'UNNAMED_KNOWN_TO_US' }, 'REPORTER')
  turned = await plantSecret(newsroom, claimId, { terms: 'ON_RECORD', anonymity: 'NAMED' }, 'EDITOR')
  await newsroom.does(
    saveAttribution,
    { id: turned.attributionId, expectedVersion: 1, terms: 'OFF_RECORD' satisfies SourceTerms },
    'FACT_CHECKER',
  )
})
afterAll(() => newsroom.close())

/** Who reads what others recorded in confidence. */
const inCharge: ReadonlySet<Role> = new Set(['EDITOR', 'ADMINISTRATOR'])

const confidential = () => story.secrets.filter(({ shown }) => !shown)

const namesOf = (text: string, secrets: readonly Secret[]): string[] =>
  secrets.filter(({ marker }) => text.includes(marker)).map(({ terms, anonymity }) => `${terms} ${anonymity}`)

test.each(Role.values)('%s gets of confidential sources what the role may read, in no answer more', async (role) => {
  const answers = await editorialAnswers(newsroom, role, story.articleId)
  const open = story.secrets.filter(({ shown }) => shown)
  expect(namesOf(answers, open)).toHaveLength(open.length)
  const mayRead = inCharge.has(role)
  expect(namesOf(answers, confidential())).toHaveLength(mayRead ? confidential().length : 0)
  expect([role, answers.includes(own.marker)]).toEqual([role, mayRead || role === 'REPORTER'])
  expect([role, answers.includes(turned.marker)]).toEqual([role, mayRead || role === 'FACT_CHECKER'])
})

test.each(Role.values)(
  '%s finds a confidential source by no search, filter or count without the right to read it',
  async (role) => {
    const mayRead = inCharge.has(role)
    for (const { marker, claimId, sourceId } of confidential()) {
      const { search, sources, source, node, claim, changeEvents } = await newsroom.editorial(
        `query ($q: String!, $source: ID!, $claim: ID!) {
        search(query: $q) { totalCount } sources(editorial: { search: $q }) { totalCount nodes { name } }
        source(id: $source) { name } node(id: $source) { id }
        changeEvents(subjectIds: [$source]) { totalCount }
        claim(id: $claim) { independentSourceCount attributions { id } } }`,
        { q: marker, source: sourceId, claim: claimId },
        role,
      )
      const found = sources.nodes.filter(({ name }: { name: string }) => name.includes(marker)).length
      expect([search.totalCount > 0, found > 0, source !== null, node !== null, changeEvents.totalCount > 0]).toEqual(
        Array.from({ length: 5 }, () => mayRead),
      )
      if (!mayRead) expect([claim.independentSourceCount, claim.attributions.length > 2]).toEqual([1, false])
    }
  },
)

test('who may not read an attribution can neither change nor end it, nor learn that it is there', async () => {
  const { attributionId } = confidential()[0] ?? own
  for (const useCase of [saveAttribution, removeAttribution])
    expect(await newsroom.fails(useCase, { id: attributionId, expectedVersion: 1 }, 'REPORTER')).toMatchObject({
      kind: 'not-found',
    })
  expect(await versionOf(newsroom, 'attribution', own.attributionId)).toBe(1)
})

test('who may not read a source can neither change nor name it, which would make it known', async () => {
  const hidden = confidential()[0] ?? own
  const { sourceId } = hidden
  for (const [useCase, input] of [
    [saveSource, { id: sourceId, expectedVersion: 1, role: 'Clerk' }],
    [saveSource, { id: sourceId, expectedVersion: 7, role: 'Clerk' }],
  ] as const)
    expect(await newsroom.fails(useCase, input, 'REPORTER')).toMatchObject({ kind: 'not-found' })
  const missing = (field: string) => ({ kind: 'validation', issues: [{ field }] })
  const person = { name: 'Ada Moreau', kind: 'PERSON' }
  expect(await newsroom.fails(createSource, { ...person, affiliationId: sourceId }, 'REPORTER')).toMatchObject(
    missing('affiliationId'),
  )
  const said = { claimId: hidden.claimId, sourceId, stance: 'ASSERTS' }
  expect(await newsroom.fails(createAttribution, said, 'REPORTER')).toMatchObject(missing('sourceId'))
  const about = { statement: 'The quay is shut.', aboutIds: [sourceId] }
  expect(await newsroom.fails(createClaim, about, 'REPORTER')).toMatchObject(missing('aboutIds'))
  const retold = { headline: 'Quay shut', originalSourceId: sourceId }
  expect(await newsroom.fails(createArticle, retold, 'REPORTER')).toMatchObject(missing('originalSourceId'))
  expect(await versionOf(newsroom, 'source', sourceId)).toBe(1)
  await newsroom.does(saveSource, { id: own.sourceId, expectedVersion: 1, role: 'Clerk' }, 'REPORTER')
  await newsroom.does(saveSource, { id: sourceId, expectedVersion: 1, role: 'Clerk' }, 'EDITOR')
})

test('who may not read what forbids an article learns that terms do, and not whose', async () => {
  const checked = async (role: Role) =>
    (
      await newsroom.editorial(
        'query ($id: ID!) { publishCheck(articleId: $id) { ok findings { rule overridable message claim { id } } staysBehind { label } } }',
        { id: story.articleId },
        role,
      )
    ).publishCheck
  const viewer = await checked('VIEWER')
  expect(viewer.ok).toBe(false)
  expect(viewer.findings[0]).toMatchObject({ rule: 'terms-broken', overridable: false, claim: null })
  const told = viewer.findings.slice(1).map(({ rule }: { rule: string }) => rule)
  expect(new Set(told)).toEqual(new Set(['anonymity-approval']))
  expect(viewer.staysBehind).toEqual([])
  const editor = await checked('EDITOR')
  expect(editor.findings[0]).toMatchObject({ rule: 'terms-broken', claim: { id: expect.any(String) } })
  expect(editor.staysBehind.length).toBeGreaterThan(6)
})

test('the log never holds the words of what was recorded in confidence', async () => {
  const { rows } = await newsroom.pool.query<{ text: string }>(
    `SELECT changes::text AS text FROM change_event WHERE subject_type = 'attribution'`,
  )
  const recorded = confidential().filter(({ terms }) => terms !== 'BACKGROUND')
  expect(namesOf(rows.map(({ text }) => text).join('\n'), recorded)).toEqual([])
})

test('a proposal to attribute a claim goes with what it proposes', async () => {
  const text = 'Works at the lock\n\nHarbour master Signe Holt said that the lock must be rebuilt.'
  const { articleId } = await importedArticle(newsroom, { text })
  const proposals = async (role: Role): Promise<{ attribution: { id: string } | null; subjectType: string }[]> =>
    (
      await newsroom.editorial(
        'query ($id: ID!) { article(id: $id) { proposals { subjectType attribution { id } } } }',
        { id: typedId('article', articleId) },
        role,
      )
    ).article.proposals
  const before = await proposals('VIEWER')
  const id = before.find(({ attribution }) => attribution)?.attribution?.id
  await newsroom.does(saveAttribution, { id, expectedVersion: 1, terms: 'OFF_RECORD' satisfies SourceTerms })
  expect(await proposals('VIEWER')).toEqual(before.filter(({ attribution }) => attribution?.id !== id))
  expect(await proposals('EDITOR')).toEqual(before)
})

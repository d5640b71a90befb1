import type { Role, SourceTerms } from '@sourceline/domain'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { publishArticle, saveArticle } from '../modules/articles/public.ts'
import { restoreRevision } from '../modules/articles/use-cases/restore-revision.ts'
import { unpublishArticle } from '../modules/articles/use-cases/unpublish-article.ts'
import { assessClaim, createEvidence } from '../modules/claims/public.ts'
import { publishClaim } from '../modules/claims/use-cases/publish-claim.ts'
import { removeAttribution } from '../modules/claims/use-cases/remove-attribution.ts'
import { removeEvidence } from '../modules/claims/use-cases/remove-evidence.ts'
import { saveAttribution } from '../modules/claims/use-cases/save-attribution.ts'
import { createCollection, publishCollection } from '../modules/collections/public.ts'
import { createCorrection, publishCorrection } from '../modules/corrections/public.ts'
import { loadSampleNewsroom } from '../modules/imports/public.ts'
import { acceptAllProposals } from '../modules/proposals/use-cases/accept-all-proposals.ts'
import { acceptProposals } from '../modules/proposals/use-cases/accept-proposals.ts'
import { rejectProposals } from '../modules/proposals/use-cases/reject-proposals.ts'
import { reopenProposals } from '../modules/proposals/use-cases/reopen-proposals.ts'
import { publishSource } from '../modules/sources/use-cases/publish-source.ts'
import { allActions, mayShowSources } from '../platform/actions/define-actions.ts'
import { typedId } from '../platform/ids.ts'
import { importedAsPublished, importedFromFile, importedSecret } from '../testing/imported-secret.ts'
import {
  bodyOf,
  everyChoice,
  plantSecret,
  publishNow,
  versionOf,
  writeConfidentialStory,
  type ConfidentialStory,
  type Secret,
} from '../testing/confidential-newsroom.ts'
import { openTestNewsroom, type FrozenNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { readersAnswers } from '../testing/readers-answers.ts'
import { editorialSchema } from './schemas.ts'

/** Choices that an article can be published with. */
const publishable = everyChoice.filter(({ terms, anonymity }) => terms !== 'BACKGROUND' || anonymity !== 'NAMED')

let newsroom: TestNewsroom
/** What every path starts from: a draft with every choice, and a published article with all that can be published. */
let prepared: FrozenNewsroom
let stories: { readonly draft: ConfidentialStory; readonly published: ConfidentialStory }
let draft: ConfidentialStory
let published: ConfidentialStory
/** All that was planted: whatever a path does, nothing of it may come out, be it of another story. */
let planted: Secret[] = []

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  stories = { draft: await story(everyChoice), published: await story() }
  await publishNow(newsroom, stories.published.articleId)
  prepared = await newsroom.freeze()
})
beforeEach(async () => {
  newsroom = await prepared.open()
  ;({ draft, published } = structuredClone(stories))
  planted = [...draft.secrets, ...published.secrets]
})
afterEach(() => newsroom.close())
afterAll(() => prepared.drop())

async function story(choices = publishable, more: { witnessed?: boolean } = {}): Promise<ConfidentialStory> {
  const written = await writeConfidentialStory(newsroom, choices, more)
  planted.push(...written.secrets)
  return written
}

const markersIn = (text: string, secrets: readonly Secret[]): string[] =>
  secrets.filter(({ marker }) => text.includes(marker)).map(({ terms, anonymity }) => `${terms} ${anonymity}`)

/** Readers get every shown secret of a story, and of all that was ever planted none that its terms withhold. */
async function audited(shown: readonly Secret[], moments: readonly string[] = []): Promise<void> {
  const withheld = planted.filter((secret) => !secret.shown)
  const now = await readersAnswers(newsroom)
  expect(markersIn(now, withheld)).toEqual([])
  expect(markersIn(now, shown)).toEqual(shown.map(({ terms, anonymity }) => `${terms} ${anonymity}`))
  for (const moment of moments) expect(markersIn(await readersAnswers(newsroom, moment), withheld)).toEqual([])
  for (const secret of [...withheld.slice(-8), ...shown.slice(0, 2)]) {
    const { search } = await newsroom.reader(
      'query ($q: String!) { search(query: $q) { totalCount nodes { score } } }',
      {
        q: secret.marker,
      },
    )
    expect([secret.terms, search.totalCount > 0]).toEqual([secret.terms, secret.shown])
  }
}

/** The sources that readers have: the text of an article is not looked at. */
const sourceNames = async (): Promise<string[]> =>
  (await newsroom.deliveryPool.query<{ name: string }>('SELECT name FROM delivery.source')).rows.map(({ name }) => name)

const shownOf = ({ secrets }: ConfidentialStory): Secret[] => secrets.filter(({ shown }) => shown)

const publishAClaim = async (id: string): Promise<void> =>
  void (await newsroom.does(publishClaim, { id, expectedVersion: await versionOf(newsroom, 'claim', id) }))

/** A moment after everything so far. */
const moment = async (): Promise<string> => {
  await sleep(5)
  return new Date().toISOString()
}

/**
 * What each mutation does that could show readers something of a source: done with every choice of terms, and
 * audited. A mutation is left out if its action declares that it shows readers nothing of one.
 */
const paths: Readonly<Record<string, () => Promise<void>>> = {
  publishArticle: async () => {
    const input = { id: draft.articleId, expectedVersion: 1 }
    for (const more of [
      {},
      { overrideReason: 'It matters.' },
      { publicFrom: new Date(Date.now() + 60_000).toISOString() },
    ]) {
      expect(await newsroom.fails(publishArticle, { ...input, ...more }, 'ADMINISTRATOR')).toMatchObject({
        kind: 'publish-blocked',
        findings: expect.arrayContaining([expect.objectContaining({ rule: 'terms-broken', overridable: false })]),
      })
    }
    await audited([])
    await audited(shownOf(published), [await moment()])
    const { article } = await newsroom.reader(
      'query ($slug: String!) { article(slug: $slug) { claims { claim { id independentSourceCount attributions { id } } } } }',
      { slug: published.slug },
    )
    const shown = new Map(published.secrets.map((secret) => [secret.claimId, secret.shown]))
    for (const { claim } of article.claims)
      expect([claim.id, claim.attributions.length]).toEqual([claim.id, shown.get(claim.id) ? 2 : 1])
    const alone = await story([{ terms: 'OFF_RECORD', anonymity: 'NAMED' }], { witnessed: false })
    expect(
      await newsroom.fails(publishArticle, { id: alone.articleId, expectedVersion: 1, overrideReason: 'It matters.' }),
    ).toMatchObject({ kind: 'publish-blocked', findings: [{ rule: 'off-record-alone' }, {}] })
    const began = Date.now()
    const embargoed = await story()
    // Still to come when one source's terms have been changed, and later on a busy machine.
    const publicFrom = Date.now() + 500 + (Date.now() - began) / 2
    await publishNow(newsroom, embargoed.articleId, { publicFrom: new Date(publicFrom).toISOString() })
    const turned = embargoed.secrets.find(({ shown }) => shown)
    if (!turned) throw new Error('nothing is shown')
    await tighten(turned, 'DEEP_BACKGROUND')
    await sleep(Math.max(0, publicFrom + 100 - Date.now()))
    await audited(shownOf(embargoed).filter((secret) => secret !== turned))
  },
  publishClaim: async () => {
    const { secrets } = draft
    for (const { claimId, terms, anonymity } of secrets) {
      const version = await versionOf(newsroom, 'claim', claimId)
      if (terms === 'BACKGROUND' && anonymity === 'NAMED')
        expect(await newsroom.fails(publishClaim, { id: claimId, expectedVersion: version })).toMatchObject({
          kind: 'publish-blocked',
          findings: [{ rule: 'terms-broken' }],
        })
      else await publishAClaim(claimId)
    }
    await audited(
      secrets.filter(({ shown }) => shown),
      [await moment()],
    )
  },
  publishSource: async () => {
    const { secrets } = draft
    for (const { sourceId, shown } of secrets) {
      const input = { id: sourceId, expectedVersion: 1 }
      if (shown) await newsroom.does(publishSource, input)
      else
        expect(await newsroom.fails(publishSource, input)).toMatchObject({
          kind: 'validation',
          issues: [{ field: 'id' }],
        })
    }
    await audited(secrets.filter(({ shown }) => shown))
  },
  acceptProposals: async () => {
    const imported = await importedSecret(newsroom, 'quay', 'Oona Merrick', 'DEEP_BACKGROUND')
    await newsroom.does(acceptProposals, { ids: [imported.proposalId] })
    await staysUnnamed(imported, 'Oona Merrick')
  },
  acceptAllProposals: async () => {
    const imported = await importedSecret(newsroom, 'wharf', 'Oona Strand', 'DEEP_BACKGROUND')
    await newsroom.does(acceptAllProposals, { articleId: imported.articleId })
    await staysUnnamed(imported, 'Oona Strand')
  },
  rejectProposals: () => leavesOffRecordAlone('crane', 'Oona Halden', rejectProposals),
  reopenProposals: () => leavesOffRecordAlone('pier', 'Oona Fisker', reopenProposals),
  importText: async () => {
    await staysUnnamed(await importedSecret(newsroom, 'jetty', 'Lena Brandt', 'OFF_RECORD'), 'Lena Brandt')
  },
  'article:import-item': async () => {
    const imported = await importedSecret(newsroom, 'slipway', 'Lena Brandt', 'OFF_RECORD', importedFromFile)
    await staysUnnamed(imported, 'Lena Brandt')
  },
  'article:import-published': async () => {
    const spoken = await importedSecret(newsroom, 'boathouse', 'Oona Lyng', 'DEEP_BACKGROUND')
    await newsroom.does(acceptProposals, { ids: [spoken.proposalId] })
    const text = 'Mayor Ada Brenn said that the boathouse of Norhaven must be rebuilt.'
    const made = await importedAsPublished(newsroom, text)
    const { article } = await newsroom.reader(
      'query ($slug: String!) { article(slug: $slug) { claims { claim { id attributions { id } } } } }',
      { slug: made?.slug ?? '' },
    )
    expect(article.claims).toEqual([{ claim: { id: spoken.claimId, attributions: [] } }])
    expect(await readersAnswers(newsroom)).not.toContain('Oona Lyng')
    await audited(shownOf(published), [await moment()])
  },
  restoreRevision: async () => {
    const { article } = await newsroom.editorial(
      'query ($id: ID!) { article(id: $id) { version revisions { id number } } }',
      { id: published.articleId },
    )
    await newsroom.does(restoreRevision, {
      articleId: published.articleId,
      revisionId: article.revisions[0].id,
      expectedVersion: article.version,
    })
    await publishNow(newsroom, published.articleId)
    await audited(shownOf(published))
  },
  unpublishArticle: async () => {
    await newsroom.does(unpublishArticle, {
      id: published.articleId,
      expectedVersion: await versionOf(newsroom, 'article', published.articleId),
      reason: 'Again.',
      alsoClaims: true,
    })
    await audited([])
    await publishNow(newsroom, published.articleId)
    await audited(shownOf(published))
  },
  saveAttribution: async () => {
    const before = await moment()
    await audited(shownOf(published), [before])
    const all: readonly SourceTerms[] = ['DEEP_BACKGROUND', 'OFF_RECORD']
    for (const [index, secret] of shownOf(published).entries()) await tighten(secret, all[index % 2] ?? 'OFF_RECORD')
    await audited([], [before, await moment()])
    await publishNow(newsroom, published.articleId).catch(() => undefined)
    await audited([], [before])
  },
  createAttribution: async () => {
    const { secrets } = published
    const [first] = secrets
    if (!first) throw new Error('no claim')
    const more: Secret[] = []
    for (const choice of publishable) more.push(await plantSecret(newsroom, first.claimId, choice, 'REPORTER'))
    planted.push(...more)
    await audited([])
    await publishAClaim(first.claimId)
    await audited(more.filter(({ shown }) => shown))
  },
  removeAttribution: () => restsOnTheRest('attribution'),
  removeEvidence: () => restsOnTheRest('evidence'),
  assessClaim: async () => {
    const { secrets } = published
    for (const { claimId } of secrets) await newsroom.does(assessClaim, { claimId, verdict: 'VERIFIED', publish: true })
    await audited(secrets.filter(({ shown }) => shown))
    const withheld = secrets.find(({ shown }) => !shown)
    const { source } = await newsroom.reader('query ($id: ID!) { source(id: $id) { trackRecord { count } } }', {
      id: withheld?.sourceId,
    })
    expect(source).toBeNull()
  },
  publishCorrection: async () => {
    const { correctionId } = await newsroom.does(createCorrection, {
      articleId: published.articleId,
      kind: 'CORRECTION',
      note: 'A gate was open.',
      claimIds: published.secrets.map(({ claimId }) => claimId),
    })
    await newsroom.does(publishCorrection, { id: typedId('correction', correctionId), expectedVersion: 1 })
    await audited(shownOf(published))
  },
  publishCollection: async () => {
    const { collectionId } = await newsroom.does(createCollection, {
      title: 'Gates',
      articleIds: [draft.articleId, published.articleId],
    })
    await newsroom.does(publishCollection, { id: typedId('collection', collectionId), expectedVersion: 1 })
    await audited(shownOf(published))
    expect(markersIn(await readersAnswers(newsroom), draft.secrets)).toEqual([])
  },
  // Into a newsroom that is in use it loads nothing; what it holds itself is all on the record.
  'newsroom:load-sample': async () => {
    await loadSampleNewsroom({ prisma: newsroom.prisma, say: () => undefined })
    await audited(shownOf(published))
    const empty = await openTestNewsroom()
    try {
      await loadSampleNewsroom({ prisma: empty.prisma, say: () => undefined })
      const terms = await empty.prisma.attribution.groupBy({ by: ['terms'] })
      expect(terms.map((row) => row.terms)).toEqual(['ON_RECORD'])
    } finally {
      await empty.close()
    }
  },
  saveArticle: async () => {
    await newsroom.does(saveArticle, {
      id: published.articleId,
      expectedVersion: await versionOf(newsroom, 'article', published.articleId),
      dek: 'More gates.',
    })
    await publishNow(newsroom, published.articleId)
    await audited(shownOf(published))
  },
}

/** Records stricter terms for an attribution that readers see. */
async function tighten(secret: Secret, terms: SourceTerms, role: Role = 'REPORTER'): Promise<void> {
  const expectedVersion = await versionOf(newsroom, 'attribution', secret.attributionId)
  await newsroom.does(saveAttribution, { id: secret.attributionId, expectedVersion, terms }, role)
  Object.assign(secret, { terms, shown: false })
}

/** A draft whose text names its confidential source is not published; without the name, readers are told nothing of it. */
async function staysUnnamed(
  { articleId, claimId }: { articleId: string; claimId: string },
  name: string,
): Promise<void> {
  await expect(publishNow(newsroom, articleId)).rejects.toThrow('confidential-name-kept')
  const expectedVersion = await versionOf(newsroom, 'article', articleId)
  await newsroom.does(saveArticle, { id: articleId, expectedVersion, body: bodyOf([{ claimId }]) })
  await publishNow(newsroom, articleId)
  expect(await sourceNames()).not.toContain(name)
  await audited([])
}

/** A claim with evidence loses the acceptance of its one source on the record. */
async function leavesOffRecordAlone(
  place: string,
  name: string,
  decide: typeof rejectProposals | typeof reopenProposals,
): Promise<void> {
  const { claimId, proposalId } = await importedSecret(newsroom, place, name, 'ON_RECORD')
  await newsroom.does(acceptProposals, { ids: [proposalId] })
  const secret = await plantSecret(newsroom, claimId, { terms: 'OFF_RECORD', anonymity: 'NAMED' }, 'EDITOR')
  planted.push(secret)
  await newsroom.does(createEvidence, { claimId, kind: 'LINK', bearing: 'SUPPORTS', title: 'Minutes' })
  await newsroom.does(decide, { ids: [proposalId] })
  await publishAClaim(claimId)
  await audited([])
}

/** A public claim loses all that it rested on besides what was said off the record. */
async function restsOnTheRest(part: 'attribution' | 'evidence'): Promise<void> {
  const { secrets } = await story([{ terms: 'OFF_RECORD', anonymity: 'UNNAMED_KNOWN_TO_US' }], {
    witnessed: part === 'attribution',
  })
  const [secret] = secrets
  if (!secret) throw new Error('no claim')
  const { claimId } = secret
  if (part === 'evidence')
    await newsroom.does(createEvidence, { claimId, kind: 'LINK', bearing: 'SUPPORTS', title: 'Minutes' })
  await publishAClaim(claimId)
  const before = await moment()
  const seen = async (asOf: string | null) =>
    (
      await newsroom.reader('query ($id: ID!, $asOf: DateTime) { claim(id: $id, asOf: $asOf) { id } }', {
        id: claimId,
        asOf,
      })
    ).claim
  expect(await seen(null)).not.toBeNull()
  const { claim } = await newsroom.editorial(
    'query ($id: ID!) { claim(id: $id) { attributions { id version terms } evidence { id version } } }',
    { id: claimId },
  )
  const [witness] = claim.attributions.filter(({ terms }: { terms: string }) => terms === 'ON_RECORD')
  const end = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version })
  if (part === 'attribution') await newsroom.does(removeAttribution, end(witness))
  else await newsroom.does(removeEvidence, end(claim.evidence[0]))
  expect([await seen(null), await seen(before)]).toEqual([null, null])
  await audited([], [before])
}

/** What a use-case is called in the graph; outside it, as the command line and jobs call it, its action names it. */
function pathOf(action: string): string {
  const mutations = Object.values(editorialSchema.getMutationType()?.getFields() ?? {})
  return mutations.find(({ extensions }) => extensions['action'] === action)?.name ?? action
}

/** The use-cases of some actions that have no place: neither audited here nor declared to show readers nothing of a source. */
const unplaced = (actions: Iterable<readonly [string, object]>): string[] =>
  [...actions].flatMap(([action, declaration]) =>
    'past' in declaration && mayShowSources(action) && !(pathOf(action) in paths) ? [pathOf(action)] : [],
  )

test('every use-case is audited here, or its action declares that it shows readers nothing of a source', () => {
  expect(unplaced(allActions())).toEqual([])
  const toAudit = [...allActions().keys()].filter(mayShowSources).map(pathOf)
  expect(Object.keys(paths).filter((path) => !toAudit.includes(path))).toEqual([])
})

test('a use-case that only the command line calls is found to have no place', () => {
  expect(unplaced([['topic:burn', { roles: [], past: 'burnt {it}' }]])).toEqual(['topic:burn'])
})

test.each(Object.entries(paths))(
  '%s shows readers of each source what its terms allow, and nothing else',
  (_name, path) => path(),
)

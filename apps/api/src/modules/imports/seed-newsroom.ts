import { newsroom, sampleBody, type SampleArticle, type SampleClaim } from '@sourceline/database/seed'
import type { Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { asNow } from '../../platform/clock.ts'
import { newUuid, parseTypedId, typedId } from '../../platform/ids.ts'
import { writeRows } from '../../platform/records/written-rows.work.ts'
import type { Running } from '../../platform/use-case.ts'
import { createAuthor } from '../authors/public.ts'
import { createSection } from '../sections/public.ts'
import { createArticle, loadArticle, publishArticle, saveArticle } from '../articles/public.ts'
import {
  assessClaim,
  createAttribution,
  createClaim,
  createEvidence,
  linkClaims,
  setAttributionState,
  setClaimState,
} from '../claims/public.ts'
import { createCollection, publishCollection } from '../collections/public.ts'
import { createCorrection, publishCorrection } from '../corrections/public.ts'
import { fingerprint, insertProposals } from '../proposals/public.ts'
import { createSource } from '../sources/public.ts'
import { createTopic } from '../topics/public.ts'

/** Keys of the sample and the typed ids that they were given. */
class Keys {
  readonly #ids = new Map<string, string>()

  set(kind: string, key: string, id: string): string {
    this.#ids.set(`${kind} ${key}`, id)
    return id
  }

  find(kind: string, key: string): string | null {
    return this.#ids.get(`${kind} ${key}`) ?? null
  }

  get(kind: string, key: string): string {
    const id = this.find(kind, key)
    if (!id) throw new Error(`the sample newsroom names the ${kind} ${key} before it exists`)
    return id
  }
}

function done<Value>(result: Result<Value, Failure>, what: string): Value {
  if (result.ok) return result.value
  throw new Error(`the sample newsroom breaks a rule at ${what}: ${JSON.stringify(result.failure)}`)
}

/** The same work with the clock at another moment: what it makes public is public from then on. */
const at = (running: Running, moment: string, minutesBefore = 0): Running => ({
  ...running,
  now: asNow(new Date(Date.parse(moment) - minutesBefore * 60_000)),
})

/** One thing that happened in the newsroom, and when. */
interface Step {
  readonly at: string
  readonly run: () => Promise<void>
}

/** What articles are about, who writes them, and where they appear. */
async function seedPlaces(running: Running, keys: Keys): Promise<void> {
  for (const { key, parent, ...input } of newsroom.topics) {
    const made = done(
      await createTopic.within(running, { ...input, parentId: parent ? keys.get('topic', parent) : null }),
      key,
    )
    keys.set('topic', key, typedId('topic', made.topicId))
  }
  for (const { key, ...input } of newsroom.authors) {
    const made = done(await createAuthor.within(running, input), key)
    keys.set('author', key, typedId('author', made.authorId))
  }
  for (const { key, ...input } of newsroom.sections) {
    const made = done(await createSection.within(running, input), key)
    keys.set('section', key, typedId('section', made.sectionId))
  }
}

/**
 * Writes the sample newsroom through the same use-cases as everybody, in the transaction of the
 * caller, and in the order in which things happened: it has a past that can be read.
 */
export async function seedNewsroom(now: Running): Promise<void> {
  const keys = new Keys()
  const steps = newsroom.articles
    .filter(({ publish }) => publish)
    .flatMap((article) => articleSteps(now, keys, article))
  steps.push(...newsroom.claims.flatMap((claim) => assessmentSteps(now, keys, claim)))
  steps.sort((one, other) => one.at.localeCompare(other.at))
  const [opening = '', closing = ''] = [steps[0]?.at, steps.at(-1)?.at]

  const running = at(now, opening, 60)
  for (const source of newsroom.sources) {
    const { key, affiliation, ...input } = source
    const made = done(
      await createSource.within(running, {
        ...input,
        affiliationId: affiliation ? keys.get('source', affiliation) : null,
      }),
      key,
    )
    keys.set('source', key, typedId('source', made.sourceId))
  }
  for (const claim of newsroom.claims) await seedClaim(running, keys, claim)
  for (const claim of newsroom.claims) {
    for (const link of claim.links ?? []) {
      done(
        await linkClaims.within(running, {
          fromClaimId: keys.get('claim', claim.key),
          toClaimId: keys.get('claim', link.to),
          kind: link.kind,
        }),
        claim.key,
      )
    }
  }
  await seedPlaces(running, keys)
  for (const { run } of steps) await run()
  for (const article of newsroom.articles.filter(({ publish }) => !publish)) await seedDraft(now, keys, article)
  for (const { key, articles, ...input } of newsroom.collections) {
    const made = done(
      await createCollection.within(at(now, closing), {
        ...input,
        articleIds: articles.map((slug) => keys.get('article', slug)),
      }),
      key,
    )
    done(
      await publishCollection.within(at(now, closing), {
        id: typedId('collection', made.collectionId),
        expectedVersion: 1,
      }),
      key,
    )
  }
}

async function seedClaim(running: Running, keys: Keys, claim: SampleClaim): Promise<void> {
  const { key, statement, kind, about = [], asOfDate, adverse } = claim
  const made = done(
    await createClaim.within(running, {
      statement,
      kind,
      adverse,
      asOfDate,
      aboutIds: about.map((source) => keys.get('source', source)),
    }),
    key,
  )
  const claimId = keys.set('claim', key, typedId('claim', made.claimId))
  for (const { source, reportedVia, onBehalfOf, ...input } of claim.attributions) {
    const attribution = done(
      await createAttribution.within(running, {
        ...input,
        claimId,
        sourceId: keys.get('source', source),
        reportedViaId: reportedVia ? keys.get('source', reportedVia) : null,
        onBehalfOfId: onBehalfOf ? keys.get('source', onBehalfOf) : null,
      }),
      `${key} / ${source}`,
    )
    keys.set('attribution', `${key} ${source}`, attribution.attributionId)
  }
  for (const { key: evidenceKey, ...input } of claim.evidence ?? []) {
    const evidence = done(await createEvidence.within(running, { ...input, claimId }), evidenceKey)
    keys.set('evidence', evidenceKey, typedId('evidence', evidence.evidenceId))
  }
}

function assessmentSteps(now: Running, keys: Keys, { key, assessments = [] }: SampleClaim): Step[] {
  return assessments.map(({ evidence = [], ...input }) => ({
    at: input.assessedAt,
    run: async () => {
      const evidenceIds = evidence.map((item) => keys.get('evidence', item))
      done(
        await assessClaim.within(at(now, input.assessedAt), {
          ...input,
          claimId: keys.get('claim', key),
          evidenceIds,
          publish: true,
        }),
        key,
      )
    },
  }))
}

function articleSteps(now: Running, keys: Keys, article: SampleArticle): Step[] {
  const { datePublished, earlier, corrections = [] } = article
  const first = earlier ? { ...article, ...earlier, headlineClaims: [] } : article
  const steps: Step[] = [
    {
      at: datePublished,
      run: async () => {
        await seedDraft(at(now, datePublished, 30), keys, first)
        await publishAt(now, keys, article, datePublished)
      },
    },
  ]
  if (earlier) steps.push({ at: earlier.until, run: () => reviseAt(now, keys, article, earlier) })
  for (const correction of corrections)
    steps.push({ at: correction.issuedAt, run: () => correctAt(now, keys, article, correction) })
  return steps
}

async function publishAt(now: Running, keys: Keys, { slug }: SampleArticle, moment: string): Promise<void> {
  const id = keys.get('article', slug)
  done(await publishArticle.within(at(now, moment), { id, expectedVersion: await versionOf(now, id) }), slug)
}

/** Replaces what an article was at first by what it is. */
async function reviseAt(
  now: Running,
  keys: Keys,
  article: SampleArticle,
  { until, change }: NonNullable<SampleArticle['earlier']>,
): Promise<void> {
  const id = keys.get('article', article.slug)
  const { headline, body, fieldMentions } = textOf(keys, article)
  const changes = { headline, body, fieldMentions, note: change, noteIsPublic: true }
  const expectedVersion = await versionOf(now, id)
  done(await saveArticle.within(at(now, until), { id, expectedVersion, ...changes }), article.slug)
  await publishAt(now, keys, article, until)
}

async function correctAt(
  now: Running,
  keys: Keys,
  { slug }: SampleArticle,
  { claims = [], ...input }: NonNullable<SampleArticle['corrections']>[number],
): Promise<void> {
  const running = at(now, input.issuedAt)
  const of = { articleId: keys.get('article', slug), claimIds: claims.map((claim) => keys.get('claim', claim)) }
  const { correctionId } = done(await createCorrection.within(running, { ...input, ...of }), slug)
  const id = typedId('correction', correctionId)
  done(await publishCorrection.within(running, { id, expectedVersion: 1 }), slug)
}

async function versionOf({ tx }: Running, id: string): Promise<number> {
  return (await loadArticle(tx, parseTypedId(id)?.uuid ?? ''))?.version ?? 1
}

function textOf(keys: Keys, { headline, body, headlineClaims = [] }: SampleArticle) {
  return {
    headline,
    body: sampleBody(body, (claim) => keys.get('claim', claim)),
    fieldMentions: headlineClaims.map(({ claim, ...mention }) => ({ ...mention, claimId: keys.get('claim', claim) })),
  }
}

async function seedDraft(running: Running, keys: Keys, article: SampleArticle): Promise<void> {
  const { slug, dek, kind, bylines, topics, section, datePublished, originalSource, proposals = [] } = article
  const made = done(
    await createArticle.within(running, {
      slug,
      dek,
      kind,
      bylines: bylines.map((byline) => ({ ...byline, authorId: keys.find('author', byline.name) })),
      datePublished,
      ...textOf(keys, article),
      topicIds: topics.map((topic) => keys.get('topic', topic)),
      sectionId: keys.get('section', section),
      originalSourceId: originalSource ? keys.get('source', originalSource.source) : null,
      originalSourceUrl: originalSource?.url ?? null,
    }),
    slug,
  )
  keys.set('article', slug, typedId('article', made.articleId))
  for (const proposal of proposals) await seedProposal(running, keys, made.articleId, proposal)
}

async function seedProposal(
  { tx, now }: Running,
  keys: Keys,
  articleId: string,
  { claim, source, proposedBy, score }: NonNullable<SampleArticle['proposals']>[number],
): Promise<void> {
  const statement = newsroom.claims.find(({ key }) => key === claim)
  const attribution = statement?.attributions.find((candidate) => candidate.source === source)
  const name = newsroom.sources.find(({ key }) => key === source)?.name
  const common = {
    id: newUuid(),
    proposedBy,
    score,
    words: statement?.statement ?? claim,
    drafted: statement?.statement ?? claim,
    referenceChoices: [],
    fingerprint: fingerprint(
      statement?.statement ?? claim,
      attribution && name ? { name, stance: attribution.stance } : null,
    ),
  }
  if (source) {
    const subjectId = keys.get('attribution', `${claim} ${source}`)
    await setAttributionState(tx, subjectId, 'PROPOSED', now)
    await insertProposals(tx, articleId, writeRows([{ ...common, subjectType: 'ATTRIBUTION', subjectId }]), now)
  } else {
    const subjectId = parseTypedId(keys.get('claim', claim))?.uuid ?? ''
    await setClaimState(tx, subjectId, 'PROPOSED', now)
    await insertProposals(tx, articleId, writeRows([{ ...common, subjectType: 'CLAIM', subjectId }]), now)
  }
}

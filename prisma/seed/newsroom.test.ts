import { nonAnswers, unnamed } from '@sourceline/domain'
import { describe, expect, it } from 'vitest'
import { markupText, newsroom, parseMarkup } from './index.ts'
import type { SampleArticle } from './index.ts'

const keysOf = (list: ReadonlyArray<{ key: string }>): string[] => list.map(({ key }) => key)
const sources = new Map(newsroom.sources.map((source) => [source.key, source]))
const claims = new Set(keysOf(newsroom.claims))
const topics = new Set(keysOf(newsroom.topics))
const slugs = new Set(newsroom.articles.map(({ slug }) => slug))
const attributions = newsroom.claims.flatMap((claim) =>
  claim.attributions.map((attribution) => ({ claim, attribution, label: `${attribution.source} on ${claim.key}` })),
)

function mentioned(article: SampleArticle): string[] {
  const inBody = article.body.flatMap((block) =>
    parseMarkup(block).runs.flatMap(({ claim }) => (claim === undefined ? [] : [claim.key])),
  )
  return [...inBody, ...(article.headlineClaims ?? []).map(({ claim }) => claim)]
}

function unresolved(keys: ReadonlyArray<string | undefined>, known: { has(key: string): boolean }): string[] {
  return keys.filter((key) => key !== undefined).filter((key) => !known.has(key))
}

describe('the sample newsroom', () => {
  it('uses each key once', () => {
    const evidence = newsroom.claims.flatMap((claim) => claim.evidence ?? [])
    for (const list of [
      newsroom.sources,
      newsroom.claims,
      newsroom.topics,
      newsroom.sections,
      newsroom.collections,
      evidence,
    ]) {
      expect(keysOf(list)).toEqual([...new Set(keysOf(list))])
    }
    expect(slugs.size).toBe(newsroom.articles.length)
  })

  it('names only sources that exist', () => {
    expect(
      unresolved(
        newsroom.sources.map(({ affiliation }) => affiliation),
        sources,
      ),
    ).toEqual([])
    expect(
      unresolved(
        newsroom.claims.flatMap(({ about }) => about ?? []),
        sources,
      ),
    ).toEqual([])
    expect(
      unresolved(
        attributions.flatMap(({ attribution }) => [
          attribution.source,
          attribution.onBehalfOf,
          attribution.reportedVia,
        ]),
        sources,
      ),
    ).toEqual([])
    expect(
      unresolved(
        newsroom.articles.map(({ originalSource }) => originalSource?.source),
        sources,
      ),
    ).toEqual([])
  })

  it('names only claims, topics and articles that exist', () => {
    expect(unresolved(newsroom.articles.flatMap(mentioned), claims)).toEqual([])
    expect(
      unresolved(
        newsroom.claims.flatMap(({ links }) => (links ?? []).map(({ to }) => to)),
        claims,
      ),
    ).toEqual([])
    expect(
      unresolved(
        newsroom.articles.flatMap((article) => [
          ...(article.corrections ?? []).flatMap((correction) => correction.claims ?? []),
          ...(article.proposals ?? []).map(({ claim }) => claim),
        ]),
        claims,
      ),
    ).toEqual([])
    expect(
      unresolved(
        newsroom.articles.flatMap((article) => article.topics),
        topics,
      ),
    ).toEqual([])
    expect(
      unresolved(
        newsroom.collections.flatMap(({ articles }) => articles),
        slugs,
      ),
    ).toEqual([])
  })

  it('lists a topic after its parent', () => {
    newsroom.topics.forEach(({ parent }, index) => {
      if (parent !== undefined) expect(keysOf(newsroom.topics.slice(0, index))).toContain(parent)
    })
  })

  it('mentions every claim, attributes each, and repeats some in several articles', () => {
    const counts = new Map<string, number>()
    for (const article of newsroom.articles)
      for (const key of new Set(mentioned(article))) counts.set(key, (counts.get(key) ?? 0) + 1)
    expect(unresolved([...claims], counts)).toEqual([])
    expect(newsroom.claims.filter((claim) => claim.attributions.length === 0)).toEqual([])
    expect(Math.max(...counts.values())).toBeGreaterThan(2)
  })

  it('gives a form to what was said, and none to silence', () => {
    for (const { attribution, label } of attributions) {
      expect(attribution.form === undefined, label).toBe(nonAnswers.has(attribution.stance))
      if (nonAnswers.has(attribution.stance)) expect(attribution.quote, label).toBeUndefined()
      expect(attribution.quote !== undefined, label).toBe(
        attribution.form === 'DIRECT_QUOTE' || attribution.form === 'PARTIAL_QUOTE',
      )
    }
  })

  it('names those who are named, and lets a stand-in speak for the others', () => {
    for (const { attribution, label } of attributions) {
      expect(sources.get(attribution.source)?.standIn === true, label).toBe(
        unnamed.has(attribution.anonymity ?? 'NAMED'),
      )
    }
  })

  it('tells readers why a source of a published article is not named', () => {
    const published = new Set(newsroom.articles.filter(({ publish }) => publish).flatMap(mentioned))
    for (const { claim, attribution, label } of attributions) {
      if (published.has(claim.key) && attribution.anonymity !== undefined)
        expect(attribution.anonymityReason, label).toMatch(/\S/)
    }
  })

  it('quotes only words that stand in an article that makes the claim', () => {
    for (const { claim, attribution, label } of attributions) {
      const texts = newsroom.articles
        .filter((article) => mentioned(article).includes(claim.key))
        .map(({ body }) => markupText(body))
      expect(
        texts.some((text) => text.includes(attribution.quote ?? '')),
        label,
      ).toBe(true)
    }
  })

  it('anchors headline claims to words of the headline or dek', () => {
    for (const article of newsroom.articles) {
      for (const { place, exact } of article.headlineClaims ?? [])
        expect(place === 'HEADLINE' ? article.headline : article.dek).toContain(exact)
    }
  })

  it('rests verdicts on evidence of the same claim, oldest verdict first, and on facts and positions only', () => {
    for (const { key, kind, evidence = [], assessments = [] } of newsroom.claims) {
      const own = new Set(keysOf(evidence))
      expect(
        unresolved(
          assessments.flatMap((assessment) => assessment.evidence ?? []),
          own,
        ),
        key,
      ).toEqual([])
      expect(assessments.map(({ assessedAt }) => assessedAt).toSorted(), key).toEqual(
        assessments.map(({ assessedAt }) => assessedAt),
      )
      if (kind !== 'FACT' && kind !== 'POSITION') expect(assessments, key).toEqual([])
    }
  })

  it('shows every sort of trouble that a claim can be in', () => {
    const verdicts = new Set(newsroom.claims.flatMap(({ assessments }) => assessments?.at(-1)?.verdict ?? []))
    expect([...verdicts].toSorted()).toEqual([
      'CORROBORATED',
      'DISPUTED',
      'FALSE',
      'MISLEADING',
      'OUTDATED',
      'UNVERIFIABLE',
      'UNVERIFIED',
      'VERIFIED',
    ])
    const stances = new Set(attributions.map(({ attribution }) => attribution.stance))
    expect(stances.size).toBe(9)
  })

  it('states in one article what another debunks', () => {
    const roles = newsroom.articles.flatMap((article) =>
      article.body.flatMap((block) =>
        parseMarkup(block).runs.flatMap(({ claim }) => (claim?.key === 'ferries-out' ? [claim.role] : [])),
      ),
    )
    expect(roles).toEqual(['STATED_AS_FACT', 'DEBUNKED'])
  })

  it('keeps each article between 150 and 500 words', () => {
    for (const { slug, body } of newsroom.articles) {
      const words = markupText(body).split(/\s+/u).length
      expect(words, slug).toBeGreaterThanOrEqual(150)
      expect(words, slug).toBeLessThanOrEqual(500)
    }
  })

  it('keeps back a draft with proposals that nobody has decided on', () => {
    const drafts = newsroom.articles.filter(({ publish }) => !publish)
    expect(drafts).toHaveLength(1)
    for (const { claim, source } of drafts.flatMap((draft) => draft.proposals ?? [])) {
      if (source === undefined) continue
      expect(attributions.some((item) => item.claim.key === claim && item.attribution.source === source)).toBe(true)
    }
  })
})

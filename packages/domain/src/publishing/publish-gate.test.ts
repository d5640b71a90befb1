import { expect, test } from 'vitest'
import { publishGate, type GatedArticle, type GatedClaim } from './publish-gate.ts'

const claim = (changes: Partial<GatedClaim> = {}): GatedClaim => ({
  id: 'c1',
  statement: 'The bridge is closed.',
  kind: 'FACT',
  state: 'ACCEPTED',
  verdict: null,
  evidenceCount: 0,
  mentions: [{ place: 'BODY', role: 'STATED_AS_FACT' }],
  attributions: [{ stance: 'ASSERTS', anonymity: 'NAMED', state: 'ACCEPTED' }],
  ...changes,
})

const article = (changes: Partial<GatedArticle> = {}): GatedArticle => ({
  headline: 'Bridge closed',
  text: 'The bridge is closed.',
  orphanCount: 0,
  openProposalCount: 0,
  claims: [claim()],
  ...changes,
})

const rulesOf = (gated: GatedArticle) => publishGate(gated).map(({ rule, severity }) => `${severity} ${rule}`)

test('an article whose claims have named sources passes without a word', () => {
  expect(publishGate(article())).toEqual([])
})

test('an article without headline or text is stopped', () => {
  expect(rulesOf(article({ headline: ' ', text: '', claims: [] }))).toEqual([
    'BLOCK headline-missing',
    'BLOCK body-empty',
  ])
})

test('a claim that lost its words stops the article', () => {
  expect(rulesOf(article({ orphanCount: 1 }))).toEqual(['BLOCK orphan-mention'])
})

test('a false claim may be debunked and may not be stated', () => {
  expect(rulesOf(article({ claims: [claim({ verdict: 'FALSE' })] }))).toEqual(['BLOCK false-claim-stated'])
  expect(
    rulesOf(article({ claims: [claim({ verdict: 'FALSE', mentions: [{ place: 'BODY', role: 'DEBUNKED' }] })] })),
  ).toEqual([])
})

test('a source that has not commented is no source', () => {
  expect(
    rulesOf(
      article({
        claims: [claim({ attributions: [{ stance: 'NOT_COMMENTED', anonymity: 'NAMED', state: 'ACCEPTED' }] })],
      }),
    ),
  ).toEqual(['WARN unsourced-claim'])
})

test('a proposed attribution does not count until an editor accepts it', () => {
  expect(
    rulesOf(
      article({ claims: [claim({ attributions: [{ stance: 'ASSERTS', anonymity: 'NAMED', state: 'PROPOSED' }] })] }),
    ),
  ).toEqual(['WARN unsourced-claim'])
})

test('unnamed sources alone are pointed out, and an opinion of theirs the more', () => {
  const attributions = [{ stance: 'ASSERTS', anonymity: 'UNIDENTIFIED', state: 'ACCEPTED' }] as const
  expect(rulesOf(article({ claims: [claim({ attributions })] }))).toEqual(['WARN sole-anonymous-source'])
  expect(rulesOf(article({ claims: [claim({ kind: 'OPINION', attributions })] }))).toEqual(['WARN anonymous-opinion'])
})

test('a claim that is only proposed is not looked at, but the open decision is mentioned', () => {
  expect(rulesOf(article({ openProposalCount: 1, claims: [claim({ state: 'PROPOSED', attributions: [] })] }))).toEqual([
    'WARN open-proposals',
  ])
})

test('readers are owed a reason for a source that we know and do not name', () => {
  const named = { stance: 'ASSERTS', anonymity: 'NAMED', anonymityReason: null, state: 'ACCEPTED' } as const
  const clerk = { ...named, anonymity: 'UNNAMED_KNOWN_TO_US' } as const
  expect(rulesOf(article({ claims: [claim({ attributions: [named, clerk, clerk] })] }))).toEqual([
    'WARN anonymity-reason',
  ])
  expect(
    rulesOf(
      article({ claims: [claim({ attributions: [named, { ...clerk, anonymityReason: 'Fears for the job.' }] })] }),
    ),
  ).toEqual([])
})

import { expect, test } from 'vitest'
import type { GatedArticle, GatedAttribution, GatedClaim } from './gated-article.ts'
import { forbidsPublishing, publishGate } from './publish-gate.ts'

const attribution = (changes: Partial<GatedAttribution> = {}): GatedAttribution => ({
  stance: 'ASSERTS',
  state: 'ACCEPTED',
  terms: 'ON_RECORD',
  anonymity: 'NAMED',
  anonymityReason: null,
  approved: false,
  standIn: false,
  quote: null,
  sourceName: 'Ilse Brandt',
  sourceIsSubject: false,
  ...changes,
})

const claim = (changes: Partial<GatedClaim> = {}): GatedClaim => ({
  id: 'c1',
  statement: 'The bridge is closed.',
  kind: 'FACT',
  state: 'ACCEPTED',
  verdict: null,
  evidenceCount: 0,
  evidenceTexts: [],
  mentions: [{ place: 'BODY', role: 'STATED_AS_FACT' }],
  attributions: [attribution()],
  ...changes,
})

const article = (changes: Partial<GatedArticle> = {}): GatedArticle => ({
  headline: 'Bridge closed',
  dek: '',
  text: 'The bridge is closed.',
  orphanCount: 0,
  openProposalCount: 0,
  openSuggestionCount: 0,
  leadImage: null,
  socialImage: null,
  bodyImages: [],
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

test('a lead image is described, or said to be decorative, whoever publishes, and its rights have not ended', () => {
  const image = { isDescribed: true, hasExpired: false, isEmbargoed: false }
  const found = (changes: Partial<typeof image>) => publishGate(article({ leadImage: { ...image, ...changes } }))
  expect(found({})).toEqual([])
  const [undescribed] = found({ isDescribed: false })
  expect(undescribed).toMatchObject({ code: 'lead-image-undescribed', severity: 'BLOCK', overridable: false })
  expect(found({ hasExpired: true })).toMatchObject([{ code: 'lead-image-expired', severity: 'BLOCK' }])
  expect(found({ isEmbargoed: true })).toMatchObject([{ code: 'lead-image-embargoed', severity: 'WARN' }])
})

test('each image of the text is held to the same, and named', () => {
  const image = { name: 'quay.jpg', isDescribed: true, hasExpired: false, isEmbargoed: false }
  const found = publishGate(
    article({
      bodyImages: [
        image,
        { ...image, isDescribed: false },
        { ...image, hasExpired: true },
        { ...image, name: 'ice.jpg', isEmbargoed: true },
      ],
    }),
  )
  expect(
    found.map(({ code, severity, overridable, parameters }) => ({ code, severity, overridable, parameters })),
  ).toEqual([
    { code: 'body-image-undescribed', severity: 'BLOCK', overridable: false, parameters: { image: 'quay.jpg' } },
    { code: 'body-image-expired', severity: 'BLOCK', overridable: true, parameters: { image: 'quay.jpg' } },
    { code: 'body-image-embargoed', severity: 'WARN', overridable: true, parameters: { image: 'ice.jpg' } },
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
        claims: [claim({ attributions: [attribution({ stance: 'NOT_COMMENTED' })] })],
      }),
    ),
  ).toEqual(['WARN unsourced-claim'])
})

test('a proposed attribution does not count until an editor accepts it', () => {
  expect(rulesOf(article({ claims: [claim({ attributions: [attribution({ state: 'PROPOSED' })] })] }))).toEqual([
    'WARN unsourced-claim',
  ])
})

test('unnamed sources alone are pointed out, and an opinion of theirs the more', () => {
  const attributions = [attribution({ anonymity: 'UNIDENTIFIED', standIn: true, approved: true })]
  expect(rulesOf(article({ claims: [claim({ attributions })] }))).toEqual(['WARN sole-anonymous-source'])
  expect(rulesOf(article({ claims: [claim({ kind: 'OPINION', attributions })] }))).toEqual(['WARN anonymous-opinion'])
})

test('a claim that is only proposed is not looked at, but the open decision is mentioned', () => {
  expect(rulesOf(article({ openProposalCount: 1, claims: [claim({ state: 'PROPOSED', attributions: [] })] }))).toEqual([
    'WARN open-proposals',
  ])
})

test('changes that are only suggested stop nothing, and are mentioned', () => {
  expect(publishGate(article({ openSuggestionCount: 1 }))).toMatchObject([
    { code: 'suggestion-open', severity: 'WARN' },
  ])
  expect(publishGate(article({ openSuggestionCount: 3 }))).toMatchObject([
    { rule: 'open-suggestions', code: 'suggestions-open', parameters: { count: 3 } },
  ])
})

test('readers are owed a reason for a source that we know and do not name', () => {
  const clerk = attribution({ anonymity: 'UNNAMED_KNOWN_TO_US', standIn: true, approved: true })
  expect(rulesOf(article({ claims: [claim({ attributions: [attribution(), clerk, clerk] })] }))).toEqual([
    'WARN anonymity-reason',
  ])
  expect(
    rulesOf(
      article({
        claims: [claim({ attributions: [attribution(), { ...clerk, anonymityReason: 'Fears for the job.' }] })],
      }),
    ),
  ).toEqual([])
})

test('who is not named needs an editor’s approval, and a claim that rests on one such source the more', () => {
  const clerk = attribution({ anonymity: 'UNNAMED_KNOWN_TO_US', standIn: true, anonymityReason: 'Fears for the job.' })
  expect(rulesOf(article({ claims: [claim({ attributions: [attribution(), clerk] })] }))).toEqual([
    'WARN anonymity-approval',
  ])
  const [sole] = publishGate(article({ claims: [claim({ attributions: [clerk] })] }))
  expect(sole?.code).toBe('rests-on-unapproved-source')
})

test('readers who are told why a source is not named are not owed the reason again', () => {
  const spokesman = attribution({ anonymity: 'ROLE_ONLY', standIn: true, approved: true })
  const codeOf = (anonymityReason: string | null) =>
    publishGate(article({ claims: [claim({ attributions: [{ ...spokesman, anonymityReason }] })] }))[0]?.code
  expect(codeOf(null)).toBe('rests-on-unexplained-sources')
  expect(codeOf('Not allowed to speak.')).toBe('rests-on-unnamed-sources')
})

test('a name on background stops the article, whoever overrides', () => {
  const findings = publishGate(article({ claims: [claim({ attributions: [attribution({ terms: 'BACKGROUND' })] })] }))
  expect(findings[0]).toMatchObject({ rule: 'terms-broken', severity: 'BLOCK', overridable: false, claimId: 'c1' })
  expect(forbidsPublishing(findings, true)).toBe(true)
})

test('a claim may rest on deep background, and not on what is off the record alone', () => {
  const secret = (terms: GatedAttribution['terms'], more: Partial<GatedClaim> = {}) =>
    rulesOf(
      article({
        claims: [
          claim({
            attributions: [attribution({ terms }), ...(more.attributions ?? [])],
            ...(more.evidenceCount ? { evidenceCount: more.evidenceCount } : {}),
          }),
        ],
      }),
    )
  expect(secret('DEEP_BACKGROUND')).toEqual(['WARN sole-anonymous-source'])
  expect(secret('OFF_RECORD')).toEqual(['BLOCK off-record-alone', 'WARN sole-anonymous-source'])
  expect(secret('OFF_RECORD', { attributions: [attribution()] })).toEqual([])
  expect(secret('OFF_RECORD', { attributions: [attribution({ state: 'PROPOSED' })] })[0]).toBe('BLOCK off-record-alone')
  expect(secret('OFF_RECORD', { evidenceCount: 1 })).toEqual(['WARN sole-anonymous-source'])
})

test('what was said in confidence does not stand in the article word for word', () => {
  const quote = 'We lost the “tower” keys, again.'
  const confidant = attribution({ terms: 'DEEP_BACKGROUND', quote })
  const found = (changes: Partial<GatedArticle>, more: GatedAttribution[] = []) =>
    rulesOf(article({ claims: [claim({ attributions: [attribution(), confidant, ...more] })], ...changes }))
  expect(found({})).toEqual([])
  for (const place of ['headline', 'dek', 'text'])
    expect(found({ [place]: 'They said:  “WE LOST the "tower"\nkeys again”' })).toEqual([
      'BLOCK confidential-quotation',
    ])
  expect(found({ dek: quote }, [attribution({ quote })])).toEqual([])
})

test('a claim does not name whoever said it in confidence, unless it is about them', () => {
  const statement = 'Ilse Brandt’s office closed the bridge.'
  const found = (changes: Partial<GatedAttribution>) =>
    rulesOf(
      article({
        claims: [
          claim({
            statement,
            attributions: [
              attribution({ stance: 'CONFIRMS', sourceName: 'The clerk' }),
              attribution({ terms: 'DEEP_BACKGROUND', ...changes }),
            ],
          }),
        ],
      }),
    )
  expect(found({ sourceName: 'ilse  brandt' })).toEqual(['BLOCK source-named-in-claim'])
  expect(found({ sourceName: 'Ilse Brand' })).toEqual([])
  expect(found({ sourceName: 'Ilse Brandt’s office' })).toEqual(['BLOCK source-named-in-claim'])
  expect(found({ sourceName: 'Ilse Brandt’s office', sourceIsSubject: true })).toEqual([])
  expect(found({ sourceName: 'Il' })).toEqual([])
})

test('an override publishes against a rule of style and not against one that protects a source', () => {
  const falsehood = publishGate(article({ claims: [claim({ verdict: 'FALSE' })] }))
  expect([forbidsPublishing(falsehood, false), forbidsPublishing(falsehood, true)]).toEqual([true, false])
  expect(forbidsPublishing(publishGate(article({ headline: '' })), true)).toBe(true)
  expect(forbidsPublishing(publishGate(article({ openProposalCount: 1 })), false)).toBe(false)
})

test('neither the wording of a claim nor its evidence holds what was said in confidence', () => {
  const deep = attribution({ terms: 'DEEP_BACKGROUND', quote: 'We lost the keys again' })
  const rules = (changes: Partial<GatedClaim>, more: GatedAttribution[] = []) =>
    rulesOf(
      article({ claims: [claim({ attributions: [deep, attribution({ sourceName: 'Ada' }), ...more], ...changes })] }),
    )
  expect(rules({ statement: '“We lost the keys, again,” they said.' })).toEqual(['BLOCK confidential-quotation'])
  expect(rules({ evidenceTexts: ['Minutes: we lost the keys again'] })).toEqual(['BLOCK confidential-quotation'])
  expect(rules({ evidenceTexts: ['Minutes by Ilse Brandt'] })).toEqual(['BLOCK source-named'])
  expect(rules({ evidenceTexts: ['Minutes by Ilse Brandt'] }, [attribution()])).toEqual([])
})

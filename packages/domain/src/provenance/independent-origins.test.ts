import { expect, test } from 'vitest'
import { reported, says } from '../testing/statements.ts'
import { Stance } from '../vocabulary/attribution.ts'
import { independentOrigins } from './independent-origins.ts'
import type { ProvenanceFacts, Statement } from './statement.ts'

const count = (statements: readonly Statement[], facts?: ProvenanceFacts) => independentOrigins(statements, facts).count

test('three papers that report one leaked memo are one origin, and the collapse is pointed out', () => {
  const papers = ['Gazette', 'Herald', 'Post']
  const found = independentOrigins([
    ...papers.map((paper) => reported('memo', paper)),
    ...papers.map((paper) => says(paper, { basis: 'DOCUMENT' })),
  ])
  expect(found).toEqual({
    count: 1,
    origins: [
      {
        kind: 'NAMED',
        sourceId: 'memo',
        speakerIds: ['memo'],
        ties: [],
        outletIds: papers,
        path: [
          { sourceId: 'Gazette', reason: 'REPORTS' },
          { sourceId: 'memo', reason: 'SAYS' },
        ],
      },
    ],
    warnings: [{ kind: 'OUTLETS_COLLAPSE', originId: 'memo', sourceIds: papers }],
  })
})

test('a paper that found it out itself is an origin beside the memo that it also reports', () => {
  const found = independentOrigins([
    reported('memo', 'Gazette'),
    says('Gazette', { basis: 'OWN_REPORTING' }),
    reported('memo', 'Herald'),
  ])
  expect(found.origins.map((origin) => [origin.sourceId, origin.outletIds])).toEqual([
    ['Gazette', []],
    ['memo', ['Herald']],
  ])
  expect(found.warnings).toEqual([])
})

test('two agencies that cite each other are at most one origin', () => {
  const found = independentOrigins([reported('Agency A', 'Agency B'), reported('Agency B', 'Agency A')])
  expect(found.origins).toMatchObject([{ kind: 'CIRCLE', speakerIds: ['Agency A', 'Agency B'] }])
  expect(found.warnings).toEqual([
    { kind: 'CIRCULAR_REPORTING', sourceIds: ['Agency A', 'Agency B'], outsideOrigin: false },
  ])
})

test('papers that took it from a circle add nothing to it', () => {
  const found = independentOrigins([
    reported('Agency A', 'Agency B'),
    reported('Agency B', 'Agency A'),
    reported('Agency A', 'Gazette'),
    reported('Agency B', 'Herald'),
  ])
  expect(found.count).toBe(1)
  expect(found.warnings).toContainEqual({
    kind: 'OUTLETS_COLLAPSE',
    originId: 'Agency A',
    sourceIds: ['Gazette', 'Herald'],
  })
})

test('a circle that an eyewitness feeds rests on the eyewitness', () => {
  const found = independentOrigins([
    reported('Agency A', 'Agency B'),
    reported('Agency B', 'Agency A'),
    reported('eyewitness', 'Agency A'),
  ])
  expect(found.origins.map((origin) => [origin.kind, origin.sourceId])).toEqual([['NAMED', 'eyewitness']])
  expect(found.warnings).toContainEqual({
    kind: 'CIRCULAR_REPORTING',
    sourceIds: ['Agency A', 'Agency B'],
    outsideOrigin: true,
  })
})

test('an agency that saw it stays an origin when another cites it and is cited back', () => {
  const found = independentOrigins([
    reported('Agency A', 'Agency B', { basis: 'WITNESSED' }),
    reported('Agency B', 'Agency A'),
  ])
  expect(found.origins.map((origin) => [origin.kind, origin.speakerIds])).toEqual([['NAMED', ['Agency A']]])
  expect(found.warnings).toMatchObject([{ kind: 'CIRCULAR_REPORTING', outsideOrigin: true }])
})

test('an agency in a circle and its own spokesman are one', () => {
  expect(
    count([
      reported('Agency A', 'Agency B'),
      reported('Agency B', 'Agency A'),
      says('spokesman', { affiliationId: 'Agency A' }),
    ]),
  ).toBe(1)
})

test('a site that cites itself counts once and is pointed out', () => {
  const found = independentOrigins([reported('blog', 'blog')])
  expect(found.origins).toMatchObject([{ kind: 'CIRCLE', sourceId: 'blog' }])
  expect(found.warnings).toEqual([{ kind: 'CIRCULAR_REPORTING', sourceIds: ['blog'], outsideOrigin: false }])
})

test('an official and the ministry are one, and why is told', () => {
  const found = independentOrigins([says('official', { affiliationId: 'ministry' }), says('ministry')])
  expect(found.origins).toMatchObject([
    {
      sourceId: 'ministry',
      speakerIds: ['ministry', 'official'],
      ties: [{ sourceId: 'official', bodyId: 'ministry', reason: 'BELONGS_TO' }],
    },
  ])
})

test('affiliation is followed up to the top, even where it goes in a circle', () => {
  const statements = [says('officer', { affiliationId: 'bureau' }), says('government')]
  expect(count(statements)).toBe(2)
  expect(
    count(statements, {
      affiliations: [
        { sourceId: 'bureau', bodyId: 'ministry' },
        { sourceId: 'ministry', bodyId: 'government' },
      ],
    }),
  ).toBe(1)
  expect(
    count(statements, {
      affiliations: [
        { sourceId: 'bureau', bodyId: 'ministry' },
        { sourceId: 'ministry', bodyId: 'bureau' },
      ],
    }),
  ).toBe(2)
})

test('a spokesman is one with whom he speaks for, in whatever name he speaks', () => {
  expect(count([says('spokesman', { onBehalfOfId: 'company' }), says('spokesman'), says('company')])).toBe(1)
})

test('two lawyers of one firm speak for two clients', () => {
  const lawyers = [
    says('first lawyer', { onBehalfOfId: 'client A', affiliationId: 'firm' }),
    says('second lawyer', { onBehalfOfId: 'client B', affiliationId: 'firm' }),
  ]
  const affiliations = [
    { sourceId: 'first lawyer', bodyId: 'firm' },
    { sourceId: 'second lawyer', bodyId: 'firm' },
  ]
  expect(count(lawyers, { affiliations })).toBe(2)
  expect(
    count(
      lawyers.map((lawyer) => ({ ...lawyer, onBehalfOfId: null })),
      { affiliations },
    ),
  ).toBe(1)
})

test('a translation of a translation leads back to the first text', () => {
  const found = independentOrigins([reported('Spiegel', 'English digest'), reported('English digest', 'Turkish site')])
  expect(found.count).toBe(1)
  expect(found.origins[0]?.path.map((step) => step.sourceId)).toEqual(['Turkish site', 'English digest', 'Spiegel'])
  expect(found.warnings).toEqual([
    { kind: 'OUTLETS_COLLAPSE', originId: 'Spiegel', sourceIds: ['English digest', 'Turkish site'] },
  ])
})

test('an unnamed source and a named one of the same body are one', () => {
  const named = says('minister', { affiliationId: 'ministry' })
  expect(count([named, says('an official', { anonymity: 'ROLE_ONLY', affiliationId: 'ministry' })])).toBe(1)
  expect(count([named, says('an official', { anonymity: 'ROLE_ONLY', affiliationId: 'bank' })])).toBe(2)
})

test('unnamed sources count at most once, until an editor confirms that they are distinct', () => {
  const unnamed = ['official', 'banker', 'diplomat'].map((id) => says(id, { anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER' }))
  const found = independentOrigins([...unnamed, says('minister')])
  expect(found.origins.map((origin) => [origin.kind, origin.speakerIds])).toEqual([
    ['UNNAMED', ['banker', 'diplomat', 'official']],
    ['NAMED', ['minister']],
  ])
  expect(found.warnings).toEqual([{ kind: 'UNNAMED_COUNT_ONCE', sourceIds: ['banker', 'diplomat', 'official'] }])
  expect(count(unnamed, { confirmedDistinct: new Set(['official']) })).toBe(2)
  expect(count(unnamed, { confirmedDistinct: new Set(['official', 'banker', 'diplomat']) })).toBe(3)
})

test('unnamed officials of one ministry stay one origin though they are different people', () => {
  const officials = ['tall official', 'short official'].map((id) =>
    says(id, { anonymity: 'UNNAMED_KNOWN_TO_US', affiliationId: 'ministry' }),
  )
  expect(count(officials, { confirmedDistinct: new Set(['tall official', 'short official']) })).toBe(1)
})

test('whoever uses a pseudonym can be told from others', () => {
  expect(
    count([says('Citizen Four', { anonymity: 'PSEUDONYM' }), says('Deep Throat', { anonymity: 'PSEUDONYM' })]),
  ).toBe(2)
})

test('denial, doubt, silence and withdrawal never count', () => {
  const others = Stance.values.filter((stance) => stance !== 'ASSERTS' && stance !== 'CONFIRMS')
  expect(others).toHaveLength(7)
  for (const stance of others) expect(count([says('ministry', { stance })])).toBe(0)
  expect(count([says('ministry'), reported('army', 'ministry', { stance: 'DENIES' })])).toBe(1)
})

test('outlets of two origins each are no collapse of one into the other', () => {
  const found = independentOrigins([
    reported('mayor', 'Gazette'),
    reported('union', 'Gazette'),
    reported('Gazette', 'digest'),
  ])
  expect(found.origins.map((origin) => origin.outletIds)).toEqual([['Gazette'], ['Gazette']])
  expect(found.warnings).toEqual([])
})

test('a ministry that publishes its minister is no outlet of another', () => {
  expect(
    independentOrigins([
      reported('minister', 'ministry', { affiliationId: 'ministry' }),
      reported('minister', 'Gazette', { affiliationId: 'ministry' }),
    ]).warnings,
  ).toEqual([])
})

test('a chain of a hundred thousand outlets is followed to its end', () => {
  const chain = Array.from({ length: 100_000 }, (_, index) => reported(`site ${index}`, `site ${index + 1}`))
  const found = independentOrigins(chain)
  expect(found.origins).toMatchObject([{ sourceId: 'site 0' }])
  expect(found.origins[0]?.path).toHaveLength(100_001)
  expect(found.warnings).toMatchObject([{ kind: 'OUTLETS_COLLAPSE' }])
})

test('a circle of twenty thousand outlets counts once', () => {
  const ring = Array.from({ length: 20_000 }, (_, index) => reported(`site ${index}`, `site ${(index + 1) % 20_000}`))
  expect(independentOrigins(ring)).toMatchObject({
    count: 1,
    warnings: [{ kind: 'CIRCULAR_REPORTING', outsideOrigin: false }],
  })
})

test('an affiliation chain of twenty thousand bodies is followed to its top', () => {
  const affiliations = Array.from({ length: 20_000 }, (_, index) => ({
    sourceId: `body ${index}`,
    bodyId: `body ${index + 1}`,
  }))
  expect(count([says('body 0'), says('body 20000')], { affiliations })).toBe(1)
})

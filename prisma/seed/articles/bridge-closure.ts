import type { SampleStory } from '../sample-newsroom.ts'

/** What stands below the first paragraph, in both versions. */
const below = [
  'In its notice the authority acknowledged for the first time that [[inspectors had found a crack 40 centimetres long in the girder|bridge-crack|STATED_AS_FACT]] a year ago, as the Ledger reported last week.',
  'The work [[will cost 14 million crowns|repair-cost|ATTRIBUTED]], the authority said, half of it from a reserve that the council set aside for ferries. Sunniva Drake, who leads the opposition on the council, expects that [[the bill will double before the lane reopens|cost-doubles|ATTRIBUTED]]. “They are guessing at what is behind the paint,” she said.',
  '## What changes for travellers',
  '- Buses 4, 11 and 12 keep to their timetable and get priority at the western ramp.',
  '- Cyclists and pedestrians use the northern pavement only.',
  '- Heavy lorries take the ring road, which adds about 19 kilometres.',
  'Deniz Halloway, the authority’s director, repeated that [[the bridge is safe|bridge-safe|ATTRIBUTED]] for everything lighter. The repair crews’ union welcomed the limit and said that it came eleven months late.',
]

export const bridgeClosure: SampleStory = {
  article: {
    slug: 'tarrow-bridge-loses-a-lane',
    headline: 'Tarrow Bridge to lose a lane for eight months',
    dek: 'Repairs begin on 10 March. Lorries above 20 tonnes must take the ring road from tonight.',
    kind: 'NEWS',
    bylines: [{ name: 'Wilma Ostrander', roleTitle: 'City reporter' }],
    topics: ['bridge', 'transport'],
    section: 'city',
    datePublished: '2025-03-03T13:00:00Z',
    body: [
      'One of the four lanes of the Tarrow Bridge [[will be closed from 10 March to 7 November|lane-closed|STATED_AS_FACT]] while a girder is repaired, the Saltmere Transport Authority announced this morning. From tonight, lorries above 20 tonnes may not cross at all.',
      ...below,
    ],
    headlineClaims: [
      {
        place: 'HEADLINE',
        claim: 'lane-closed',
        role: 'STATED_AS_FACT',
        exact: 'Tarrow Bridge to lose a lane for eight months',
      },
    ],
    publish: true,
    earlier: {
      headline: 'Tarrow Bridge to lose a lane for eighteen months',
      body: [
        'One of the four lanes of the Tarrow Bridge will be closed for eighteen months from 10 March while a girder is repaired, the Saltmere Transport Authority announced this morning. From tonight, lorries above 20 tonnes may not cross at all.',
        ...below,
      ],
      until: '2025-03-03T15:40:00Z',
      change: 'Corrects the length of the closure in the headline and the first paragraph.',
    },
    corrections: [
      {
        kind: 'CORRECTION',
        origin: 'OURS',
        issuedAt: '2025-03-03T15:40:00Z',
        claims: ['lane-closed'],
        note: 'An earlier version of this article and its headline gave the length of the closure as eighteen months. We misread the notice: it is eight.',
        wrong: 'The lane will be closed for eighteen months.',
        right: 'The lane will be closed for eight months, from 10 March to 7 November 2025.',
      },
    ],
  },
  claims: [
    {
      key: 'lane-closed',
      statement: 'One lane of the Tarrow Bridge will be closed for eight months, from 10 March to 7 November 2025.',
      kind: 'FACT',
      asOfDate: '2025-03-03',
      attributions: [
        {
          source: 'transport-authority',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DIRECT_KNOWLEDGE',
          saidAt: '2025-03-03T09:00:00Z',
          cue: 'announced',
        },
      ],
      evidence: [
        {
          key: 'closure-notice',
          kind: 'DOCUMENT',
          bearing: 'SUPPORTS',
          title: 'Public notice 2025/17 of the Saltmere Transport Authority',
          url: 'https://example.org/notices/2025-17',
          excerpt: 'from Monday 10 March until Friday 7 November',
          capturedAt: '2025-03-03T15:20:00Z',
        },
      ],
      assessments: [
        {
          verdict: 'VERIFIED',
          rationale: 'The dates stand in the notice, which we have now read twice.',
          assessedAt: '2025-03-03T15:40:00Z',
          evidence: ['closure-notice'],
        },
      ],
    },
    {
      key: 'repair-cost',
      statement: 'The repair of the Tarrow Bridge will cost 14 million crowns.',
      kind: 'PREDICTION',
      attributions: [
        {
          source: 'transport-authority',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DATA',
          saidAt: '2025-03-03T09:00:00Z',
          cue: 'said',
        },
        {
          source: 'drake',
          stance: 'DISPUTES',
          form: 'DIRECT_QUOTE',
          quote: 'They are guessing at what is behind the paint',
          saidAt: '2025-03-03T10:30:00Z',
          cue: 'said',
        },
      ],
    },
    {
      key: 'cost-doubles',
      statement: 'The cost of repairing the Tarrow Bridge will double before the work ends.',
      kind: 'PREDICTION',
      attributions: [
        { source: 'drake', stance: 'ASSERTS', form: 'PARAPHRASE', saidAt: '2025-03-03T10:30:00Z', cue: 'expects' },
      ],
      links: [{ kind: 'CONTRADICTS', to: 'repair-cost' }],
    },
  ],
}

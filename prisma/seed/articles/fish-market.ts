import type { SampleStory } from '../sample-newsroom.ts'

export const fishMarket: SampleStory = {
  article: {
    slug: 'fish-market-rents-to-double',
    headline: 'Rents at the fish market are to double in July',
    dek: 'Traders learned of it from a letter dated the day of the storm. The port says that a roof has to be paid for.',
    kind: 'NEWS',
    bylines: [{ name: 'Lorcan Whitby', roleTitle: 'Harbour reporter' }],
    topics: ['business', 'harbour'],
    section: 'business',
    datePublished: '2025-03-05T05:00:00Z',
    body: [
      '[[The rent of a stall at Saltmere’s fish market will double on 1 July|rents-double|STATED_AS_FACT]], from 640 to 1,280 crowns a month, according to a letter that the port company sent to its 74 tenants.',
      'Four traders showed the letter to the Ledger. Petra Lindqvale, who chairs the traders’ association, confirmed that every member had received it. It is dated 9 February, the day of the storm, and was delivered a fortnight later.',
      'A spokesman for the port company said that [[the increase pays for the market’s new roof|rents-roof|ATTRIBUTED]], and that rents had not risen since 2016. “A dry fish market costs money,” he said.',
      'The traders dispute that. [[The roof was paid for by an insurer in 2023|roof-insured|ATTRIBUTED]], Ms Lindqvale said, and she has asked the company to open its books. “I watched them hang the plaque with the insurer’s name on it,” she said. “I sold them the lunch.”',
      '[[A third of the stalls could close by autumn|stalls-close|ATTRIBUTED]], the association fears; a survey of its members, to which 58 replied, is the ground it gives.',
    ],
    headlineClaims: [
      {
        place: 'HEADLINE',
        claim: 'rents-double',
        role: 'STATED_AS_FACT',
        exact: 'Rents at the fish market are to double in July',
      },
    ],
    publish: true,
  },
  claims: [
    {
      key: 'rents-double',
      statement:
        'The monthly rent of a stall at the Saltmere fish market will double on 1 July 2025, from 640 to 1,280 crowns.',
      kind: 'FACT',
      asOfDate: '2025-03-04',
      about: ['port-company'],
      attributions: [
        {
          source: 'rent-letter',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DIRECT_KNOWLEDGE',
          onBehalfOf: 'port-company',
          saidAt: '2025-02-09T00:00:00Z',
          cue: 'according to',
        },
        {
          source: 'lindqvale',
          stance: 'CONFIRMS',
          form: 'PARAPHRASE',
          basis: 'DIRECT_KNOWLEDGE',
          onBehalfOf: 'traders-association',
          saidAt: '2025-03-04T08:00:00Z',
          cue: 'confirmed',
        },
        {
          source: 'port-spokesman',
          stance: 'CONFIRMS',
          form: 'PARAPHRASE',
          basis: 'DIRECT_KNOWLEDGE',
          anonymity: 'ROLE_ONLY',
          anonymityReason: 'The company speaks through its press office and names no one.',
          onBehalfOf: 'port-company',
          saidAt: '2025-03-04T15:00:00Z',
          cue: 'said',
        },
      ],
      evidence: [
        {
          key: 'rent-letter-copy',
          kind: 'DOCUMENT',
          bearing: 'SUPPORTS',
          title: 'Letter of the port company to its tenants, 9 February 2025',
          excerpt: 'with effect from 1 July the rent for a stall of class B will be 1,280 crowns',
          capturedAt: '2025-03-03T17:00:00Z',
        },
      ],
      assessments: [
        {
          verdict: 'CORROBORATED',
          rationale: 'Four tenants showed us the letter separately; the association and the company both confirm it.',
          assessedAt: '2025-03-04T16:00:00Z',
          evidence: ['rent-letter-copy'],
        },
      ],
    },
    {
      key: 'rents-roof',
      statement: 'The increase in rents at the fish market pays for its new roof.',
      kind: 'FACT',
      about: ['port-company'],
      attributions: [
        {
          source: 'port-spokesman',
          stance: 'ASSERTS',
          form: 'DIRECT_QUOTE',
          anonymity: 'ROLE_ONLY',
          anonymityReason: 'The company speaks through its press office and names no one.',
          quote: 'A dry fish market costs money',
          onBehalfOf: 'port-company',
          saidAt: '2025-03-04T15:00:00Z',
          cue: 'said',
        },
        {
          source: 'lindqvale',
          stance: 'DENIES',
          form: 'DIRECT_QUOTE',
          basis: 'WITNESSED',
          quote: 'I watched them hang the plaque with the insurer’s name on it',
          onBehalfOf: 'traders-association',
          saidAt: '2025-03-04T08:00:00Z',
          cue: 'said',
        },
      ],
      assessments: [
        {
          verdict: 'DISPUTED',
          rationale: 'The company has not shown what the roof cost or who paid. We have asked for the accounts.',
          assessedAt: '2025-03-04T16:20:00Z',
        },
      ],
    },
    {
      key: 'roof-insured',
      statement: 'The new roof of the fish market was paid for by an insurer in 2023.',
      kind: 'FACT',
      attributions: [
        {
          source: 'lindqvale',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'WITNESSED',
          onBehalfOf: 'traders-association',
          saidAt: '2025-03-04T08:00:00Z',
          cue: 'said',
        },
      ],
      evidence: [
        {
          key: 'roof-plaque',
          kind: 'IMAGE',
          bearing: 'SUPPORTS',
          title: 'Plaque in the market hall naming the insurer, photographed on 4 March 2025',
          capturedAt: '2025-03-04T09:10:00Z',
          excerpt: 'Roof restored 2023 with the support of Meridian Mutual',
        },
      ],
      links: [{ kind: 'CONTRADICTS', to: 'rents-roof' }],
    },
    {
      key: 'stalls-close',
      statement: 'A third of the stalls at the fish market could close by autumn 2025.',
      kind: 'PREDICTION',
      attributions: [
        {
          source: 'traders-association',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          hedged: true,
          basis: 'DATA',
          saidAt: '2025-03-04T08:00:00Z',
          cue: 'fears',
        },
      ],
    },
  ],
}

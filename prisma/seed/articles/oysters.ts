import type { SampleStory } from '../sample-newsroom.ts'

export const oysters: SampleStory = {
  article: {
    slug: 'researcher-withdraws-oyster-study',
    headline: 'Researcher withdraws the study that emptied the oyster bars',
    dek: 'The jars were mixed up. The oysters of Saltmere Bay have no more cadmium in them than they should.',
    kind: 'NEWS',
    bylines: [{ name: 'Senna Abelard', roleTitle: 'Health correspondent' }],
    topics: ['science', 'health', 'harbour'],
    section: 'health',
    datePublished: '2025-02-14T05:00:00Z',
    body: [
      'The marine biologist who said in January that [[oysters from Saltmere Bay hold three times the cadmium that the law allows|oysters-cadmium|DEBUNKED]] has withdrawn the finding. “I was wrong, and I was wrong loudly,” Yevane Sorrel told the Ledger.',
      '[[Jars from the bay had been swapped with jars from a disused smelter’s pond|jars-swapped|STATED_AS_FACT]], she said, when a freezer was moved before Christmas. A student noticed that two labels were in the wrong handwriting. The University of Saltmere confirmed the mistake after repeating the tests on frozen halves of the same samples.',
      'The Food Safety Office had contested the study from the start, saying that its own monthly samples showed nothing unusual. It said yesterday that [[oysters from the bay are safe to eat|oysters-safe|ATTRIBUTED]].',
      'For the growers the apology comes late. Sales fell by more than half in the three weeks after the study, and two of the five oyster bars on the Inner Quay have let staff go. Jory Tamblyn, whose family has grown oysters on the north bank for four generations, said that he had telephoned Dr Sorrel to thank her. “It takes a spine to say it,” he said. “Now I would like her to come and eat a dozen in my window.”',
      'She has accepted.',
    ],
    headlineClaims: [{ place: 'DEK', claim: 'jars-swapped', role: 'STATED_AS_FACT', exact: 'The jars were mixed up' }],
    publish: true,
  },
  claims: [
    {
      key: 'oysters-cadmium',
      statement: 'Oysters from Saltmere Bay contain three times the permitted amount of cadmium.',
      kind: 'FACT',
      attributions: [
        {
          source: 'oyster-study',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DATA',
          onBehalfOf: 'sorrel',
          saidAt: '2025-01-21T00:00:00Z',
          cue: 'said',
        },
        {
          source: 'food-safety',
          stance: 'DISPUTES',
          form: 'PARAPHRASE',
          basis: 'DATA',
          saidAt: '2025-01-22T12:00:00Z',
          cue: 'contested',
        },
        {
          source: 'sorrel',
          stance: 'WITHDRAWS',
          form: 'DIRECT_QUOTE',
          basis: 'DIRECT_KNOWLEDGE',
          quote: 'I was wrong, and I was wrong loudly',
          saidAt: '2025-02-13T10:00:00Z',
          cue: 'told',
        },
      ],
      evidence: [
        {
          key: 'study-preprint',
          kind: 'DOCUMENT',
          bearing: 'SUPPORTS',
          title: 'Cadmium in Saltmere Bay oysters (withdrawn)',
          url: 'https://example.org/preprints/saltmere-oysters-v1',
          locator: 'table 2',
          capturedAt: '2025-01-21T15:00:00Z',
        },
        {
          key: 'repeat-tests',
          kind: 'DATASET',
          bearing: 'CONTRADICTS',
          title: 'Repeated tests on the frozen halves of 40 samples',
          url: 'https://example.org/data/oyster-repeat.csv',
          excerpt: '39 of 40 below the limit; one at the limit',
          capturedAt: '2025-02-13T14:00:00Z',
        },
      ],
      assessments: [
        {
          verdict: 'UNVERIFIED',
          rationale: 'One study that no one has repeated, contested by the authority that samples the bay each month.',
          assessedAt: '2025-01-22T16:00:00Z',
          evidence: ['study-preprint'],
        },
        {
          verdict: 'FALSE',
          rating: 'Withdrawn',
          rationale:
            'The samples were swapped. The author withdrew the finding, and repeated tests show ordinary values.',
          assessedAt: '2025-02-13T16:00:00Z',
          evidence: ['repeat-tests'],
        },
      ],
    },
    {
      key: 'jars-swapped',
      statement:
        'Samples from Saltmere Bay were swapped with samples from a disused smelter’s pond in the university’s laboratory.',
      kind: 'FACT',
      adverse: true,
      about: ['university'],
      attributions: [
        {
          source: 'sorrel',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DIRECT_KNOWLEDGE',
          saidAt: '2025-02-13T10:00:00Z',
          cue: 'said',
        },
        {
          source: 'university',
          stance: 'CONFIRMS',
          form: 'PARAPHRASE',
          basis: 'DATA',
          saidAt: '2025-02-13T14:00:00Z',
          cue: 'confirmed',
        },
      ],
      assessments: [
        {
          verdict: 'CORROBORATED',
          rationale: 'The author and, after its own tests, the university.',
          assessedAt: '2025-02-13T16:10:00Z',
        },
      ],
      links: [{ kind: 'CONTRADICTS', to: 'oysters-cadmium' }],
    },
    {
      key: 'oysters-safe',
      statement: 'Oysters from Saltmere Bay are safe to eat.',
      kind: 'FACT',
      asOfDate: '2025-02-13',
      attributions: [
        {
          source: 'food-safety',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DATA',
          saidAt: '2025-02-13T15:00:00Z',
          cue: 'said',
        },
      ],
      evidence: [
        {
          key: 'bay-monthly',
          kind: 'DATASET',
          bearing: 'SUPPORTS',
          title: 'Monthly samples of Saltmere Bay, 2024',
          url: 'https://example.org/data/bay-monthly-2024.csv',
          capturedAt: '2025-01-22T13:00:00Z',
        },
      ],
      links: [{ kind: 'CONTRADICTS', to: 'oysters-cadmium' }],
    },
  ],
}

import type { SampleStory } from '../sample-newsroom.ts'

export const population: SampleStory = {
  article: {
    slug: 'saltmere-passes-three-hundred-thousand',
    headline: 'Saltmere passes 300,000',
    dek: 'The register counts 312,480 residents. The number on the road signs is eight years old.',
    kind: 'BRIEF',
    bylines: [{ name: 'City desk' }],
    topics: ['city-hall'],
    section: 'city',
    datePublished: '2025-01-30T09:00:00Z',
    body: [
      'Saltmere had [[312,480 residents on 1 January|population-2025|STATED_AS_FACT]], the Registry Office said today. It is the first time that the register counts more than 300,000.',
      'The signs at the city limits still say that [[Saltmere has 298,000 inhabitants|population-2017|QUESTIONED]], a figure from 2017. They will be changed, the council said, “when they fall down”.',
      'Most of the growth is in the east. Lower Fell alone gained 5,100 people in eight years, more than any other district; the old town lost 900. Households grew smaller everywhere, and the register now counts more dwellings with one resident than with four or more.',
      'Where the newcomers are from the register does not say. What it does say is how old they are: the median resident is 38, half a year younger than in 2017, the first fall since the count began. The Registry Office puts that down to the university, which has taken in two thousand more students, and to the shipyard’s apprentices. Teachers in Lower Fell put it down to the schools, where eleven new classes were opened last autumn and a twelfth meets in a chapel.',
      'The figures will be used to redraw the wards before the council election next year.',
    ],
    publish: true,
    corrections: [
      {
        kind: 'CORRECTION',
        origin: 'SOURCE',
        issuedAt: '2025-02-04T10:00:00Z',
        note: 'The Registry Office has corrected the figure that it gave for Lower Fell. The district gained 5,100 residents, not 6,100 as this article first said.',
        wrong: 'Lower Fell alone gained 6,100 people.',
        right: 'Lower Fell alone gained 5,100 people.',
      },
    ],
  },
  claims: [
    {
      key: 'population-2025',
      statement: 'On 1 January 2025 Saltmere had 312,480 residents.',
      kind: 'FACT',
      asOfDate: '2025-01-01',
      attributions: [
        {
          source: 'registry-office',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DATA',
          saidAt: '2025-01-30T08:00:00Z',
          cue: 'said',
        },
      ],
      evidence: [
        {
          key: 'register-2025',
          kind: 'DATASET',
          bearing: 'SUPPORTS',
          title: 'Population register of Saltmere, 1 January 2025',
          url: 'https://example.org/data/register-2025.csv',
          locator: 'total',
          excerpt: '312480',
          capturedAt: '2025-01-30T08:20:00Z',
        },
      ],
      assessments: [
        {
          verdict: 'VERIFIED',
          rationale: 'The sum of the districts in the published register.',
          assessedAt: '2025-01-30T08:40:00Z',
          evidence: ['register-2025'],
        },
      ],
      links: [{ kind: 'SUPERSEDES', to: 'population-2017' }],
    },
    {
      key: 'population-2017',
      statement: 'Saltmere has 298,000 inhabitants.',
      kind: 'FACT',
      asOfDate: '2017-01-01',
      attributions: [
        {
          source: 'city-council',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DATA',
          saidAt: '2017-06-01T00:00:00Z',
          cue: 'say',
        },
      ],
      assessments: [
        {
          verdict: 'OUTDATED',
          rationale: 'Right in 2017; the register of January 2025 counts 312,480.',
          assessedAt: '2025-01-30T08:45:00Z',
        },
      ],
    },
  ],
}

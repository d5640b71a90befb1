import type { SampleStory } from '../sample-newsroom.ts'

export const storm: SampleStory = {
  article: {
    slug: 'storm-closes-saltmere-harbour',
    headline: 'Storm closes the harbour and leaves thousands in the dark',
    dek: 'The strongest wind in nineteen years came ashore at high tide. No one was killed.',
    kind: 'NEWS',
    bylines: [{ name: 'Lorcan Whitby', roleTitle: 'Harbour reporter' }],
    topics: ['weather', 'transport'],
    section: 'city',
    datePublished: '2025-02-11T06:15:00Z',
    body: [
      'A storm that came ashore at high tide on Sunday night closed Saltmere’s harbour for eleven hours, put the lower quays under water and blew the roof off the rowing club. No one was killed; four people were treated for cuts.',
      '[[Gusts reached 141 kilometres an hour at the lighthouse|gust-141|STATED_AS_FACT]], the National Weather Office said, the strongest it has measured there since 2006.',
      'By midnight [[some 18,000 homes were without electricity|homes-dark|ATTRIBUTED]], according to the grid operator, Tarrow Power, most of them east of the river. Crews restored about half by dawn.',
      '[[Nine of the harbour’s eleven ferries were out of service|ferries-out|STATED_AS_FACT]] during the night, and several hundred passengers slept in the terminal, where volunteers brought blankets and a great deal of soup.',
      'The harbour master, Oona Merrick, said that the barrier at the outer basin had held. “We lost paint and sleep,” she said. “I will take that.”',
      'The tide gauge, a hut on the inner mole that has sent a reading every ten minutes for forty years, stopped at 1.40 in the morning. It was found yesterday in a garden in Lower Fell, still ticking.',
    ],
    publish: true,
  },
  claims: [
    {
      key: 'gust-141',
      statement: 'Gusts at the Saltmere lighthouse reached 141 kilometres an hour in the night of 9 February 2025.',
      kind: 'FACT',
      attributions: [
        {
          source: 'weather-office',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DATA',
          saidAt: '2025-02-10T08:00:00Z',
          cue: 'said',
        },
      ],
      evidence: [
        {
          key: 'lighthouse-readings',
          kind: 'DATASET',
          bearing: 'SUPPORTS',
          title: 'Readings of the lighthouse station, 9 and 10 February 2025',
          url: 'https://example.org/data/lighthouse-2025-02.csv',
          locator: '23.50',
          excerpt: '39.2 m/s',
          capturedAt: '2025-02-10T09:00:00Z',
        },
      ],
      assessments: [
        {
          verdict: 'VERIFIED',
          rationale: 'The station’s file gives 39.2 metres a second at 23.50, which is 141 kilometres an hour.',
          assessedAt: '2025-02-10T09:30:00Z',
          evidence: ['lighthouse-readings'],
        },
      ],
    },
    {
      key: 'homes-dark',
      statement: 'Some 18,000 homes in and around Saltmere are without electricity.',
      kind: 'FACT',
      asOfDate: '2025-02-10',
      attributions: [
        {
          source: 'tarrow-power',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DATA',
          saidAt: '2025-02-10T00:05:00Z',
          cue: 'according to',
        },
      ],
      assessments: [
        {
          verdict: 'OUTDATED',
          rationale: 'True at midnight on 10 February. The last homes were reconnected on the evening of 12 February.',
          assessedAt: '2025-02-13T08:00:00Z',
        },
      ],
    },
    {
      key: 'ferries-out',
      statement: 'Nine of the harbour’s eleven ferries were out of service in the storm of 9 February 2025.',
      kind: 'FACT',
      about: ['harbour-office'],
      attributions: [
        {
          source: 'saltmere-now',
          stance: 'ASSERTS',
          form: 'PARTIAL_QUOTE',
          basis: 'UNSTATED',
          quote: '9 of 11 ferries dead in the water',
          saidAt: '2025-02-09T22:41:00Z',
          cue: 'posted',
        },
        {
          source: 'merrick',
          stance: 'DENIES',
          form: 'DIRECT_QUOTE',
          basis: 'DIRECT_KNOWLEDGE',
          quote: 'Nine were running until I sent them home',
          saidAt: '2025-02-18T10:00:00Z',
          onBehalfOf: 'harbour-office',
          cue: 'said',
        },
        { source: 'saltmere-now', stance: 'NO_RESPONSE', saidAt: '2025-02-18T18:00:00Z' },
      ],
      evidence: [
        {
          key: 'ferry-logs',
          kind: 'DATASET',
          bearing: 'CONTRADICTS',
          title: 'Engine and departure logs of the eleven harbour ferries, 9 February 2025',
          url: 'https://example.org/data/ferry-logs-2025-02-09.csv',
          excerpt: 'Out of service: Petrel, Sandpiper.',
          capturedAt: '2025-02-17T14:00:00Z',
        },
        {
          key: 'old-photograph',
          kind: 'IMAGE',
          bearing: 'CONTRADICTS',
          title: 'The photograph shared with the claim, first published in October 2021',
          url: 'https://example.com/archive/ferries-laid-up-2021',
          capturedAt: '2025-02-17T15:10:00Z',
        },
      ],
      assessments: [
        {
          verdict: 'FALSE',
          rating: 'False',
          assessedAt: '2025-02-18T19:00:00Z',
          evidence: ['ferry-logs', 'old-photograph'],
          rationale:
            'The logs show two ferries out of service and nine running until the harbour was closed. The photograph that went with the claim is more than three years old.',
        },
      ],
    },
  ],
}

import type { SampleStory } from '../sample-newsroom.ts'

export const ferryFactCheck: SampleStory = {
  article: {
    slug: 'fact-check-nine-ferries',
    headline: 'No, nine ferries did not break down in the storm',
    dek: 'It was the other way round: two were out of service and nine were running. We got it wrong too.',
    kind: 'FACT_CHECK',
    bylines: [{ name: 'Perpetua Lange', roleTitle: 'Verification desk' }],
    topics: ['weather', 'transport', 'media'],
    section: 'city',
    datePublished: '2025-02-19T05:00:00Z',
    body: [
      'The claim: [[nine of the harbour’s eleven ferries were out of service|ferries-out|DEBUNKED]] in the storm of 9 February. It was shared some 14,000 times, and has since been quoted in a council motion.',
      'It is false.',
      '## Where it began',
      'The earliest trace is a post by the account @saltmere_now at 22.41 that night: “9 of 11 ferries dead in the water”. It came with a photograph of ferries lying side by side at the repair quay. That photograph was first published in October 2021, when the fleet was laid up for painting.',
      '## What the logs say',
      'We asked the harbour office for the engine and departure logs of all eleven boats. They show that [[two ferries, the Petrel and the Sandpiper, were out of service|two-ferries-out|STATED_AS_FACT]], both for repairs planned since January. The other nine sailed until 22.15.',
      '“Nine were running until I sent them home,” said Oona Merrick, the harbour master. Somebody, it seems, had heard the right number and put it in the wrong place.',
      'The account has not answered our questions. The post is still up.',
      '## And us',
      'This newspaper gave the figure as a fact in its report of 11 February, without a source and without asking the harbour office. We are reviewing how it got in.',
    ],
    headlineClaims: [
      {
        place: 'HEADLINE',
        claim: 'ferries-out',
        role: 'DEBUNKED',
        exact: 'nine ferries did not break down in the storm',
      },
    ],
    publish: true,
  },
  claims: [
    {
      key: 'two-ferries-out',
      statement:
        'Two of the harbour’s eleven ferries, the Petrel and the Sandpiper, were out of service in the storm of 9 February 2025.',
      kind: 'FACT',
      attributions: [
        {
          source: 'ferry-log-file',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DATA',
          saidAt: '2025-02-09T23:59:00Z',
          cue: 'show',
        },
        {
          source: 'merrick',
          stance: 'CONFIRMS',
          form: 'DIRECT_QUOTE',
          basis: 'DIRECT_KNOWLEDGE',
          quote: 'Nine were running until I sent them home',
          saidAt: '2025-02-18T10:00:00Z',
          onBehalfOf: 'harbour-office',
          cue: 'said',
        },
      ],
      evidence: [
        {
          key: 'ferry-logs-two',
          kind: 'DATASET',
          bearing: 'SUPPORTS',
          title: 'Engine and departure logs of the eleven harbour ferries, 9 February 2025',
          url: 'https://example.org/data/ferry-logs-2025-02-09.csv',
          excerpt: 'Out of service: Petrel, Sandpiper.',
        },
      ],
      assessments: [
        {
          verdict: 'VERIFIED',
          rationale: 'Logs of all eleven boats, checked against the terminal’s departure board.',
          assessedAt: '2025-02-18T19:00:00Z',
          evidence: ['ferry-logs-two'],
        },
      ],
      links: [{ kind: 'CONTRADICTS', to: 'ferries-out' }],
    },
  ],
}

import type { SampleClaim } from '../sample-newsroom.ts'

export const bridgeCrackClaims: readonly SampleClaim[] = [
  {
    key: 'bridge-crack',
    statement: 'In March 2024 inspectors found a crack 40 centimetres long in a main girder of the Tarrow Bridge.',
    kind: 'FACT',
    about: ['transport-authority'],
    attributions: [
      {
        source: 'inspection-report',
        stance: 'ASSERTS',
        form: 'PARAPHRASE',
        basis: 'WITNESSED',
        cue: 'according to',
        saidAt: '2024-03-28T00:00:00Z',
        onBehalfOf: 'kestrel-wray',
      },
      {
        source: 'transport-authority',
        stance: 'CONFIRMS',
        form: 'PARAPHRASE',
        basis: 'DIRECT_KNOWLEDGE',
        saidAt: '2025-03-03T09:00:00Z',
        cue: 'acknowledged',
      },
      { source: 'kestrel-wray', stance: 'NO_RESPONSE', saidAt: '2025-02-23T17:00:00Z' },
    ],
    evidence: [
      {
        key: 'report-page-31',
        kind: 'DOCUMENT',
        bearing: 'SUPPORTS',
        title: 'Tarrow Bridge: principal inspection, spring 2024',
        url: 'https://example.org/documents/tarrow-bridge-inspection-2024.pdf',
        locator: 'page 31, figure 14',
        excerpt: 'Girder G2, span 4: crack, 400 mm, lower flange.',
        capturedAt: '2025-02-20T10:15:00Z',
      },
      {
        key: 'girder-photograph',
        kind: 'IMAGE',
        bearing: 'SUPPORTS',
        title: 'Photograph of girder G2 with a scale beside the crack',
        locator: 'annex C, photograph 9',
        capturedAt: '2025-02-20T10:15:00Z',
      },
    ],
    assessments: [
      {
        verdict: 'CORROBORATED',
        rationale: 'The report says so and carries a photograph. We did not see the girder ourselves.',
        assessedAt: '2025-02-23T18:00:00Z',
        evidence: ['report-page-31', 'girder-photograph'],
      },
      {
        verdict: 'VERIFIED',
        rationale: 'The authority has since acknowledged the finding in its notice of repairs, in the same words.',
        assessedAt: '2025-03-03T12:00:00Z',
        evidence: ['report-page-31', 'girder-photograph'],
      },
    ],
  },
  {
    key: 'repair-advice',
    statement: 'The inspectors asked for the bridge to be repaired within six months and for load limits until then.',
    kind: 'FACT',
    attributions: [
      {
        source: 'inspection-report',
        stance: 'ASSERTS',
        form: 'PARTIAL_QUOTE',
        basis: 'DIRECT_KNOWLEDGE',
        onBehalfOf: 'kestrel-wray',
        quote: 'repair within six months, and load limits until then',
        cue: 'asks for',
        saidAt: '2024-03-28T00:00:00Z',
      },
    ],
    evidence: [
      {
        key: 'report-page-4',
        kind: 'DOCUMENT',
        bearing: 'SUPPORTS',
        title: 'Tarrow Bridge: principal inspection, spring 2024',
        url: 'https://example.org/documents/tarrow-bridge-inspection-2024.pdf',
        locator: 'page 4, recommendation 2',
        excerpt: 'repair within six months, and load limits until then',
        capturedAt: '2025-02-20T10:15:00Z',
      },
    ],
    assessments: [
      {
        verdict: 'VERIFIED',
        rationale: 'It stands so in the report.',
        assessedAt: '2025-02-23T18:00:00Z',
        evidence: ['report-page-4'],
      },
    ],
  },
  {
    key: 'bridge-safe',
    statement: 'The Tarrow Bridge is safe for the traffic that it carries now.',
    kind: 'FACT',
    asOfDate: '2025-02-23',
    about: ['transport-authority'],
    attributions: [
      {
        source: 'halloway',
        stance: 'ASSERTS',
        form: 'PARAPHRASE',
        basis: 'DATA',
        onBehalfOf: 'transport-authority',
        saidAt: '2025-02-23T11:00:00Z',
        cue: 'said',
      },
      {
        source: 'ashdale',
        stance: 'DISPUTES',
        form: 'DIRECT_QUOTE',
        onBehalfOf: 'repair-union',
        quote: 'You cannot say a thing has not moved if you were not looking',
        saidAt: '2025-02-23T14:30:00Z',
        cue: 'said',
      },
      { source: 'kestrel-wray', stance: 'NO_RESPONSE', saidAt: '2025-02-23T17:00:00Z' },
    ],
    evidence: [
      {
        key: 'weekly-readings',
        kind: 'DATASET',
        bearing: 'SUPPORTS',
        title: 'Readings of girder G2, January and February 2025',
        url: 'https://example.org/data/girder-g2.csv',
        excerpt: 'Seven readings, no change beyond the error of the instrument.',
        capturedAt: '2025-02-22T08:00:00Z',
      },
      {
        key: 'advice-unmet',
        kind: 'DOCUMENT',
        bearing: 'CONTRADICTS',
        title: 'Recommendation 2 of the inspection report',
        locator: 'page 4',
        excerpt: 'repair within six months, and load limits until then',
      },
    ],
    assessments: [
      {
        verdict: 'DISPUTED',
        rating: 'Open',
        assessedAt: '2025-02-23T18:30:00Z',
        evidence: ['weekly-readings', 'advice-unmet'],
        rationale:
          'Seven weeks of readings show no movement. They say nothing of the ten months before, and the inspectors asked for limits that were never set.',
      },
    ],
  },
  {
    key: 'measurements-january',
    statement: 'The weekly measurements of the cracked girder began only in January 2025.',
    kind: 'FACT',
    about: ['transport-authority'],
    attributions: [
      {
        source: 'ashdale',
        stance: 'ASSERTS',
        form: 'PARAPHRASE',
        basis: 'DIRECT_KNOWLEDGE',
        onBehalfOf: 'repair-union',
        saidAt: '2025-02-23T14:30:00Z',
        cue: 'said',
      },
    ],
    evidence: [
      {
        key: 'first-reading',
        kind: 'DATASET',
        bearing: 'SUPPORTS',
        title: 'Readings of girder G2: the first is of 6 January 2025',
        url: 'https://example.org/data/girder-g2.csv',
        locator: 'row 1',
      },
    ],
    assessments: [
      {
        verdict: 'CORROBORATED',
        rationale: 'The authority’s own file has no earlier reading.',
        assessedAt: '2025-02-23T18:40:00Z',
        evidence: ['first-reading'],
      },
    ],
    links: [{ kind: 'QUALIFIES', to: 'bridge-safe' }],
  },
  {
    key: 'council-told',
    statement: 'The leadership of Saltmere City Council was told of the crack in the Tarrow Bridge in May 2024.',
    kind: 'FACT',
    adverse: true,
    about: ['osgard', 'pellow', 'city-council'],
    attributions: [
      {
        source: 'city-official',
        stance: 'ASSERTS',
        form: 'PARAPHRASE',
        basis: 'WITNESSED',
        anonymity: 'UNNAMED_KNOWN_TO_US',
        saidAt: '2025-02-19T20:00:00Z',
        cue: 'said',
        anonymityReason:
          'Council staff may not speak to reporters about safety reports; two have been dismissed for doing so since 2023.',
      },
      {
        source: 'osgard',
        stance: 'DENIES',
        form: 'DIRECT_QUOTE',
        basis: 'DIRECT_KNOWLEDGE',
        quote: 'I read about this crack when you did',
        saidAt: '2025-02-23T12:00:00Z',
        cue: 'denied',
      },
      { source: 'pellow', stance: 'DECLINES_TO_COMMENT', saidAt: '2025-02-23T16:00:00Z' },
    ],
    assessments: [
      {
        verdict: 'DISPUTED',
        rationale:
          'One official who was in the room says so; the mayor denies it. No minutes of the meeting are public, and the deputy mayor declines to comment.',
        assessedAt: '2025-02-23T18:45:00Z',
      },
    ],
  },
]

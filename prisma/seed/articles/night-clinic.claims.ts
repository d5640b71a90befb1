import type { SampleClaim } from '../sample-newsroom.ts'

export const nightClinicClaims: readonly SampleClaim[] = [
  {
    key: 'nights-end',
    statement: 'From 1 April 2025 the Quayside clinic will see no patients between 22.00 and 7.00.',
    kind: 'FACT',
    about: ['hospital-trust'],
    attributions: [
      {
        source: 'three-nurses',
        stance: 'ASSERTS',
        form: 'PARAPHRASE',
        basis: 'BRIEFED',
        anonymity: 'UNNAMED_KNOWN_TO_US',
        saidAt: '2025-02-17T21:00:00Z',
        cue: 'said',
        anonymityReason: 'Their contracts forbid them to speak about staffing, and they fear for their posts.',
      },
      {
        source: 'farrant',
        stance: 'CONFIRMS',
        form: 'PARAPHRASE',
        basis: 'DOCUMENT',
        saidAt: '2025-02-18T16:00:00Z',
        cue: 'said',
      },
      { source: 'hospital-trust', stance: 'DECLINES_TO_COMMENT', saidAt: '2025-02-19T11:00:00Z' },
      { source: 'minister-office', stance: 'NO_RESPONSE', saidAt: '2025-02-19T17:00:00Z' },
    ],
    assessments: [
      {
        verdict: 'CORROBORATED',
        rationale:
          'Three nurses told us separately what was said at the meeting; the former head nurse saw the plan before it.',
        assessedAt: '2025-02-19T18:00:00Z',
      },
    ],
  },
  {
    key: 'nurses-left',
    statement: 'Eleven of the Quayside clinic’s twenty-six nurses left between July 2024 and February 2025.',
    kind: 'FACT',
    asOfDate: '2025-02-18',
    about: ['hospital-trust'],
    attributions: [
      {
        source: 'farrant',
        stance: 'ASSERTS',
        form: 'PARAPHRASE',
        basis: 'DIRECT_KNOWLEDGE',
        saidAt: '2025-02-18T16:00:00Z',
        cue: 'said',
      },
      { source: 'hospital-trust', stance: 'DECLINES_TO_COMMENT', saidAt: '2025-02-19T11:00:00Z' },
    ],
    links: [{ kind: 'SUPPORTS', to: 'nights-end' }],
  },
  {
    key: 'waits-fell',
    statement: 'Waiting times at the Quayside clinic have fallen by a third since October 2024.',
    kind: 'FACT',
    about: ['hospital-trust'],
    attributions: [
      {
        source: 'hospital-trust',
        stance: 'ASSERTS',
        form: 'PARAPHRASE',
        basis: 'DATA',
        saidAt: '2025-02-19T11:00:00Z',
        cue: 'said',
      },
    ],
    evidence: [
      {
        key: 'returns-february',
        kind: 'DATASET',
        bearing: 'SUPPORTS',
        title: 'Monthly returns of the Tarrow Hospital Trust, October 2024 to January 2025',
        url: 'https://example.org/data/trust-returns.csv',
        excerpt: 'Quayside, median wait: 74, 52, 50, 49',
        capturedAt: '2025-02-18T09:00:00Z',
      },
      {
        key: 'counting-rule',
        kind: 'DOCUMENT',
        bearing: 'CONTEXT',
        title: 'Circular 8/2024: how waiting is counted',
        locator: 'paragraph 3',
        excerpt: 'The wait begins with the first conversation with a nurse.',
        capturedAt: '2025-02-18T09:20:00Z',
      },
    ],
    assessments: [
      {
        verdict: 'MISLEADING',
        rating: 'Leaves out the point',
        rationale:
          'The figure fell because the clock starts later. From door to treatment patients wait longer than before.',
        assessedAt: '2025-02-19T18:10:00Z',
        evidence: ['returns-february', 'counting-rule'],
      },
    ],
  },
  {
    key: 'waits-grew',
    statement:
      'Counted from the door, the median wait at the Quayside clinic grew from 74 minutes in October 2024 to 81 in January 2025.',
    kind: 'FACT',
    attributions: [
      {
        source: 'trust-returns',
        stance: 'ASSERTS',
        form: 'PARAPHRASE',
        basis: 'DATA',
        onBehalfOf: 'hospital-trust',
        saidAt: '2025-02-10T00:00:00Z',
        cue: 'according to',
      },
    ],
    evidence: [
      {
        key: 'returns-door',
        kind: 'DATASET',
        bearing: 'SUPPORTS',
        title: 'Monthly returns, column “door to treatment”',
        url: 'https://example.org/data/trust-returns.csv',
        locator: 'column 9',
        excerpt: '74, 77, 80, 81',
      },
    ],
    assessments: [
      {
        verdict: 'VERIFIED',
        rationale:
          'We computed it from the trust’s returns, and a statistician at the university repeated the computation.',
        assessedAt: '2025-02-19T18:12:00Z',
        evidence: ['returns-door'],
      },
    ],
    links: [{ kind: 'CONTRADICTS', to: 'waits-fell' }],
  },
]

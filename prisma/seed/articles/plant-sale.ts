import type { SampleStory } from '../sample-newsroom.ts'

export const plantSale: SampleStory = {
  article: {
    slug: 'gannet-point-sale-one-source',
    headline: 'Four newsrooms reported a sale. They had one source between them',
    dek: 'The Gannet Point desalination plant may have been sold. What has been published about it does not show that.',
    kind: 'ANALYSIS',
    bylines: [{ name: 'Idris Calloran', roleTitle: 'Investigations' }],
    topics: ['business', 'media'],
    datePublished: '2025-02-27T05:00:00Z',
    body: [
      'By Tuesday evening anyone in Saltmere who follows the news had heard that [[Brightwater Utilities has agreed to sell the Gannet Point desalination plant to the investment firm Calloway Capital|plant-sold|QUESTIONED]]. Four outlets had said so. Shares in Brightwater rose by 9 per cent.',
      'We went back through the four reports to see what each was resting on.',
      '- Avelland Wire had it first, at 7.12 in the morning, from “a person briefed on the talks” who may not speak of them publicly.',
      '- Coast FM read it out at nine, crediting Avelland Wire.',
      '- Northgate Business Daily published at noon, crediting Coast FM.',
      '- Harbour Watch followed at two, crediting Northgate Business Daily.',
      'At five, Avelland Wire sent an update. It said that the sale was “now also reported by Harbour Watch”. The circle had closed: the agency was being confirmed by itself.',
      'None of this means that the story is wrong. It means that four headlines weigh as much as one person, whom none of us can question.',
      '## A price from nowhere',
      'Coast FM added a figure, saying that [[the price is 210 million crowns|plant-price|QUESTIONED]], and Northgate repeated it. The station’s editor told us that it was “a number going round”; he could not say where it began.',
      'Brightwater neither confirmed nor denied the sale, saying only that it was “exploring options for several sites”. Calloway Capital declined to comment. The water regulator, which would have to approve any sale, said that [[it has received no application|no-application|ATTRIBUTED]].',
    ],
    publish: true,
  },
  claims: [
    {
      key: 'plant-sold',
      statement: 'Brightwater Utilities has agreed to sell the Gannet Point desalination plant to Calloway Capital.',
      kind: 'FACT',
      about: ['brightwater', 'calloway-capital'],
      attributions: [
        {
          source: 'person-briefed', stance: 'ASSERTS', form: 'PARAPHRASE', basis: 'BRIEFED', anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER', reportedVia: 'avelland-wire', saidAt: '2025-02-25T07:12:00Z', cue: 'from',
          anonymityReason: 'Avelland Wire says that the person may not speak publicly of the talks.',
        },
        { source: 'coast-fm', stance: 'ASSERTS', form: 'PARAPHRASE', basis: 'HEARSAY', reportedVia: 'avelland-wire', saidAt: '2025-02-25T09:00:00Z', cue: 'read it out' },
        { source: 'northgate', stance: 'ASSERTS', form: 'PARAPHRASE', basis: 'HEARSAY', reportedVia: 'coast-fm', saidAt: '2025-02-25T12:00:00Z', cue: 'published' },
        { source: 'harbour-watch', stance: 'ASSERTS', form: 'PARAPHRASE', basis: 'HEARSAY', reportedVia: 'northgate', saidAt: '2025-02-25T14:00:00Z', cue: 'followed' },
        { source: 'avelland-wire', stance: 'ASSERTS', form: 'PARTIAL_QUOTE', basis: 'HEARSAY', reportedVia: 'harbour-watch', quote: 'now also reported by Harbour Watch', saidAt: '2025-02-25T17:00:00Z', cue: 'said' },
        { source: 'brightwater', stance: 'DOES_NOT_CONFIRM', form: 'PARTIAL_QUOTE', basis: 'DIRECT_KNOWLEDGE', quote: 'exploring options for several sites', saidAt: '2025-02-26T10:00:00Z', cue: 'saying' },
        { source: 'calloway-capital', stance: 'DECLINES_TO_COMMENT', saidAt: '2025-02-26T11:20:00Z' },
      ],
      evidence: [
        { key: 'wire-first', kind: 'LINK', bearing: 'CONTEXT', title: 'Avelland Wire, first dispatch, 25 February, 7.12', url: 'https://example.com/avelland-wire/gannet-point-1', excerpt: 'a person briefed on the talks', capturedAt: '2025-02-25T18:00:00Z' },
        { key: 'wire-update', kind: 'LINK', bearing: 'CONTEXT', title: 'Avelland Wire, update, 25 February, 17.00', url: 'https://example.com/avelland-wire/gannet-point-3', excerpt: 'now also reported by Harbour Watch', capturedAt: '2025-02-25T18:02:00Z' },
      ],
      assessments: [{ verdict: 'UNVERIFIED', rating: 'One origin', assessedAt: '2025-02-26T17:00:00Z', evidence: ['wire-first', 'wire-update'], rationale: 'All four reports lead back to one unnamed person. The companies neither confirm nor deny, and the regulator knows of no application.' }],
    },
    {
      key: 'plant-price',
      statement: 'The price of the Gannet Point plant is 210 million crowns.',
      kind: 'FACT',
      attributions: [
        { source: 'coast-fm', stance: 'ASSERTS', form: 'PARAPHRASE', basis: 'HEARSAY', saidAt: '2025-02-25T09:00:00Z', cue: 'saying' },
        { source: 'northgate', stance: 'ASSERTS', form: 'PARAPHRASE', basis: 'HEARSAY', reportedVia: 'coast-fm', saidAt: '2025-02-25T12:00:00Z', cue: 'repeated' },
        { source: 'coast-fm-editor', stance: 'DOES_NOT_CONFIRM', form: 'PARTIAL_QUOTE', quote: 'a number going round', anonymity: 'ROLE_ONLY', anonymityReason: 'He spoke for the station.', saidAt: '2025-02-26T13:00:00Z', cue: 'told us', onBehalfOf: 'coast-fm' },
      ],
      assessments: [{ verdict: 'UNVERIFIABLE', rationale: 'The station that first gave the figure cannot say where it comes from.', assessedAt: '2025-02-26T17:10:00Z' }],
      links: [{ kind: 'PART_OF', to: 'plant-sold' }],
    },
    {
      key: 'no-application',
      statement: 'The water regulator has received no application to approve a sale of the Gannet Point plant.',
      kind: 'FACT',
      asOfDate: '2025-02-26',
      attributions: [{ source: 'water-regulator', stance: 'ASSERTS', form: 'PARAPHRASE', basis: 'DIRECT_KNOWLEDGE', saidAt: '2025-02-26T15:00:00Z', cue: 'said' }],
      links: [{ kind: 'QUALIFIES', to: 'plant-sold' }],
    },
  ],
}

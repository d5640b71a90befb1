import type { SampleStory } from '../sample-newsroom.ts'

/** A draft that nobody has decided on: its claims wait for an editor. */
export const turbineVote: SampleStory = {
  article: {
    slug: 'fellside-votes-on-turbines',
    headline: 'Fellside to vote on six turbines',
    dek: '',
    kind: 'NEWS',
    bylines: [{ name: 'Lorcan Whitby', roleTitle: 'Harbour reporter' }],
    topics: ['environment', 'city-hall'],
    section: 'city',
    datePublished: '2025-03-07T05:00:00Z',
    body: [
      'The villages of Fellside will vote on 6 April on whether six wind turbines may be built on the ridge above them, the district said. [[The turbines would supply 9,000 homes|turbines-supply|ATTRIBUTED]], according to Skylark Energy, the company that wants to build them.',
      'Opponents say that [[the turbines would be heard as far as the chapel at Nether Fell|turbines-noise|ATTRIBUTED]]. “We are not against wind,” said Bartholomew Quill, who farms below the ridge. “We have plenty of it.”',
      'The company did not confirm that [[it has offered to pay for a new village hall|turbines-hall|ATTRIBUTED]], as two residents said it had. The district council has yet to comment on the offer.',
      'The ridge has been surveyed twice before. In 2009 a mast stood there for a winter, measured a great deal of wind and was taken down by it; in 2016 a second company applied for twelve turbines and went out of business before the hearing. This time the district has promised a binding vote, the first on a building permit since the quarry was closed. Some 1,900 people on the register may take part. Ballots go out by post next week and must be back by noon on the day.',
    ],
    publish: false,
    proposals: [
      { claim: 'turbines-supply', proposedBy: 'sourceline/rules', score: 0.91 },
      { claim: 'turbines-supply', source: 'skylark-energy', proposedBy: 'sourceline/rules', score: 0.88 },
      { claim: 'turbines-noise', proposedBy: 'sourceline/rules', score: 0.74 },
      { claim: 'turbines-noise', source: 'ridge-opponents', proposedBy: 'sourceline/rules', score: 0.69 },
      { claim: 'turbines-hall', proposedBy: 'sourceline/rules', score: 0.66 },
      { claim: 'turbines-hall', source: 'two-residents', proposedBy: 'sourceline/rules', score: 0.52 },
      { claim: 'turbines-hall', source: 'skylark-energy', proposedBy: 'sourceline/rules', score: 0.71 },
    ],
  },
  claims: [
    {
      key: 'turbines-supply',
      statement: 'Six turbines above Fellside would supply 9,000 homes.',
      kind: 'PREDICTION',
      attributions: [{ source: 'skylark-energy', stance: 'ASSERTS', form: 'PARAPHRASE', cue: 'according to' }],
    },
    {
      key: 'turbines-noise',
      statement: 'The turbines would be heard as far as the chapel at Nether Fell.',
      kind: 'PREDICTION',
      attributions: [
        { source: 'ridge-opponents', stance: 'ASSERTS', form: 'PARAPHRASE', anonymity: 'ROLE_ONLY', cue: 'say' },
      ],
    },
    {
      key: 'turbines-hall',
      statement: 'Skylark Energy has offered to pay for a new village hall in Fellside.',
      kind: 'FACT',
      about: ['skylark-energy'],
      attributions: [
        { source: 'two-residents', stance: 'ASSERTS', form: 'PARAPHRASE', anonymity: 'UNIDENTIFIED', cue: 'said' },
        { source: 'skylark-energy', stance: 'DOES_NOT_CONFIRM', form: 'PARAPHRASE', cue: 'did not confirm' },
      ],
    },
  ],
}

import type { SampleStory } from '../sample-newsroom.ts'

export const harbourClock: SampleStory = {
  article: {
    slug: 'the-woman-who-winds-the-harbour-clock',
    headline: 'The woman who winds the harbour clock',
    dek: 'Every third day for thirty-one years, 112 steps up. Now the port would like a motor.',
    kind: 'FEATURE',
    bylines: [{ name: 'Bruna Tavish', roleTitle: 'Columnist' }],
    topics: ['harbour', 'people'],
    section: 'opinion',
    datePublished: '2025-02-16T07:00:00Z',
    body: [
      'The key weighs as much as a cat. Agnes Thorley carries it up the harbour tower in a bag that once held bowling balls, because it is the only bag she has found that does not mind.',
      'She has wound the clock every third day since 1994: 112 steps, forty turns for the hours, sixty for the bell. She has done it with influenza, and once, at the insistence of a bet, in a wedding dress. [[The clock has stopped only twice in her time|clock-twice|ATTRIBUTED]], she says, both times for a gull.',
      '> A motor does not hear when something is wrong. You stand there and turn, and your arms know before your ears do.',
      'The port company would like to spare her the steps. It has asked the council for leave to [[put in an electric winder by the end of the year|clock-motor|ATTRIBUTED]], which would, it says, cost less than the insurance for the stairs. Mrs Thorley is 71. She does not object to the motor in principle, she says; she objects to it in her clock.',
      'On the night of the storm she went up at two in the morning, against advice, because [[the gusts, 141 kilometres an hour at the lighthouse|gust-141|STATED_AS_FACT]], were pushing the minute hand back. She held it from the inside with a broom handle until four. The next day ships’ officers set their watches by it, as they do every day, and nobody noticed a thing. That, she says, is what it is for.',
    ],
    publish: true,
  },
  claims: [
    {
      key: 'clock-twice',
      statement: 'Between 1994 and 2025 the harbour clock stopped only twice.',
      kind: 'FACT',
      attributions: [
        {
          source: 'thorley',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'WITNESSED',
          saidAt: '2025-02-12T14:00:00Z',
          cue: 'says',
        },
      ],
    },
    {
      key: 'clock-motor',
      statement: 'The port company wants to fit the harbour clock with an electric winder by the end of 2025.',
      kind: 'POSITION',
      about: ['port-company'],
      attributions: [
        {
          source: 'port-company',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DIRECT_KNOWLEDGE',
          saidAt: '2025-02-06T00:00:00Z',
          cue: 'has asked',
        },
      ],
    },
  ],
}

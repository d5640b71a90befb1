import type { SampleStory } from '../sample-newsroom.ts'

export const unreadReports: SampleStory = {
  article: {
    slug: 'a-city-that-does-not-read-its-reports',
    headline: 'A city that pays for reports and does not read them',
    dek: 'The crack in the bridge is 40 centimetres long. The gap between knowing and doing was eleven months wide.',
    kind: 'OPINION',
    bylines: [{ name: 'Bruna Tavish', roleTitle: 'Columnist' }],
    topics: ['bridge', 'city-hall'],
    section: 'city',
    datePublished: '2025-03-04T05:00:00Z',
    body: [
      'I have a drawer at home for letters I do not want to open. Saltmere has one too, and it turns out that it holds a bridge.',
      '[[Inspectors found the crack|bridge-crack|STATED_AS_FACT]] last March, photographed it with a ruler beside it, and wrote down what to do: [[mend it within six months, and keep the heaviest traffic off until then|repair-advice|STATED_AS_FACT]]. The city paid for that sentence. Then it put the sentence in the drawer.',
      'Who knew is in dispute. An official told this newspaper that [[the council’s leaders heard of it in May|council-told|QUESTIONED]]; the mayor says that she did not. I do not know which of them is right, and neither, reader, do you. But consider what each answer would mean. If the leadership knew, it did nothing. If it did not, then a warning about the busiest road in the city went through a whole building and met nobody whose job it was to be alarmed.',
      'The second is worse. A person who hides a report can be voted out. A building that loses one will lose the next.',
      'So here is a modest proposal: [[every safety report that the city commissions should be published on the day it is delivered|publish-reports|STATED_AS_FACT]], with the name of the person who has to answer it. Not because the public will read all sixty-two pages. Because somebody, knowing that we could, would.',
    ],
    publish: true,
  },
  claims: [
    {
      key: 'publish-reports',
      statement: 'Every safety report commissioned by the city should be published on the day it is delivered.',
      kind: 'OPINION',
      attributions: [
        {
          source: 'tavish',
          stance: 'ASSERTS',
          form: 'PARAPHRASE',
          basis: 'DIRECT_KNOWLEDGE',
          saidAt: '2025-03-04T05:00:00Z',
        },
      ],
    },
  ],
}

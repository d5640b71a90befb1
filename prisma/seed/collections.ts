import type { SampleCollection } from './sample-newsroom.ts'

export const collections: readonly SampleCollection[] = [
  {
    key: 'front-page',
    slug: 'front-page',
    title: 'Front page',
    description: 'What the editors would have you read first.',
    articles: [
      'russia-agrees-to-help-us-reach-iran',
      'tarrow-bridge-loses-a-lane',
      'gannet-point-sale-one-source',
      'fact-check-nine-ferries',
      'fish-market-rents-to-double',
      'quayside-clinic-closes-at-night',
      'the-woman-who-winds-the-harbour-clock',
    ],
  },
  {
    key: 'bridge-file',
    slug: 'the-bridge-file',
    title: 'The bridge file',
    description: 'Everything we have published on the crack in the Tarrow Bridge, in the order it became known.',
    articles: ['tarrow-bridge-crack-report', 'tarrow-bridge-loses-a-lane', 'a-city-that-does-not-read-its-reports'],
  },
]

import type { SampleSource } from '../sample-newsroom.ts'

/** Sources of the lead story, described only by what is commonly known. */
export const realWorld: readonly SampleSource[] = [
  {
    key: 'financial-post',
    name: 'financialpost.com',
    kind: 'PUBLICATION',
    description: 'Canadian business newspaper.',
    sameAs: ['https://financialpost.com/'],
  },
  {
    key: 'sources-familiar',
    name: 'sources familiar with the discussions',
    kind: 'GROUP',
    standIn: true,
    description: 'Not named by the publication that reports them.',
  },
  {
    key: 'russia',
    name: 'Russia',
    kind: 'ORGANIZATION',
    description: 'The Russian government.',
    sameAs: ['https://www.wikidata.org/entity/Q159'],
  },
  {
    key: 'united-states',
    name: 'United States',
    kind: 'ORGANIZATION',
    description: 'The government of the United States.',
    sameAs: ['https://www.wikidata.org/entity/Q30'],
  },
  {
    key: 'iran',
    name: 'Iran',
    kind: 'ORGANIZATION',
    description: 'The Iranian government.',
    sameAs: ['https://www.wikidata.org/entity/Q794'],
  },
  {
    key: 'kremlin',
    name: 'Kremlin',
    kind: 'ORGANIZATION',
    affiliation: 'russia',
    description: 'The office of the President of Russia.',
  },
  { key: 'peskov', name: 'Dmitry Peskov', kind: 'PERSON', role: 'Kremlin spokesman', affiliation: 'kremlin' },
  { key: 'iranian-officials', name: 'Iranian officials', kind: 'GROUP', affiliation: 'iran', standIn: true },
  {
    key: 'white-house',
    name: 'White House',
    kind: 'ORGANIZATION',
    affiliation: 'united-states',
    description: 'The office of the President of the United States.',
  },
  {
    key: 'trump',
    name: 'Donald Trump',
    kind: 'PERSON',
    role: 'President of the United States',
    affiliation: 'white-house',
  },
  {
    key: 'united-nations',
    name: 'United Nations',
    kind: 'ORGANIZATION',
    sameAs: ['https://www.wikidata.org/entity/Q1065'],
  },
]

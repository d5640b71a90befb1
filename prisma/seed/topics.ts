import type { SampleTopic } from './sample-newsroom.ts'

const mediaTopic = (code: string): readonly string[] => [`http://cv.iptc.org/newscodes/mediatopic/${code}`]

/** Top-level subjects carry their IPTC Media Topic; parents come before children. */
export const topics: readonly SampleTopic[] = [
  {
    key: 'politics',
    slug: 'politics',
    name: 'Politics',
    kind: 'SUBJECT',
    description: 'Who governs, and how.',
    sameAs: mediaTopic('11000000'),
  },
  {
    key: 'diplomacy',
    slug: 'diplomacy',
    name: 'Diplomacy',
    kind: 'SUBJECT',
    description: 'Governments talking to each other, or not.',
    parent: 'politics',
  },
  {
    key: 'nuclear',
    slug: 'iran-nuclear-programme',
    name: 'Iran’s nuclear programme',
    kind: 'SUBJECT',
    parent: 'diplomacy',
  },
  {
    key: 'city-hall',
    slug: 'city-hall',
    name: 'City Hall',
    kind: 'ORGANIZATION',
    description: 'Saltmere’s council and those who hold it to account.',
    parent: 'politics',
  },
  { key: 'business', slug: 'business', name: 'Business', kind: 'SUBJECT', sameAs: mediaTopic('04000000') },
  {
    key: 'transport',
    slug: 'transport',
    name: 'Transport',
    kind: 'SUBJECT',
    description: 'Getting across the river and out of the city.',
  },
  {
    key: 'bridge',
    slug: 'tarrow-bridge',
    name: 'The Tarrow Bridge',
    kind: 'PLACE',
    description: 'A crack, a report and a repair.',
    parent: 'transport',
  },
  { key: 'harbour', slug: 'harbour', name: 'The harbour', kind: 'PLACE' },
  { key: 'health', slug: 'health', name: 'Health', kind: 'SUBJECT', sameAs: mediaTopic('07000000') },
  { key: 'science', slug: 'science', name: 'Science', kind: 'SUBJECT', sameAs: mediaTopic('13000000') },
  { key: 'environment', slug: 'environment', name: 'Environment', kind: 'SUBJECT', sameAs: mediaTopic('06000000') },
  { key: 'weather', slug: 'weather', name: 'Weather', kind: 'SUBJECT', sameAs: mediaTopic('17000000') },
  {
    key: 'media',
    slug: 'how-we-know',
    name: 'How we know',
    kind: 'SUBJECT',
    description: 'Checks on claims, ours included.',
  },
  { key: 'people', slug: 'people', name: 'People', kind: 'SUBJECT', sameAs: mediaTopic('08000000') },
]

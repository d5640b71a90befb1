import type { SampleSource } from '../sample-newsroom.ts'

/** Invented people of an invented city. */
export const people: readonly SampleSource[] = [
  {
    key: 'halloway',
    name: 'Deniz Halloway',
    kind: 'PERSON',
    role: 'Director',
    affiliation: 'transport-authority',
    description: 'Civil engineer; has led the authority since 2021.',
  },
  {
    key: 'ashdale',
    name: 'Corin Ashdale',
    kind: 'PERSON',
    role: 'Regional secretary',
    affiliation: 'repair-union',
    description: 'Worked on bridges for twenty-two years before he was elected.',
  },
  { key: 'osgard', name: 'Maritte Osgard', kind: 'PERSON', role: 'Mayor of Saltmere', affiliation: 'city-council' },
  { key: 'pellow', name: 'Hamish Pellow', kind: 'PERSON', role: 'Deputy mayor', affiliation: 'city-council' },
  {
    key: 'drake',
    name: 'Sunniva Drake',
    kind: 'PERSON',
    role: 'Leader of the opposition',
    affiliation: 'city-council',
  },
  { key: 'tavish', name: 'Bruna Tavish', kind: 'PERSON', role: 'Columnist', affiliation: 'ledger' },
  {
    key: 'merrick',
    name: 'Oona Merrick',
    kind: 'PERSON',
    role: 'Harbour master',
    affiliation: 'harbour-office',
    description: 'Answers for every vessel in the harbour, the ferries included.',
  },
  {
    key: 'lindqvale',
    name: 'Petra Lindqvale',
    kind: 'PERSON',
    role: 'Chair',
    affiliation: 'traders-association',
    description: 'Sells smoked eel from stall 12.',
  },
  {
    key: 'farrant',
    name: 'Odile Farrant',
    kind: 'PERSON',
    role: 'Former head nurse of the Quayside clinic',
    description: 'Left the clinic in January 2025.',
  },
  { key: 'sorrel', name: 'Yevane Sorrel', kind: 'PERSON', role: 'Marine biologist', affiliation: 'university' },
  { key: 'thorley', name: 'Agnes Thorley', kind: 'PERSON', role: 'Keeper of the harbour clock' },
]

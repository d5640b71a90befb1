import type { SampleAuthor } from './sample-newsroom.ts'

/** Those who write for the invented newsroom. */
export const authors: readonly SampleAuthor[] = [
  {
    key: 'Wilma Ostrander',
    name: 'Wilma Ostrander',
    roleTitle: 'City reporter',
    description: 'Has covered Saltmere’s council, its bridges and its buses since 2011.',
  },
  {
    key: 'Idris Calloran',
    name: 'Idris Calloran',
    roleTitle: 'Investigations',
    description: 'Reads the reports that nobody else has read.',
  },
  {
    key: 'Perpetua Lange',
    name: 'Perpetua Lange',
    roleTitle: 'Verification desk',
    description: 'Checks pictures, numbers and what people are said to have said.',
  },
  {
    key: 'Lorcan Whitby',
    name: 'Lorcan Whitby',
    roleTitle: 'Harbour reporter',
    description: 'Writes about boats, fish, wind and those who live by them.',
  },
  {
    key: 'Bruna Tavish',
    name: 'Bruna Tavish',
    roleTitle: 'Columnist',
    description: 'Her column appears on Sundays.',
  },
  {
    key: 'Senna Abelard',
    name: 'Senna Abelard',
    roleTitle: 'Health correspondent',
    description: 'Trained as a nurse; writes about clinics, food and public health.',
  },
]

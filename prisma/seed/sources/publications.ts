import type { SampleSource } from '../sample-newsroom.ts'

/** Invented outlets, and one account. */
export const publications: readonly SampleSource[] = [
  { key: 'ledger', name: 'The Tarrow Ledger', kind: 'PUBLICATION', description: 'This newspaper.' },
  { key: 'avelland-wire', name: 'Avelland Wire', kind: 'PUBLICATION', description: 'News agency.' },
  { key: 'coast-fm', name: 'Coast FM', kind: 'PUBLICATION', description: 'Radio station.' },
  { key: 'northgate', name: 'Northgate Business Daily', kind: 'PUBLICATION', description: 'Business newspaper.' },
  { key: 'harbour-watch', name: 'Harbour Watch', kind: 'PUBLICATION', description: 'News site.' },
  {
    key: 'saltmere-now',
    name: '@saltmere_now',
    kind: 'SOCIAL_ACCOUNT',
    description: 'Nobody has said who runs it. Some 60,000 followers.',
  },
]

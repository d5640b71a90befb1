import type { SampleStory } from '../sample-newsroom.ts'
import { bridgeCrackClaims } from './bridge-crack.claims.ts'

export const bridgeCrack: SampleStory = {
  article: {
    slug: 'tarrow-bridge-crack-report',
    headline: 'Inspectors found a crack in the Tarrow Bridge eleven months ago',
    dek: 'Their report was never published. The transport authority says the bridge is safe; the union whose members repair it does not accept that.',
    kind: 'NEWS',
    bylines: [
      { name: 'Wilma Ostrander', roleTitle: 'City reporter' },
      { name: 'Idris Calloran', roleTitle: 'Investigations' },
    ],
    topics: ['bridge', 'city-hall'],
    section: 'city',
    datePublished: '2025-02-24T05:00:00Z',
    body: [
      '[[Inspectors found a crack 40 centimetres long in a main girder of the Tarrow Bridge|bridge-crack|STATED_AS_FACT]] in March last year, according to their own report, which the Ledger has read in full. The city did not publish it.',
      'The report, 62 pages signed by the engineering firm Kestrel & Wray, asks for “[[repair within six months, and load limits until then|repair-advice|ATTRIBUTED]]”. No limit was set and no repair was made. On a working day some 41,000 vehicles cross the bridge, the only one in the city that carries lorries.',
      'Deniz Halloway, who directs the Saltmere Transport Authority, said yesterday that [[the bridge is safe for the traffic it carries|bridge-safe|ATTRIBUTED]]. “We measure that girder every week, and it has not moved,” she said.',
      'The repair crews’ union contests that. [[The weekly measurements began only in January|measurements-january|ATTRIBUTED]], said its regional secretary, Corin Ashdale, and nobody can know what the girder did before then. “You cannot say a thing has not moved if you were not looking,” he said.',
      '## Who knew',
      '[[The council’s leadership was told of the crack last May|council-told|ATTRIBUTED]], at a closed meeting where two photographs of it were shown, a city official with direct knowledge of the meeting said. The official asked not to be named because council staff may not speak to reporters about safety reports, and two have been dismissed for doing so since 2023.',
      'Mayor Maritte Osgard denied it. “I read about this crack when you did,” she said. Her deputy, Hamish Pellow, who according to the official chaired the meeting, declined to comment.',
      'Kestrel & Wray did not answer four requests, the first sent on Thursday morning. The authority says that it will announce a date for repairs within days.',
    ],
    headlineClaims: [
      {
        place: 'HEADLINE',
        claim: 'bridge-crack',
        role: 'STATED_AS_FACT',
        exact: 'Inspectors found a crack in the Tarrow Bridge',
      },
    ],
    publish: true,
  },
  claims: bridgeCrackClaims,
}

import type { SampleSource } from '../sample-newsroom.ts'

/** Invented authorities, companies and other bodies. */
export const organisations: readonly SampleSource[] = [
  { key: 'city-council', name: 'Saltmere City Council', kind: 'ORGANIZATION' },
  {
    key: 'transport-authority',
    name: 'Saltmere Transport Authority',
    kind: 'ORGANIZATION',
    affiliation: 'city-council',
    description: 'Owns and maintains the bridges, buses and harbour ferries of Saltmere.',
  },
  {
    key: 'kestrel-wray',
    name: 'Kestrel & Wray',
    kind: 'ORGANIZATION',
    description: 'Engineering firm; inspects bridges for the city every sixth year.',
  },
  { key: 'repair-union', name: 'Union of Bridge and Road Crews', kind: 'ORGANIZATION' },
  {
    key: 'brightwater',
    name: 'Brightwater Utilities',
    kind: 'ORGANIZATION',
    description: 'Water company; runs the desalination plant at Gannet Point.',
  },
  { key: 'calloway-capital', name: 'Calloway Capital', kind: 'ORGANIZATION', description: 'Investment firm.' },
  { key: 'water-regulator', name: 'Avelland Water Regulator', kind: 'ORGANIZATION' },
  { key: 'weather-office', name: 'National Weather Office', kind: 'ORGANIZATION' },
  {
    key: 'tarrow-power',
    name: 'Tarrow Power',
    kind: 'ORGANIZATION',
    description: 'Runs the electricity grid of the Tarrow valley.',
  },
  { key: 'harbour-office', name: 'Saltmere Harbour Office', kind: 'ORGANIZATION' },
  {
    key: 'port-company',
    name: 'Saltmere Port Company',
    kind: 'ORGANIZATION',
    description: 'Owns the quays, the fish market and the harbour tower.',
  },
  { key: 'traders-association', name: 'Fish Market Traders’ Association', kind: 'ORGANIZATION' },
  { key: 'hospital-trust', name: 'Tarrow Hospital Trust', kind: 'ORGANIZATION' },
  { key: 'registry-office', name: 'Saltmere Registry Office', kind: 'ORGANIZATION', affiliation: 'city-council' },
  { key: 'university', name: 'University of Saltmere', kind: 'ORGANIZATION' },
  { key: 'food-safety', name: 'Food Safety Office', kind: 'ORGANIZATION' },
  {
    key: 'minister-office',
    name: 'Office of the Health Minister',
    kind: 'ORGANIZATION',
    description: 'Of Caspian Rook, Minister of Health of Avelland.',
  },
  { key: 'skylark-energy', name: 'Skylark Energy', kind: 'ORGANIZATION' },
]

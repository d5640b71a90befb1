import type { SampleSource } from '../sample-newsroom.ts'

/** Invented documents and data that articles quote. */
export const documents: readonly SampleSource[] = [
  {
    key: 'inspection-report',
    name: 'Tarrow Bridge: principal inspection, spring 2024',
    kind: 'DOCUMENT',
    affiliation: 'kestrel-wray',
    description: 'Report to the city, 62 pages, delivered in March 2024 and never published.',
  },
  {
    key: 'ferry-log-file',
    name: 'Ferry logs, 9 February 2025',
    kind: 'DATASET',
    affiliation: 'harbour-office',
    description: 'Engine and departure logs of the eleven harbour ferries.',
  },
  {
    key: 'rent-letter',
    name: 'Letter to the tenants of the fish market',
    kind: 'DOCUMENT',
    affiliation: 'port-company',
    description: 'Dated 9 February 2025.',
  },
  {
    key: 'trust-returns',
    name: 'Monthly returns of the Tarrow Hospital Trust',
    kind: 'DATASET',
    affiliation: 'hospital-trust',
  },
  {
    key: 'oyster-study',
    name: 'Cadmium in Saltmere Bay oysters',
    kind: 'DOCUMENT',
    affiliation: 'university',
    description: 'Study by Yevane Sorrel, January 2025; withdrawn in February 2025.',
  },
]

import type { SampleSection } from './sample-newsroom.ts'

/** The parts of the invented newsroom's site. */
export const sections: readonly SampleSection[] = [
  { key: 'city', slug: 'city', name: 'City', description: 'Saltmere, its council and its streets.' },
  { key: 'business', slug: 'business', name: 'Business', description: 'Work, money and the harbour’s trade.' },
  {
    key: 'health',
    slug: 'health-and-science',
    name: 'Health & science',
    description: 'Bodies, and what is known of them.',
  },
  { key: 'world', slug: 'world', name: 'World', description: 'From elsewhere.' },
  { key: 'opinion', slug: 'opinion', name: 'Opinion', description: 'What our writers think.' },
]

import type { SampleSource } from '../sample-newsroom.ts'

/** What readers are told in place of a name. */
export const standIns: readonly SampleSource[] = [
  {
    key: 'city-official',
    name: 'a city official with direct knowledge of the meeting',
    kind: 'PERSON',
    affiliation: 'city-council',
    standIn: true,
  },
  { key: 'person-briefed', name: 'a person briefed on the talks', kind: 'PERSON', standIn: true },
  { key: 'coast-fm-editor', name: 'the editor of Coast FM', kind: 'PERSON', affiliation: 'coast-fm', standIn: true },
  {
    key: 'port-spokesman',
    name: 'a spokesman for the port company',
    kind: 'PERSON',
    affiliation: 'port-company',
    standIn: true,
  },
  {
    key: 'three-nurses',
    name: 'three nurses at the Quayside clinic',
    kind: 'GROUP',
    affiliation: 'hospital-trust',
    standIn: true,
  },
  { key: 'ridge-opponents', name: 'opponents of the turbines', kind: 'GROUP', standIn: true },
  { key: 'two-residents', name: 'two residents of Fellside', kind: 'GROUP', standIn: true },
]

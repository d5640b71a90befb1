import { prove } from '../../testing/proof.ts'
import * as lists from './verb-limits.ts'

prove(lists, {
  bareImperatives: [
    'Imagine it rains on the dam.',
    'nobody | 0.13 | it rains on the dam → It rains on the dam. | [OPINION]',
  ],
  bareInfinitives: ['Ana Sol claims to know they are safe.', 'nobody | 0.09 | they are safe → They are safe. | ? they'],
  bareParticiples: [
    'Ana Sol left the dam believing the road was safe.',
    'Ana Sol | ASSERTS (weak) “believing” | the road was safe → The road was safe. | ? the road | [OPINION]',
  ],
  causes: [
    'Ana Sol asked the council to explain why the dam held.',
    'Ana Sol | ASSERTS “asked” | the council to explain why the dam held → Ana Sol asked the council ' +
      'to explain why the dam held. | [POSITION]',
    'council | DOES_NOT_CONFIRM (weak) “explain” | why the dam held → Why the dam held. | ? the dam',
  ],
  cautiousVerbs: ['Ana Sol learned a song in her school to show the dam could be guarded.'],
  checking: ['Engineers ran tests to confirm whether the dam holds.'],
  claimSubjects: [
    'The charge was denied by Ana Sol.',
    'Ana Sol | DENIES “was denied” | The charge → The charge. | ? The charge',
  ],
  gerundVerbs: [
    'Ana Sol denied taking the money.',
    'Ana Sol | DENIES “denied” | taking the money → Ana Sol took the money.',
  ],
  imperatives: ['Remember that the dam held.', 'nobody | 0.13 | the dam held → The dam held. | ? the dam'],
  neverNonfinite: ['The road closed to mean that nobody came.'],
  reportedThat: ['It was reported that the dam held.', 'nobody | 0.42 | the dam held → The dam held. | ? the dam'],
  rumours: [
    'Ana Sol is said to have sold the dam.',
    'nobody | 0.42 | Ana Sol to have sold the dam → Ana Sol has sold the dam.',
  ],
  standAloneVerbs: ['When you write you can describe the dam.'],
})

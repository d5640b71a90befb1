import type { SampleStory } from '../sample-newsroom.ts'
import { nightClinicClaims } from './night-clinic.claims.ts'

export const nightClinic: SampleStory = {
  article: {
    slug: 'quayside-clinic-closes-at-night',
    headline: 'Quayside clinic will no longer open at night, staff say',
    dek: 'The hospital trust will not discuss it. Its claim of shorter waiting times leaves out how it now counts them.',
    kind: 'NEWS',
    bylines: [{ name: 'Senna Abelard', roleTitle: 'Health correspondent' }],
    topics: ['health'],
    section: 'health',
    datePublished: '2025-02-20T05:00:00Z',
    body: [
      '[[The Quayside clinic will stop seeing patients between ten at night and seven in the morning from 1 April|nights-end|ATTRIBUTED]], three nurses who work there said. It is the only place west of the river that treats injuries at night.',
      'The nurses, who were told at a meeting on 12 February, asked not to be named because their contracts forbid them to speak about staffing, and they fear for their posts. Odile Farrant, who was the clinic’s head nurse until January and is no longer bound by a contract, said that she had seen the plan in draft.',
      'The Tarrow Hospital Trust declined to comment on the plan. The office of the health minister, Caspian Rook, was asked on Monday and again on Wednesday and had not replied when this article was published.',
      '[[Eleven of the clinic’s twenty-six nurses have left since last summer|nurses-left|ATTRIBUTED]], Ms Farrant said. “You can run a night on four people,” she said. “You cannot run it on two and a telephone.”',
      '## A third shorter?',
      'In a statement that does not mention nights, the trust said that [[waiting times at Quayside have fallen by a third|waits-fell|QUESTIONED]] since October. The figure is real. But in October the trust began to count the wait from the first talk with a nurse and not, as before, from the door. Counted in the old way, [[the wait has grown from 74 to 81 minutes|waits-grew|STATED_AS_FACT]], according to the trust’s own monthly returns.',
    ],
    headlineClaims: [
      {
        place: 'HEADLINE',
        claim: 'nights-end',
        role: 'ATTRIBUTED',
        exact: 'Quayside clinic will no longer open at night',
      },
    ],
    publish: true,
    corrections: [
      {
        kind: 'CLARIFICATION',
        origin: 'OURS',
        issuedAt: '2025-02-21T09:30:00Z',
        claims: ['nights-end'],
        note: 'This article called the clinic the only one west of the river that is open at night. It is the only one that treats injuries; the pharmacy in Rope Street gives advice at any hour.',
      },
    ],
  },
  claims: nightClinicClaims,
}

import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of proposals. */
export const { refused } = defineRefusals({
  'proposal-incomplete':
    'It is still open what “{words}” stands for in one of these: choose it, or write the claim without these words.',
  'proposal-decided': 'This was decided on: reopen it first.',
  'reference-of-proposal-missing': 'The proposal has no such reference: reload it and choose again.',
  'reference-is-no-source': 'These words stand in the statement: say in words what they stand for.',
  'attribution-public': 'Readers already see one of these: take the attribution away instead.',
  'proposed-claim-public': 'Readers already see one of these claims: it cannot be refused any more.',
  'proposal-rejected': 'One of these was rejected: reopen it first.',
  'proposal-public': 'Readers already see one of these: it cannot be reopened.',
  'claim-of-proposal-public': 'Readers already see one of these claims: it cannot be reopened.',
})

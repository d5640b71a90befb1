import { attributionRefusals } from '@sourceline/domain'
import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of claims. */
export const { inWords, issue, refused, refusal } = defineRefusals({
  'claim-linked-to-itself': 'Choose another claim: a claim does not bear on itself.',
  'claims-already-linked': 'These claims are linked in this way already.',
  'claim-takes-no-verdict': 'A claim of the kind {kind} takes no verdict: only FACT and POSITION do.',
  'evidence-of-another-claim': 'One of these is no accepted evidence of this claim.',
  'claim-only-proposed': 'This claim is only proposed: accept it first.',
  'source-is-named': 'This source is named: there is nothing to approve.',
  'approved-too-late': 'Readers already see this: save the change that is to be approved first.',
  'edge-public': 'Readers see this. Ask somebody who may publish claims to take it away.',
  ...attributionRefusals,
})

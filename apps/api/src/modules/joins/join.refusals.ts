import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of joining and splitting claims. */
export const { refused } = defineRefusals({
  'claim-joined-to-itself': 'Choose another claim: a claim is not joined to itself, nor kept apart from itself.',
  'claim-to-join-was-public':
    'Readers have seen the claim that would go, or are to see it: keep that one, and join the other to it.',
  'claim-to-join-relied-on':
    'The claim that would go was assessed or linked to another: keep that one, and join the other to it.',
  'claim-to-join-into-open':
    'It is still open whom or what that claim speaks of: answer that first, or word it so that it stands alone.',
  'claim-rejected': 'That claim was rejected: choose another one, or take its rejection back.',
  'split-takes-nothing': 'Choose at least one article or attribution that goes to the new claim.',
  'article-makes-no-such-claim': 'One of these articles does not make this claim: reload and choose again.',
  'attribution-of-another-claim': 'One of these is no attribution of this claim: reload and choose again.',
})

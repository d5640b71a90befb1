import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../../platform/ids.ts'
import { expectedVersion } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { articlesMentioning, moveMentions } from '../../articles/public.ts'
import {
  isReliedOn,
  keepApartLike,
  keepTerms,
  keepTogether,
  loadClaim,
  lockClaims,
  mergeClaim,
  setClaimState,
  touchClaim,
  wasPublicClaim,
} from '../../claims/public.ts'
import { decideAttributions, isOpen, moveProposals } from '../../proposals/public.ts'
import { refused } from '../join.refusals.ts'

/**
 * An editor says that a claim says the same as one that is recorded. Its passages, proposals, attributions and evidence
 * become those of the recorded one, whose wording stays; the claim that goes leaves its id behind, merged into the other.
 * Readers see nothing of it until an article or the claim is published.
 */
export const joinClaims = useCase({
  action: 'claim:join',
  refusals: [
    'claim-joined-to-itself',
    'claim-rejected',
    'claim-to-join-into-open',
    'claim-to-join-relied-on',
    'claim-to-join-was-public',
    'record-missing',
    'reference-missing',
    'version-outdated',
  ],
  input: z.object({
    claimId: idOf('claim').describe('The claim that goes: one that readers have never seen.'),
    intoId: idOf('claim').describe('The recorded claim that stays.'),
    expectedVersion,
  }),
  subject: async ({ tx }, input) => {
    await lockClaims(tx, [input.claimId, input.intoId])
    return requireVersion('claim', await loadClaim(tx, input.claimId), input.expectedVersion)
  },
  run: async (running, { intoId }, claim) => {
    const { tx, now, actor, emit } = running
    if (intoId === claim.id) return failed(refused('claim-joined-to-itself', { field: 'intoId' }))
    const into = await loadClaim(tx, intoId)
    if (!into) return failed(refused('reference-missing', { field: 'intoId', record: 'claim' }))
    if (into.state === 'REJECTED') return failed(refused('claim-rejected', { field: 'intoId' }))
    if (claim.state === 'REJECTED') return failed(refused('claim-rejected', { field: 'claimId' }))
    if (await wasPublicClaim(tx, claim.id)) return failed(refused('claim-to-join-was-public', { field: 'claimId' }))
    if (await isReliedOn(tx, claim.id)) return failed(refused('claim-to-join-relied-on', { field: 'claimId' }))
    const isAccepted = claim.state === 'ACCEPTED' && into.state !== 'ACCEPTED'
    if (isAccepted && (await isOpen(tx, into.id)))
      return failed(refused('claim-to-join-into-open', { field: 'intoId' }))
    const move = { from: claim.id, to: into.id }
    const articleIds = await articlesMentioning(tx, claim.id)
    await moveProposals(tx, { ...move, decision: into.state === 'ACCEPTED' ? 'EDITED' : null }, now, actor.id)
    const left = await mergeClaim(tx, claim.id, into.id, now)
    await decideAttributions(tx, left, now, actor.id)
    await moveMentions(running, move, articleIds)
    await keepTogether(tx, claim.id, into.id)
    await keepApartLike(tx, into.id, claim.id)
    if (isAccepted) await setClaimState(tx, into.id, 'ACCEPTED', now)
    else await touchClaim(tx, into.id, now)
    await keepTerms(running, [into.id])
    emit({ subject: { type: 'claim', id: into.id }, changes: { joined: claim.id } })
    return ok({ claimId: into.id })
  },
})

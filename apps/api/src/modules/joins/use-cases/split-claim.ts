import { failed, ok, type Result } from '@sourceline/domain'
import { z } from 'zod'
import type { Failure } from '../../../platform/failure.ts'
import { idOf, typedId } from '../../../platform/ids.ts'
import { expectedVersion, line } from '../../../platform/inputs.ts'
import { requireVersion } from '../../../platform/record.ts'
import { useCase, type Running } from '../../../platform/use-case.ts'
import { articlesMentioning, moveMentions } from '../../articles/public.ts'
import {
  attributionSubject,
  contentOf,
  copyAttribution,
  copyWithholding,
  insertClaim,
  keepApart,
  keepApartLike,
  keepTerms,
  loadClaim,
  moveAttribution,
  proposedAttributions,
  removeAttribution,
  touchClaim,
} from '../../claims/public.ts'
import { moveProposals } from '../../proposals/public.ts'
import { refused } from '../join.refusals.ts'

/**
 * Takes apart what was joined wrongly: passages and attributions that an editor chooses become those of a new claim, in a
 * wording of its own. An attribution that readers see is taken from the old claim at once, which takes the right to
 * publish claims, and waits at the new one, as the new claim does, for an article that makes it to be published.
 */
export const splitClaim = useCase({
  action: 'claim:split',
  refusals: [
    ...removeAttribution.refusals,
    'article-makes-no-such-claim',
    'attribution-of-another-claim',
    'record-missing',
    'split-takes-nothing',
    'version-outdated',
  ],
  input: z.object({
    claimId: idOf('claim').describe('The claim.'),
    expectedVersion,
    statement: line(1000, 'what is claimed').describe('What the new claim says.'),
    articleIds: z.array(idOf('article')).max(50).describe('The articles whose passages make the new claim.'),
    attributionIds: z.array(idOf('attribution')).max(100).describe('The attributions that go to the new claim.'),
  }),
  subject: async ({ tx }, input) => requireVersion('claim', await loadClaim(tx, input.claimId), input.expectedVersion),
  run: async (running, { statement, articleIds, attributionIds }, claim) => {
    const { tx, now, actor, emit } = running
    if (articleIds.length + attributionIds.length === 0)
      return failed(refused('split-takes-nothing', { field: 'articleIds' }))
    const making = new Set(await articlesMentioning(tx, claim.id))
    if (articleIds.some((id) => !making.has(id)))
      return failed(refused('article-makes-no-such-claim', { field: 'articleIds' }))
    const content = { ...contentOf(claim), statement }
    const newId = await insertClaim(tx, {
      content,
      state: claim.state === 'ACCEPTED' ? 'ACCEPTED' : 'PROPOSED',
      now,
      by: actor.id,
    })
    for (const id of new Set<string>(attributionIds)) {
      const moved = await takeAttribution(running, id, { from: claim.id, to: newId })
      if (!moved.ok) return moved
    }
    const move = { from: claim.id, to: newId }
    await moveProposals(tx, { ...move, decision: null, articleIds }, now, actor.id)
    await moveMentions(running, move, articleIds)
    await keepApartLike(tx, newId, claim.id)
    await keepApart(tx, [claim.id, newId], { now, by: actor.id })
    await copyWithholding(tx, claim.id, newId, now)
    await keepTerms(running, [claim.id, newId])
    await touchClaim(tx, claim.id, now)
    emit({ subject: { type: 'claim', id: claim.id }, changes: { split: newId } })
    emit({ subject: { type: 'claim', id: newId }, changes: { statement, splitFrom: claim.id } })
    return ok({ claimId: claim.id, newClaimId: newId })
  },
})

/** Makes an attribution one of the new claim; what readers see of it ends at the old one. */
async function takeAttribution(
  running: Running,
  id: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Result<unknown, Failure<'attribution-of-another-claim' | (typeof removeAttribution.refusals)[number]>>> {
  const { tx, now } = running
  const [found] = await proposedAttributions(tx, { ids: [id] })
  const loaded = found && (await attributionSubject(running, { id, expectedVersion: found.version }))
  if (!loaded?.ok || loaded.value.claimId !== from)
    return failed(refused('attribution-of-another-claim', { field: 'attributionIds' }))
  const { publicFrom, replacesId } = loaded.value
  if (publicFrom) await copyAttribution(tx, id, to, now)
  else await moveAttribution(tx, id, to, now)
  // What readers see of it is the attribution itself, or the one that it waits to replace.
  const seenId = publicFrom ? id : replacesId
  const [seen] = seenId === null ? [] : await proposedAttributions(tx, { ids: [seenId] })
  if (!seen) return ok(null)
  return removeAttribution.within(running, { id: typedId('attribution', seen.id), expectedVersion: seen.version })
}

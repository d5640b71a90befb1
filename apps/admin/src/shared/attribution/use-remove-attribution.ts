'use client'

import {
  type AttributionPartsFragment,
  CreateAttributionDocument,
  RemoveAttributionDocument,
} from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'
import { confirm } from '../ui/confirm.tsx'
import { showUndo } from '../ui/notices.tsx'
import { useChange } from '../use-change.ts'
import { inputOf, valuesOf } from './attribution-values.ts'
import { removalQuestion } from './removal-question.ts'
import { t } from '../words/words.ts'

const done = ({ source, publicFrom }: AttributionPartsFragment): string =>
  publicFrom
    ? t('Took the attribution to {name} down. Readers see it again once you undo this and publish.', {
        name: source.name,
      })
    : t('Removed the attribution to {name}.', { name: source.name })

/** Removing an attribution of a claim: asked before where readers see it, and undone where not for them. */
export function useRemoveAttribution({
  id: claimId,
  articleCount,
}: {
  id: string
  articleCount: number
}): (attribution: AttributionPartsFragment) => Promise<void> {
  const restore = useChange(async (attribution: AttributionPartsFragment) => {
    const input = { ...inputOf(valuesOf(attribution)), claimId, sourceId: attribution.source.id }
    return accepted((await execute(CreateAttributionDocument, { input })).createAttribution).attribution
  })
  const remove = useChange(
    async (attribution: AttributionPartsFragment) => {
      const input = { id: attribution.id, expectedVersion: attribution.version }
      accepted((await execute(RemoveAttributionDocument, { input })).removeAttribution)
      return attribution
    },
    { onDone: (attribution) => showUndo(done(attribution), () => restore.mutate(attribution)) },
  )
  return async (attribution) => {
    const question = removalQuestion(attribution, articleCount)
    if (question === null || (await confirm(question))) remove.mutate(attribution)
  }
}

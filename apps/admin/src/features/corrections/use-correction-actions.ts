'use client'

import {
  type CorrectionRowFragment,
  IssueCorrectionDocument,
  ReleaseCorrectionDocument,
  RemoveCorrectionDocument,
} from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useOverride } from '@/shared/publishing/use-override.tsx'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showDone, showUndo } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import { correctionInput, correctionValues } from './correction-values.ts'
import { t } from '@/shared/words/words.ts'

/** Publishing and removing a correction, each after asking where readers are concerned. */
export function useCorrectionActions() {
  const override = useOverride()
  const release = useChange(
    ({ id, version }: CorrectionRowFragment) =>
      override(async (overrideReason) => {
        const input = { id, expectedVersion: version, overrideReason }
        return accepted((await execute(ReleaseCorrectionDocument, { input })).publishCorrection)
      }),
    { onDone: () => showDone(t('The correction is public.')) },
  )
  const restore = useChange(async (correction: CorrectionRowFragment) => {
    const input = { ...correctionInput(correctionValues(correction)), articleId: correction.article.id }
    return accepted((await execute(IssueCorrectionDocument, { input })).createCorrection)
  })
  const removal = useChange(
    async (correction: CorrectionRowFragment) => {
      accepted(
        (await execute(RemoveCorrectionDocument, { input: { id: correction.id, expectedVersion: correction.version } }))
          .removeCorrection,
      )
      return correction
    },
    { onDone: (correction) => showUndo(t('Removed the correction.'), () => restore.mutate(correction)) },
  )
  const publish = async (correction: CorrectionRowFragment) => {
    const message = t('Readers see it on “{headline}” and in the list of corrections.', {
      headline: correction.article.headline,
    })
    if (await confirm({ title: t('Publish this correction?'), message, action: t('Publish correction') }))
      release.mutate(correction)
  }
  const remove = async (correction: CorrectionRowFragment) => {
    const message = t('Readers see it now. From this moment they no longer do; the history keeps it.')
    if (
      !correction.publicFrom ||
      (await confirm({ title: t('Take this correction down?'), message, action: t('Take down'), destructive: true }))
    ) {
      removal.mutate(correction)
    }
  }
  return {
    publish: (correction: CorrectionRowFragment) => void publish(correction),
    remove: (correction: CorrectionRowFragment) => void remove(correction),
  }
}

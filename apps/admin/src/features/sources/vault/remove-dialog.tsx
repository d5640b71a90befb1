'use client'

import { Modal } from '@mantine/core'
import { RemoveIdentityDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { showDone } from '@/shared/ui/notices.tsx'
import { ReasonForm } from './reason-form.tsx'
import { useUncachedChange } from './use-uncached-change.ts'
import { t } from '@/shared/words/words.ts'

/** Asks for a reason, then destroys what is kept. */
export function RemoveDialog({ sourceId, onClose }: { sourceId: string; onClose: () => void }) {
  const { run, pending } = useUncachedChange()
  const remove = (reason: string) =>
    run(async () => accepted((await execute(RemoveIdentityDocument, { input: { sourceId, reason } })).removeIdentity), {
      onDone: () => {
        showDone(t('The identity is removed.'))
        onClose()
      },
    })
  return (
    <Modal opened onClose={onClose} title={t('Remove this identity?')}>
      <ReasonForm
        message={t('It is destroyed: nobody can say afterwards who the source is, and it cannot be undone.')}
        action={t('Remove identity')}
        destructive
        pending={pending}
        onReason={(reason) => void remove(reason)}
        onCancel={onClose}
      />
    </Modal>
  )
}

'use client'

import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { showDone } from '@/shared/ui/notices.tsx'
import { SplitForm } from './split-form.tsx'
import type { ClaimDetail } from './use-claim.ts'
import { t } from '@/shared/words/words.ts'

/** Takes apart what was wrongly taken for one claim, and goes on to the one that was made. */
export function SplitClaim({ claim }: { claim: ClaimDetail }) {
  const [opened, { open, close }] = useDisclosure()
  const router = useRouter()
  if (!claim.can.includes('claim:split') || claim.mentions.nodes.length + claim.attributions.length === 0) return null
  return (
    <>
      <Button size="xs" variant="light" leftSection={<IconArrowsSplit2 size={14} aria-hidden />} onClick={open}>
        {t('Split')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('Split this claim')} size="lg">
        <SplitForm
          claim={claim}
          onCancel={close}
          onDone={(id) => {
            close()
            showDone(t('The claim is split. This is the new one.'))
            router.push(`/claims/${id}`)
          }}
        />
      </Modal>
    </>
  )
}

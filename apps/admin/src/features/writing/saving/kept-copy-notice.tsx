'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import { Moment } from '@/shared/ui/moment.tsx'
import { fingerprint } from '@/shared/article-text/article-draft.ts'
import { type CopyReason, dropLocalCopy, type LocalCopy, readLocalCopy } from './local-copy.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'

const titles: Readonly<Record<CopyReason, string>> = {
  unsaved: 'This device kept a version that was never saved',
  'set-aside': 'This device kept the version that was set aside',
}

interface Kept {
  reason: CopyReason
  copy: LocalCopy
}

function findKept(articleId: string, saving: Saving): Kept | null {
  for (const reason of ['unsaved', 'set-aside'] as const) {
    const copy = readLocalCopy(articleId, reason)
    if (copy === null) continue
    if (fingerprint(copy.draft) !== fingerprint(saving.readDraft())) return { reason, copy }
    dropLocalCopy(articleId, reason)
  }
  return null
}

/** Offers what this device kept of an earlier sitting and the server does not have. */
export function KeptCopyNotice({ articleId, saving }: { articleId: string; saving: Saving }) {
  const [kept, setKept] = useState(() => findKept(articleId, saving))
  if (kept === null) return null
  const finish = (): void => {
    dropLocalCopy(articleId, kept.reason)
    setKept(null)
  }
  return (
    <Alert
      color="yellow"
      variant="light"
      my="md"
      icon={<IconDeviceFloppy size={18} aria-hidden />}
      title={titles[kept.reason]}
    >
      <Text size="sm">
        It is from <Moment at={kept.copy.keptAt} exact span />.
      </Text>
      <Group gap="xs" mt="xs">
        <Button
          size="xs"
          onClick={() => {
            saving.load(kept.copy.draft)
            finish()
          }}
        >
          Restore
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={finish}>
          Discard
        </Button>
      </Group>
    </Alert>
  )
}

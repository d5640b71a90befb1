'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsExchange, IconDots, IconExternalLink, IconHighlightOff } from '@tabler/icons-react'
import Link from 'next/link'
import { showUndo } from '@/shared/ui/notices.tsx'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { dropClaims } from '@/shared/editor-session/dropped-claims.ts'
import { markWords, unmarkClaim } from '@/shared/article-text/claim-commands.ts'
import { readOccurrences } from '@/shared/article-text/use-text-state.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  claimId: string
  onReplace: () => void
}

/** What is done with a claim's marks now and then. */
export function ClaimMenu({ claimId, onReplace }: Props) {
  const { editors, mayWrite, focusClaim, saving } = useEditorSession()
  const remove = (): void => {
    const before = readOccurrences(editors).filter((occurrence) => occurrence.claimId === claimId)
    unmarkClaim(editors, claimId)
    dropClaims(saving, [claimId])
    focusClaim(null)
    showUndo(t('The words no longer make this claim. The claim itself stays.'), () => {
      for (const words of before) markWords(editors, words, claimId, words.role)
      editors.BODY.commands.focus(undefined, { scrollIntoView: false })
    })
  }
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('More about this claim')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          href={`/claims/${claimId}`}
          target="_blank"
          leftSection={<IconExternalLink size={16} aria-hidden />}
        >
          {t('Open the claim’s page')}
        </Menu.Item>
        {mayWrite && (
          <Menu.Item leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={onReplace}>
            {t('Same as another claim …')}
          </Menu.Item>
        )}
        {mayWrite && (
          <Menu.Item leftSection={<IconHighlightOff size={16} aria-hidden />} onClick={remove}>
            {t('Remove its marks from the text')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

'use client'

import { Anchor } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import Link from 'next/link'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { t } from '@/shared/words/words.ts'

export default function NotFound() {
  return (
    <main>
      <EmptyState
        wholePage
        icon={IconMapQuestion}
        title={t('There is no such page')}
        actions={
          <Anchor component={Link} href="/">
            {t('Go to the newsroom')}
          </Anchor>
        }
      >
        {t('The address may be incomplete, or the page has moved.')}
      </EmptyState>
    </main>
  )
}

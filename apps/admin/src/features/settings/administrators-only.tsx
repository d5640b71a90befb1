'use client'

import type { Action } from '@sourceline/domain'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMay } from '@/shared/session/viewer.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { t } from '@/shared/words/words.ts'

/** Says who may enter instead of running queries that would be refused. */
export function AdministratorsOnly({ needs, children }: { needs: Action; children: ReactNode }) {
  const may = useMay()
  if (may(needs)) return children
  return (
    <EmptyState wholePage icon={IconLock} title={t('For administrators')}>
      {t('Your role does not include this page. Ask an administrator if you need it.')}
    </EmptyState>
  )
}

'use client'

import { useMemo } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { CorrectionDialog } from '@/features/publishing/correction-dialog.tsx'
import { PublishDialog } from '@/features/publishing/publish-dialog.tsx'
import { UnpublishDialog } from '@/features/publishing/unpublish-dialog.tsx'
import { ConflictDialog } from '@/features/writing/saving/conflict-dialog.tsx'
import { RedactSelection } from '@/shared/redactions/redact-button.tsx'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { ShortcutHelp } from './shortcut-help.tsx'
import type { EditorDialog } from './use-editor-dialogs.tsx'

interface Props {
  dialog: EditorDialog | null
  article: EditorArticleFragment
  saving: Saving
  hrefOf: (article: EditorArticleFragment) => string
  onShow: (claimId: string) => void
  onClose: () => void
}

/** The dialog that is open, if any. */
export function EditorDialogs({ dialog, article, saving, hrefOf, onShow, onClose }: Props) {
  const claims = useMemo(
    () => [
      ...new Map(
        article.claims
          .filter(({ claim }) => claim.state !== 'REJECTED')
          .map(({ claim }) => [claim.id, { id: claim.id, statement: claim.statement }]),
      ).values(),
    ],
    [article.claims],
  )
  const show = (claimId: string): void => {
    onClose()
    onShow(claimId)
  }
  switch (dialog) {
    case 'publish':
      return <PublishDialog article={article} saving={saving} hrefOf={hrefOf} onShow={show} onClose={onClose} />
    case 'unpublish':
      return <UnpublishDialog article={article} onDone={saving.settle} onClose={onClose} />
    case 'correct':
      return <CorrectionDialog articleId={article.id} claims={claims} onClose={onClose} />
    case 'redact':
      return <RedactSelection subject={{ id: article.id, noun: 'article' }} onClose={onClose} />
    case 'help':
      return <ShortcutHelp onClose={onClose} />
    case 'compare':
      return (
        saving.conflict && (
          <ConflictDialog
            conflict={saving.conflict}
            mine={saving.readDraft()}
            onClose={onClose}
            onKeepMine={() => {
              void saving.keepMine()
              onClose()
            }}
            onTakeTheirs={() => {
              void saving.takeTheirs()
              onClose()
            }}
          />
        )
      )
    case null:
      return null
  }
}

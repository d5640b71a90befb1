'use client'

import { useState } from 'react'
import { DiscardEditorDraftDocument, type EditorArticleFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showDone, showFailure } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import type { EditorAction } from './editor-header.tsx'
import { useDeleteArticle } from './use-delete-article.ts'
import { awaitsPublication } from '@/features/publishing/awaits-publication.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { t } from '@/shared/words/words.ts'

/** A dialog of the editor. */
export type EditorDialog = 'publish' | 'unpublish' | 'correct' | 'compare' | 'redact' | 'help'

/** Which dialog is open, and what the header's actions do. */
export function useEditorDialogs(article: EditorArticleFragment, saving: Saving) {
  const [dialog, setDialog] = useState<EditorDialog | null>(null)
  const close = (): void => setDialog(null)
  const discard = useChange(
    async () =>
      accepted(
        (
          await execute(DiscardEditorDraftDocument, {
            input: { articleId: article.id, expectedVersion: saving.baseVersion },
          })
        ).discardDraft,
      ).article,
    {
      onDone: (published) => {
        saving.adopt(published)
        showDone(t('Draft discarded: this is the public text'))
      },
    },
  )
  const askAndDelete = useDeleteArticle(article, saving)
  /** Saves because the editor asked: a conflict then asks back at once, and does not wait in its banner. */
  const save = async (): Promise<EditorArticleFragment | null> => {
    const saved = await saving.save()
    if (saved === null && saving.hasConflict()) setDialog('compare')
    return saved
  }
  const publish = async (): Promise<void> => {
    const saved = await save()
    if (saved && (saved.hasDraft || awaitsPublication(article))) setDialog('publish')
  }
  /** What is not saved yet cannot be struck. */
  const redact = async (): Promise<void> => {
    if (!saving.isDirty || (await save())) setDialog('redact')
  }
  const askAndDiscard = async (): Promise<void> => {
    if (
      await confirm({
        title: t('Discard the draft?'),
        message: t('The public text becomes the working text again. What you changed since is lost.'),
        action: t('Discard the draft'),
        destructive: true,
      })
    )
      discard.mutate(undefined)
  }
  const act = (action: EditorAction): void => {
    if (action === 'save') void save()
    else if (action === 'publish') void publish()
    else if (action === 'redact') void redact()
    else if (action === 'discard') void askAndDiscard()
    else if (action === 'delete') askAndDelete().catch(showFailure)
    else setDialog(action)
  }
  return { dialog, close, act }
}

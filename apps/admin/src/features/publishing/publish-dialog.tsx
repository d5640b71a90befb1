'use client'

import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type EditorArticleFragment,
  EditorPublishCheckDocument,
  type EditorPublishItemFragment,
  PublishEditorArticleDocument,
} from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { useChange } from '@/shared/use-change.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { type PublishChoice, PublishForm } from './publish-form.tsx'
import { publishNotes } from './publish-notes.ts'
import { timeInput } from './publish-time.ts'
import { PublishedView } from './published-view.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  article: EditorArticleFragment
  saving: Saving
  /** Where readers find the article once it is public. */
  hrefOf: (article: EditorArticleFragment) => string
  onShow: (claimId: string) => void
  onClose: () => void
}

interface Outcome {
  article: EditorArticleFragment
  published: readonly EditorPublishItemFragment[]
}

function titleOf(done: EditorArticleFragment | null, before: EditorArticleFragment): string {
  if (done) return done.scheduledFor ? t('Scheduled') : t('Published')
  return before.publicFrom ? t('Publish the changes') : t('Publish')
}

/** Checks an article against the publish gate, shows what would become public, and publishes it. */
export function PublishDialog({ article, saving, hrefOf, onShow, onClose }: Props) {
  const may = useMay()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { details, changeDetails, save, settle } = saving
  const { forms } = useEditorSession()
  // As it was when the dialog opened: the dialog keeps the keyboard from the forms.
  const [isClaimBeingWritten] = useState(() => forms.areTyped)
  const check = useQuery({
    queryKey: ['publish-check', article.id, article.version],
    queryFn: async ({ signal }) =>
      (await execute(EditorPublishCheckDocument, { articleId: article.id }, signal)).publishCheck,
    staleTime: 0,
    enabled: outcome === null,
  })
  const publish = useChange(
    async ({ time, overrideReason }: PublishChoice) => {
      const saved = await save()
      if (saved === null) throw new Error(t('It could not be saved first, so it was not published.'))
      const input = {
        id: article.id,
        expectedVersion: saved.version,
        overrideReason,
        ...timeInput(time, article.scheduledFor),
      }
      return accepted((await execute(PublishEditorArticleDocument, { input })).publishArticle)
    },
    {
      onDone: (done) => {
        setOutcome(done)
        settle(done.article)
      },
      onFailure: () => {
        void check.refetch()
        return false
      },
    },
  )
  return (
    <Modal opened onClose={onClose} size="lg" title={titleOf(outcome?.article ?? null, article)}>
      {outcome !== null && <PublishedView {...outcome} href={hrefOf(outcome.article)} onClose={onClose} />}
      {outcome === null && check.isPending && <LoadingState label={t('Checking the article')} lines={4} />}
      {outcome === null && check.error && <ErrorState error={check.error} onRetry={() => void check.refetch()} />}
      {outcome === null && check.data && (
        <PublishForm
          check={check.data}
          notes={publishNotes({
            headlineProposed: article.headlineProposed && !details.headlineAccepted,
            isClaimBeingWritten,
          })}
          mayOverride={may('article:override-gate')}
          note={details.note}
          noteIsPublic={details.noteIsPublic}
          isPublic={Boolean(article.publicFrom)}
          scheduledFor={article.scheduledFor}
          pending={publish.isPending}
          onShow={onShow}
          onCancel={onClose}
          onPublish={(choice) => {
            changeDetails({ note: choice.note, noteIsPublic: choice.noteIsPublic, headlineAccepted: true })
            publish.mutate(choice)
          }}
        />
      )}
    </Modal>
  )
}

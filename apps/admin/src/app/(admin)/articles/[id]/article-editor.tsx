'use client'

import '@mantine/tiptap/styles.css'
import { Button } from '@mantine/core'
import { IconFileUnknown, IconRefreshAlert } from '@tabler/icons-react'
import Link from 'next/link'
import { useCallback, useRef, useState } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import { ArticlePage } from './article-page.tsx'
import { SuggestionPicks } from '@/features/suggestions/suggestion-picks.ts'
import { CommentHighlights } from '@/features/comments/anchors/comment-highlights.ts'
import { EmbedViews } from '@/features/writing/embeds/embed-view.ts'
import { PasteAddress } from '@/features/writing/embeds/paste-address.ts'
import { FindWords } from '@/features/writing/finding/find-words.ts'
import { AwaitedImages } from '@/features/writing/images/awaited-images.ts'
import { ChoosingImages } from '@/features/writing/images/choosing-images.ts'
import { ImageViews } from '@/features/writing/images/image-view.ts'
import { PastePages } from '@/features/writing/pasting/paste-pages.ts'
import { LinkKey } from '@/features/writing/typing/link-key.ts'
import { TypographicTyping } from '@/features/writing/typing/typographic-typing.ts'
import { useClaimFocus } from '@/features/margin/use-claim-focus.ts'
import { textOf } from '@/shared/article-text/article-draft.ts'
import { isReadableBody } from '@/shared/article-text/readable-body.ts'
import type { TextPlace } from '@/shared/article-text/occurrence.ts'
import { useArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { showOnce } from '@/shared/ui/notices.tsx'
import type { Ending } from '@/features/writing/together/together.ts'
import { type OpenTogether, useTogether } from '@/features/writing/together/use-together.ts'
import { useArticleQuery } from '@/shared/article-text/use-article-query.ts'
import { t } from '@/shared/words/words.ts'

interface OpenedProps {
  article: EditorArticleFragment
  webUrl: string
  opened: OpenTogether | null
}

function OpenedArticle({ article, webUrl, opened }: OpenedProps) {
  const [text] = useState(() => textOf(article))
  const picked = useRef<(claimIds: readonly string[], place: TextPlace, pos: number) => void>(() => undefined)
  const pickedThreads = useRef<(threadIds: readonly string[], makesClaim: boolean) => void>(() => undefined)
  const pickedSuggestion = useRef<(key: string, makesClaim: boolean) => void>(() => undefined)
  const [extensions] = useState(() => {
    const suggestions = SuggestionPicks.configure({
      onPick: (key, makesClaim) => pickedSuggestion.current(key, makesClaim),
    })
    const typing = TypographicTyping.configure({ locale: article.locale })
    const comments = CommentHighlights.configure({
      onPick: (threadIds, makesClaim) => pickedThreads.current(threadIds, makesClaim),
    })
    return {
      line: [typing, comments],
      body: [
        typing,
        LinkKey,
        FindWords,
        ImageViews,
        ChoosingImages,
        AwaitedImages,
        EmbedViews,
        PasteAddress,
        PastePages,
        comments,
        suggestions,
      ],
    }
  })
  const [sharedExtensions] = useState(
    () => opened && ((place: TextPlace, onLeave: () => void) => opened.extensionsOf(opened.together, place, onLeave)),
  )
  const editors = useArticleEditors({
    text,
    extensions,
    shared: sharedExtensions,
    locale: article.locale,
    editable: article.can.includes('article:save'),
    onPick: (claimIds, place, pos) => picked.current(claimIds, place, pos),
  })
  const { focus, focusClaim } = useClaimFocus(editors)
  picked.current = (claimIds, place, pos) => {
    const next = claimIds[(claimIds.indexOf(focus?.claimId ?? '') + 1) % Math.max(claimIds.length, 1)]
    focusClaim(next === undefined ? null : { claimId: next, via: 'text', at: { place, pos } })
  }
  const hrefOf = useCallback(
    (each: EditorArticleFragment) => `${webUrl}/articles/${each.publicSlug ?? each.slug}`,
    [webUrl],
  )
  if (editors === null) return <LoadingState label={t('Opening the article')} lines={10} />
  return (
    <ArticlePage
      article={article}
      editors={editors}
      together={opened?.together ?? null}
      focus={focus}
      focusClaim={focusClaim}
      pickedThreads={pickedThreads}
      pickedSuggestion={pickedSuggestion}
      hrefOf={hrefOf}
    />
  )
}

const endings = (): Readonly<Record<Ending, string>> => ({
  'generation-ended': t('This article was opened anew, because its text was changed in a way that concerns everybody.'),
  'change-forbidden': t('What was typed last could not be taken into the text. It is kept on this device.'),
  'may-not-write': t('You may no longer write in this article. What is not saved is kept on this device.'),
})

/** An article with its text as several people write it at once, where that can be. */
function JoinedArticle({ onAnew, ...props }: Omit<OpenedProps, 'opened'> & { onAnew: () => void }) {
  const end = useCallback(
    (ending: Ending) => {
      showOnce(`ended ${ending}`, endings()[ending])
      onAnew()
    },
    [onAnew],
  )
  const opened = useTogether(props.article.id, end)
  if (opened === undefined) return <LoadingState label={t('Opening the article')} lines={10} />
  return <OpenedArticle {...props} opened={opened} />
}

/** Stands in the place of an article that holds what this page, loaded before an update, would lose. */
function OlderPage() {
  return (
    <EmptyState
      wholePage
      icon={IconRefreshAlert}
      title={t('This page is older than the article')}
      actions={<Button onClick={() => window.location.reload()}>{t('Reload')}</Button>}
    >
      {t('The article holds something that this page does not know. Nothing of it is lost: reload the page to go on.')}
    </EmptyState>
  )
}

/** The editor of one article: text, claims, sources and publication. */
export function ArticleEditor({ id, webUrl }: { id: string; webUrl: string }) {
  const { data, error, isPending, refetch } = useArticleQuery(id)
  const [openings, setOpenings] = useState(0)
  const onAnew = useCallback(() => void refetch().then(() => setOpenings((count) => count + 1)), [refetch])
  if (isPending) return <LoadingState label={t('Opening the article')} lines={10} />
  if (error && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) {
    return (
      <EmptyState
        wholePage
        icon={IconFileUnknown}
        title={t('There is no such article')}
        actions={
          <Button component={Link} href="/articles" variant="default">
            {t('All articles')}
          </Button>
        }
      >
        {t('It may have been deleted, or the link is incomplete.')}
      </EmptyState>
    )
  }
  if (!isReadableBody(textOf(data).body)) return <OlderPage />
  return <JoinedArticle key={`${id} ${openings}`} article={data} webUrl={webUrl} onAnew={onAnew} />
}

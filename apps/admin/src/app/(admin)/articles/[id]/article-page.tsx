'use client'

import { Group } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { CommentButton } from '@/features/comments/comment-button.tsx'
import { NewCommentCard } from '@/features/comments/writing/new-comment-card.tsx'
import { CommentDraftsProvider } from '@/features/comments/writing/comment-drafts.ts'
import { SuggestButton } from '@/features/suggestions/suggest-button.tsx'
import suggestionClasses from '@/features/suggestions/suggestions.module.css'
import { ClaimSheet } from '@/features/margin/cards/claim-sheet.tsx'
import { ConflictBanner } from '@/features/writing/saving/conflict-banner.tsx'
import { FindBar } from '@/features/writing/finding/find-bar.tsx'
import { DeviceCopiesNotice } from '@/features/writing/device/device-copies-notice.tsx'
import { ArticleSheet } from '@/features/writing/text/article-sheet.tsx'
import { EditorToolbar } from '@/features/writing/text/editor-toolbar.tsx'
import { ReadingNote } from '@/features/writing/text/reading-note.tsx'
import { SlashMenu } from '@/features/writing/typing/slash-menu.tsx'
import { EditorSessionProvider } from '@/shared/editor-session/editor-session.ts'
import classes from './article-editor.module.css'
import { ArticleClaims } from './article-claims.tsx'
import { EditorDialogs } from './editor-dialogs.tsx'
import { EditorHeader } from './editor-header.tsx'
import { NarrowDock } from './narrow-dock.tsx'
import { PanelTabs } from './panel-tabs.tsx'
import { type ArticlePageProps, type ArticlePageState, useArticlePage } from './use-article-page.tsx'
import { toolLabels } from '@/features/writing/text/tool-labels.ts'
import { t } from '@/shared/words/words.ts'

type Props = ArticlePageProps & { page: ArticlePageState }

/** An article being edited: its text in the middle, its claims beside it, its state above. */
export function ArticlePage(props: ArticlePageProps) {
  const page = useArticlePage(props)
  const parts = { ...props, page }
  const { article, editors, focusClaim, hrefOf } = props
  return (
    <EditorSessionProvider value={page.session}>
      <CommentDraftsProvider value={page.commentDrafts}>
        <RichTextEditor
          editor={editors.BODY}
          labels={toolLabels()}
          className={classes.root}
          variant="subtle"
          withTypographyStyles={false}
        >
          <Top {...parts} />
          <div className={classes.columns}>
            <Words {...parts} />
            {page.isWide && (
              <aside className={classes.aside} aria-label={t('Beside the text')}>
                <ArticleClaims {...parts} />
              </aside>
            )}
          </div>
          {!page.isWide && <Below {...parts} />}
        </RichTextEditor>
        <EditorDialogs
          dialog={page.dialog}
          article={article}
          saving={page.saving}
          hrefOf={hrefOf}
          onShow={(claimId) => focusClaim({ claimId, via: 'keys' })}
          onClose={page.close}
        />
      </CommentDraftsProvider>
    </EditorSessionProvider>
  )
}

function Tabs({ page }: Props) {
  const { tab, setTab, claims, tray } = page
  return (
    <PanelTabs
      tab={tab}
      onChange={setTab}
      claimCount={claims.entries.length}
      wordlessCount={tray.wordless.length}
      commentCount={page.comments.openCount}
      suggestionCount={page.suggestionCount}
    />
  )
}

/** Where the article stands, and the tools for its text. */
function Top(props: Props) {
  const { article, editors, hrefOf, page } = props
  const { saving, act } = page
  const commentButton = page.comments.mayComment && (
    <CommentButton canComment={page.canComment} onComment={page.comment} />
  )
  return (
    <div className={classes.top}>
      <EditorHeader article={article} saving={saving} href={hrefOf(article)} onAction={act} />
      <div className={classes.tools}>
        {page.mayWrite ? (
          <EditorToolbar
            editor={editors.BODY}
            canMakeClaim={page.hasSelection}
            onMakeClaim={page.makeClaim}
            commentButton={commentButton}
            suggestButton={<SuggestButton isSuggesting={page.isSuggesting} onToggle={page.toggleSuggesting} />}
          />
        ) : (
          <Group justify="space-between" wrap="nowrap">
            <ReadingNote owner={article.assigneeName ?? null} />
            {commentButton}
          </Group>
        )}
        {page.isWide && <Tabs {...props} />}
      </div>
      {page.isFinding && <FindBar editor={editors.BODY} mayWrite={page.mayWrite} onClose={page.stopFinding} />}
      {saving.conflict && <ConflictBanner conflict={saving.conflict} onCompare={() => act('compare')} />}
    </div>
  )
}

/** Headline, summary and body. */
function Words({ article, editors, page }: Props) {
  const { mayWrite, saving } = page
  const isProposed = article.headlineProposed && !saving.details.headlineAccepted
  return (
    <div className={`${classes.text} ${suggestionClasses.text}`}>
      {mayWrite && <DeviceCopiesNotice article={article} saving={saving} />}
      <ArticleSheet
        editors={editors}
        mayWrite={mayWrite}
        locale={article.locale}
        proposedHeadline={isProposed ? article.headline : null}
        onAcceptHeadline={() => saving.changeDetails({ headlineAccepted: true })}
      />
      {mayWrite && <SlashMenu editor={editors.BODY} />}
    </div>
  )
}

/** What a narrow screen has below the text, and what slides over it. */
function Below(props: Props) {
  const { focus, focusClaim, page } = props
  const { entries, undecided, step, goToNextUndecided } = page.claims
  const { form } = page.comments
  const newComment = form.words && <NewCommentCard form={form} scrollsPage={false} />
  return (
    <>
      <section className={classes.below} aria-label={t('Below the text')}>
        <Tabs {...props} />
        <div className={classes.belowContent}>
          <ArticleClaims {...props} />
        </div>
      </section>
      <NarrowDock
        claimCount={entries.length}
        waitingCount={undecided.standing.length}
        canMakeClaim={page.hasSelection}
        onMakeClaim={page.makeClaim}
        canComment={page.canComment}
        onComment={page.comment}
        onStep={step}
        form={newComment ?? page.form?.card ?? null}
        formTitle={newComment ? t('New comment') : t('New claim')}
        onCloseForm={newComment ? page.comments.form.cancel : page.cancelForm}
      />
      <ClaimSheet
        entries={entries}
        focusedId={focus?.claimId ?? null}
        newest={page.newest}
        onStep={step}
        onDecided={goToNextUndecided}
        onClose={() => focusClaim(null)}
      />
    </>
  )
}

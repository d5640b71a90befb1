'use client'

import { RichTextEditor } from '@mantine/tiptap'
import { ClaimSheet } from '@/features/margin/cards/claim-sheet.tsx'
import { ConflictBanner } from '@/features/writing/saving/conflict-banner.tsx'
import { KeptCopyNotice } from '@/features/writing/saving/kept-copy-notice.tsx'
import { ArticleSheet } from '@/features/writing/text/article-sheet.tsx'
import { EditorToolbar } from '@/features/writing/text/editor-toolbar.tsx'
import { ReadingNote } from '@/features/writing/text/reading-note.tsx'
import { EditorSessionProvider } from '@/shared/editor-session/editor-session.ts'
import classes from './article-editor.module.css'
import { DeskAside } from './desk-claims.tsx'
import { EditorDialogs } from './editor-dialogs.tsx'
import { EditorHeader } from './editor-header.tsx'
import { NarrowDock } from './narrow-dock.tsx'
import { PanelTabs } from './panel-tabs.tsx'
import { type ArticleDeskProps, type DeskOfArticle, useArticleDesk } from './use-article-desk.tsx'

type Props = ArticleDeskProps & { desk: DeskOfArticle }

/** An article being edited: its text in the middle, its claims beside it, its state above. */
export function ArticleDesk(props: ArticleDeskProps) {
  const desk = useArticleDesk(props)
  const parts = { ...props, desk }
  const { article, editors, focusClaim, hrefOf } = props
  return (
    <EditorSessionProvider value={desk.session}>
      <RichTextEditor editor={editors.BODY} className={classes.root} variant="subtle" withTypographyStyles={false}>
        <Top {...parts} />
        <div className={classes.columns}>
          <Words {...parts} />
          {desk.isWide && (
            <aside className={classes.aside} aria-label="Beside the text">
              <DeskAside {...parts} />
            </aside>
          )}
        </div>
        {!desk.isWide && <Below {...parts} />}
      </RichTextEditor>
      <EditorDialogs
        dialog={desk.dialog}
        article={article}
        saving={desk.saving}
        hrefOf={hrefOf}
        onShow={(claimId) => focusClaim({ claimId, via: 'keys' })}
        onClose={desk.close}
      />
    </EditorSessionProvider>
  )
}

function Tabs({ desk }: Props) {
  const { tab, setTab, claims, orphans } = desk
  return <PanelTabs tab={tab} onChange={setTab} claimCount={claims.entries.length} orphanCount={orphans.all.length} />
}

/** Where the article stands, and the tools for its text. */
function Top(props: Props) {
  const { article, hrefOf, desk } = props
  const { saving, act } = desk
  return (
    <div className={classes.top}>
      <EditorHeader article={article} saving={saving} href={hrefOf(article)} onAction={act} />
      <div className={classes.tools}>
        {desk.mayWrite ? (
          <EditorToolbar canMakeClaim={desk.hasSelection} onMakeClaim={desk.makeClaim} />
        ) : (
          <ReadingNote />
        )}
        {desk.isWide && <Tabs {...props} />}
      </div>
      {saving.conflict && <ConflictBanner conflict={saving.conflict} onCompare={() => act('compare')} />}
    </div>
  )
}

/** Headline, summary and body. */
function Words({ article, editors, desk }: Props) {
  const { mayWrite, saving } = desk
  const isProposed = article.headlineProposed && !saving.details.headlineAccepted
  return (
    <div className={classes.text}>
      {mayWrite && <KeptCopyNotice articleId={article.id} saving={saving} />}
      <ArticleSheet
        editors={editors}
        mayWrite={mayWrite}
        proposedHeadline={isProposed ? article.headline : null}
        onAcceptHeadline={() => saving.changeDetails({ headlineAccepted: true })}
      />
    </div>
  )
}

/** What a narrow screen has below the text, and what slides over it. */
function Below(props: Props) {
  const { focus, focusClaim, desk } = props
  const { entries, undecided, step, goToNextUndecided } = desk.claims
  return (
    <>
      <section className={classes.below} aria-label="Below the text">
        <Tabs {...props} />
        <div className={classes.belowContent}>
          <DeskAside {...props} />
        </div>
      </section>
      <NarrowDock
        claimCount={entries.length}
        waitingCount={undecided.standing.length}
        canMakeClaim={desk.hasSelection}
        onMakeClaim={desk.makeClaim}
        onStep={step}
        form={desk.form?.card ?? null}
        onCloseForm={desk.cancelForm}
      />
      <ClaimSheet
        entries={entries}
        focusedId={focus?.claimId ?? null}
        newest={desk.newest}
        onStep={step}
        onDecided={goToNextUndecided}
        onClose={() => focusClaim(null)}
      />
    </>
  )
}

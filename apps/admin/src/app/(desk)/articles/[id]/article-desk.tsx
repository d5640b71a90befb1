'use client'

import { useMediaQuery } from '@mantine/hooks'
import { RichTextEditor } from '@mantine/tiptap'
import { useMemo, useState } from 'react'
import type { EditorArticleFragment, EditorMentionFragment } from '@/generated/graphql.ts'
import { RejectedFold } from '@/shared/proposals/rejected-fold.tsx'
import { useMay } from '@/shared/session/viewer.ts'
import { undoNewest } from '@/shared/ui/notices.tsx'
import { ArticleAside } from './article-aside.tsx'
import classes from './article-editor.module.css'
import { ClaimSheet } from '@/features/margin/cards/claim-sheet.tsx'
import { WordlessProposals } from '@/features/margin/proposals/wordless-proposals.tsx'
import { NewClaimCard } from '@/features/margin/new-claim/new-claim-card.tsx'
import { OpenForms } from '@/shared/editor-session/open-forms.ts'
import { ProposalBar } from '@/features/margin/proposals/proposal-bar.tsx'
import { NoClaims, ProposeClaims } from '@/features/margin/proposals/propose-claims.tsx'
import { StackedClaims } from '@/features/margin/cards/stacked-claims.tsx'
import type { ClaimFocus } from '@/shared/editor-session/claim-focus.ts'
import { useClaimDesk } from '@/features/margin/use-claim-desk.ts'
import { useDecisions } from '@/features/margin/proposals/use-decisions.ts'
import { useNewClaim } from '@/features/margin/new-claim/use-new-claim.ts'
import { EditorDialogs } from './editor-dialogs.tsx'
import { EditorHeader } from './editor-header.tsx'
import { type EditorSession, EditorSessionProvider } from '@/shared/editor-session/editor-session.ts'
import { MarginColumn } from '@/features/margin/layout/margin-column.tsx'
import { NarrowDock } from './narrow-dock.tsx'
import { type PanelTab, PanelTabs } from './panel-tabs.tsx'
import { ReadingNote } from '@/features/writing/text/reading-note.tsx'
import { ConflictBanner } from '@/features/writing/saving/conflict-banner.tsx'
import { KeptCopyNotice } from '@/features/writing/saving/kept-copy-notice.tsx'
import { useAutosave } from '@/features/writing/saving/use-autosave.ts'
import { useLeaveGuard } from '@/features/writing/saving/use-leave-guard.tsx'
import { useSaving } from '@/features/writing/saving/use-saving.ts'
import { ArticleSheet } from '@/features/writing/text/article-sheet.tsx'
import { EditorToolbar } from '@/features/writing/text/editor-toolbar.tsx'
import type { ArticleEditors } from '@/shared/article-text/use-article-editors.ts'
import { useHasSelection } from '@/features/writing/text/use-has-selection.ts'
import { useHasText } from '@/features/writing/text/use-has-text.ts'
import { useHighlights } from '@/features/writing/text/use-highlights.ts'
import { useEditorDialogs } from './use-editor-dialogs.tsx'
import { useEditorShortcuts } from './use-editor-shortcuts.ts'

interface Props {
  article: EditorArticleFragment
  editors: ArticleEditors
  focus: ClaimFocus | null
  look: (focus: ClaimFocus | null) => void
  hrefOf: (article: EditorArticleFragment) => string
}

/** An article being edited: its text in the middle, its claims beside it, its state above. */
export function ArticleDesk({ article, editors, focus, look, hrefOf }: Props) {
  const may = useMay()
  const isWide = useMediaQuery('(min-width: 75.01em)', true, { getInitialValueInEffect: false })
  const [tab, setTab] = useState<PanelTab>('claims')
  const mayWrite = article.can.includes('article:save')
  const mayDecide = may('proposal:accept')
  const { take, undo } = useDecisions()
  const { entries, looks, rejections, undecided, step, goOn } = useClaimDesk(article, editors, focus, look)
  const saving = useSaving({ article, editors, mayWrite })
  const { held, newest, begin, finish, cancel } = useNewClaim(editors, look)
  const hasSelection = useHasSelection(editors) && mayWrite
  const { dialog, close, act } = useEditorDialogs(article, saving)
  useHighlights(editors, looks, focus?.claimId ?? null, held)
  useAutosave(saving, article.id, mayWrite)
  useLeaveGuard({ isDirty: saving.isDirty, save: async () => (await saving.save()) !== null })
  useEditorShortcuts(
    {
      save: () => act('save'),
      publish: () => {
        if (may('article:publish')) act('publish')
      },
      makeClaim: () => {
        if (mayWrite) begin()
      },
      next: () => step(1),
      previous: () => step(-1),
      undoDecision: () => void (undoNewest() || undo()),
      help: () => act('help'),
    },
    dialog === null,
  )
  const [forms] = useState(() => new OpenForms())
  const session = useMemo<EditorSession>(
    () => ({ articleId: article.id, editors, look, take, forms, mayWrite, mayDecide }),
    [article.id, editors, look, take, forms, mayWrite, mayDecide],
  )
  const makeClaim = (): void => {
    if (begin()) setTab('claims')
  }
  const reattach = (orphan: EditorMentionFragment): void => {
    if (begin()) finish(orphan.claim.id, orphan.role)
  }
  const drop = (orphan: EditorMentionFragment): void =>
    saving.changeDetails({ droppedClaimIds: [...saving.details.droppedClaimIds, orphan.claim.id] })
  const form = useMemo(() => {
    if (held === null) return null
    const except = entries
      .filter(({ uses }) => uses.some(({ text }) => text === held.text))
      .map(({ claimId }) => claimId)
    const { place, from, to } = held
    return {
      words: held,
      card: (
        <NewClaimCard
          key={`${place} ${from} ${to}`}
          words={held}
          except={except}
          scrollsPage={isWide}
          onDone={finish}
          onCancel={cancel}
        />
      ),
    }
  }, [cancel, entries, finish, held, isWide])
  const hasText = useHasText(editors)
  const empty = <NoClaims article={article} saving={saving} hasText={hasText} />
  const claims = isWide ? (
    <MarginColumn entries={entries} focus={focus} newest={newest} onDecided={goOn} form={form} empty={empty} />
  ) : (
    <StackedClaims entries={entries} empty={empty} onDecided={goOn} />
  )
  const orphans = article.orphans.filter(({ claim }) => !saving.details.droppedClaimIds.includes(claim.id))
  const tabs = <PanelTabs tab={tab} onChange={setTab} claimCount={entries.length} orphanCount={orphans.length} />
  const aside = (
    <>
      {tab === 'claims' && (
        <div className={classes.proposals}>
          <ProposalBar proposals={undecided.standing} />
          <WordlessProposals proposals={undecided.wordless} />
          <RejectedFold
            withClaims
            rejections={rejections}
            onBack={({ claim }) => look({ claimId: claim.id, via: 'card' })}
          />
          {undecided.standing.length === 0 && entries.length > 0 && (
            <ProposeClaims article={article} saving={saving} hasText={hasText} variant="subtle" />
          )}
        </div>
      )}
      <ArticleAside
        tab={tab}
        article={{ ...article, orphans }}
        saving={saving}
        claims={claims}
        hasSelection={hasSelection}
        onReattach={reattach}
        onDrop={drop}
      />
    </>
  )
  return (
    <EditorSessionProvider value={session}>
      <RichTextEditor editor={editors.BODY} className={classes.root} variant="subtle" withTypographyStyles={false}>
        <div className={classes.top}>
          <EditorHeader article={article} saving={saving} href={hrefOf(article)} onAction={act} />
          <div className={classes.tools}>
            {mayWrite ? <EditorToolbar canMakeClaim={hasSelection} onMakeClaim={makeClaim} /> : <ReadingNote />}
            {isWide && tabs}
          </div>
          {saving.conflict && <ConflictBanner conflict={saving.conflict} onCompare={() => act('compare')} />}
        </div>
        <div className={classes.columns}>
          <div className={classes.text}>
            {mayWrite && <KeptCopyNotice articleId={article.id} saving={saving} />}
            <ArticleSheet
              editors={editors}
              mayWrite={mayWrite}
              proposedHeadline={article.headlineProposed && !saving.details.headlineAccepted ? article.headline : null}
              onAcceptHeadline={() => saving.changeDetails({ headlineAccepted: true })}
            />
          </div>
          {isWide && (
            <aside className={classes.aside} aria-label="Beside the text">
              {aside}
            </aside>
          )}
        </div>
        {!isWide && (
          <section className={classes.below} aria-label="Below the text">
            {tabs}
            <div className={classes.belowContent}>{aside}</div>
          </section>
        )}
        {!isWide && (
          <NarrowDock
            claimCount={entries.length}
            waitingCount={undecided.standing.length}
            canMakeClaim={hasSelection}
            onMakeClaim={makeClaim}
            onStep={step}
            form={form?.card ?? null}
            onCloseForm={cancel}
          />
        )}
        {!isWide && (
          <ClaimSheet
            entries={entries}
            focusedId={focus?.claimId ?? null}
            newest={newest}
            onStep={step}
            onDecided={goOn}
            onClose={() => look(null)}
          />
        )}
      </RichTextEditor>
      <EditorDialogs
        dialog={dialog}
        article={article}
        saving={saving}
        hrefOf={hrefOf}
        onShow={(claimId) => look({ claimId, via: 'keys' })}
        onClose={close}
      />
    </EditorSessionProvider>
  )
}

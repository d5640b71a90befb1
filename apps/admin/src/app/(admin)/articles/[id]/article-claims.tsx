'use client'

import { CommentMargin } from '@/features/comments/comment-margin.tsx'
import { SuggestionMargin } from '@/features/suggestions/suggestion-margin.tsx'
import { RejectedFold } from '@/shared/proposals/rejected-fold.tsx'
import { ClaimColumn } from '@/features/margin/cards/claim-column.tsx'
import { StackedClaims } from '@/features/margin/cards/stacked-claims.tsx'
import { DecisionBar } from '@/features/margin/proposals/decision-bar.tsx'
import { NoClaims, ProposeClaims } from '@/features/margin/proposals/propose-claims.tsx'
import { WordlessProposals } from '@/features/margin/proposals/wordless-proposals.tsx'
import { ClaimTray } from '@/features/margin/tray/claim-tray.tsx'
import { ArticleAside } from './article-aside.tsx'
import classes from './article-editor.module.css'
import type { ArticlePageProps, ArticlePageState } from './use-article-page.tsx'

interface Props extends Pick<ArticlePageProps, 'article' | 'focus' | 'focusClaim' | 'hrefOf'> {
  page: ArticlePageState
}

/** What waits for a decision, above the cards. */
function Undecided({ article, focusClaim, page }: Props) {
  const { entries, rejections, undecided } = page.claims
  return (
    <div className={classes.proposals}>
      <ClaimTray tray={page.tray} hasSelection={page.hasSelection} />
      <DecisionBar entries={entries} proposals={undecided.standing} onStep={page.claims.stepTo} />
      <WordlessProposals proposals={undecided.wordless} />
      <RejectedFold
        withClaims
        rejections={rejections}
        onBack={({ claim }) => focusClaim({ claimId: claim.id, via: 'card' })}
      />
      {undecided.standing.length === 0 && entries.length > 0 && (
        <ProposeClaims article={article} saving={page.saving} hasText={page.hasText} variant="subtle" />
      )}
    </div>
  )
}

/** The cards of the claims: beside their words where there is room, else in a stack. */
function Cards({ article, focus, page }: Props) {
  const { entries, goToNextUndecided } = page.claims
  const empty = <NoClaims article={article} saving={page.saving} hasText={page.hasText} />
  if (!page.isWide) return <StackedClaims entries={entries} empty={empty} onDecided={goToNextUndecided} />
  return (
    <ClaimColumn
      entries={entries}
      focus={focus}
      newest={page.newest}
      onDecided={goToNextUndecided}
      form={page.form}
      empty={empty}
    />
  )
}

/** What stands beside the text, or below it on a narrow screen. */
export function ArticleClaims(props: Props) {
  const { article, page, hrefOf } = props
  return (
    <>
      {page.tab === 'claims' && <Undecided {...props} />}
      {page.tab === 'comments' && <CommentMargin comments={page.comments} isWide={page.isWide} />}
      {page.tab === 'suggestions' && <SuggestionMargin suggestions={page.suggestions} isWide={page.isWide} />}
      <ArticleAside
        tab={page.tab}
        article={article}
        saving={page.saving}
        href={hrefOf(article)}
        claims={<Cards {...props} />}
      />
    </>
  )
}

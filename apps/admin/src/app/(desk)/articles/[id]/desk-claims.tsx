'use client'

import { RejectedFold } from '@/shared/proposals/rejected-fold.tsx'
import { MarginColumn } from '@/features/margin/layout/margin-column.tsx'
import { StackedClaims } from '@/features/margin/cards/stacked-claims.tsx'
import { ProposalBar } from '@/features/margin/proposals/proposal-bar.tsx'
import { NoClaims, ProposeClaims } from '@/features/margin/proposals/propose-claims.tsx'
import { WordlessProposals } from '@/features/margin/proposals/wordless-proposals.tsx'
import { ArticleAside } from './article-aside.tsx'
import classes from './article-editor.module.css'
import type { ArticleDeskProps, DeskOfArticle } from './use-article-desk.tsx'

interface Props extends Pick<ArticleDeskProps, 'article' | 'focus' | 'focusClaim'> {
  desk: DeskOfArticle
}

/** What waits for a decision, above the cards. */
function Undecided({ article, focusClaim, desk }: Props) {
  const { entries, rejections, undecided } = desk.claims
  return (
    <div className={classes.proposals}>
      <ProposalBar proposals={undecided.standing} />
      <WordlessProposals proposals={undecided.wordless} />
      <RejectedFold
        withClaims
        rejections={rejections}
        onBack={({ claim }) => focusClaim({ claimId: claim.id, via: 'card' })}
      />
      {undecided.standing.length === 0 && entries.length > 0 && (
        <ProposeClaims article={article} saving={desk.saving} hasText={desk.hasText} variant="subtle" />
      )}
    </div>
  )
}

/** The cards of the claims: beside their words where there is room, else in a stack. */
function Cards({ article, focus, desk }: Props) {
  const { entries, goToNextUndecided } = desk.claims
  const empty = <NoClaims article={article} saving={desk.saving} hasText={desk.hasText} />
  if (!desk.isWide) return <StackedClaims entries={entries} empty={empty} onDecided={goToNextUndecided} />
  return (
    <MarginColumn
      entries={entries}
      focus={focus}
      newest={desk.newest}
      onDecided={goToNextUndecided}
      form={desk.form}
      empty={empty}
    />
  )
}

/** What stands beside the text, or below it on a narrow screen. */
export function DeskAside(props: Props) {
  const { article, desk } = props
  return (
    <>
      {desk.tab === 'claims' && <Undecided {...props} />}
      <ArticleAside
        tab={desk.tab}
        article={{ ...article, orphans: desk.orphans.all }}
        saving={desk.saving}
        claims={<Cards {...props} />}
        hasSelection={desk.hasSelection}
        onReattach={desk.orphans.reattach}
        onDrop={desk.orphans.drop}
      />
    </>
  )
}

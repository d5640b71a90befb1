'use client'

import type { ReactNode } from 'react'
import type { EditorArticleFragment } from '@/generated/graphql.ts'
import classes from './article-editor.module.css'
import { ArticlePanel } from '@/features/writing/details/article-panel.tsx'
import { HistoryPanel } from '@/features/history/history-panel.tsx'
import type { PanelTab } from './panel-tabs.tsx'
import type { Saving } from '@/shared/editor-session/saving.ts'

interface Props {
  tab: PanelTab
  article: EditorArticleFragment
  saving: Saving
  /** The address at which readers have it, or will. */
  href: string
  /** The claims, beside the text or below it. */
  claims: ReactNode
}

/** What stands beside the text: its claims, what it says about itself, or its history. */
export function ArticleAside({ tab, article, saving, href, claims }: Props) {
  if (tab === 'claims') return claims
  if (tab === 'comments' || tab === 'suggestions') return null
  return (
    <div className={classes.panel}>
      {tab === 'article' && (
        <ArticlePanel article={article} details={saving.details} onChange={saving.changeDetails} href={href} />
      )}
      {tab === 'history' && <HistoryPanel article={article} saving={saving} href={href} />}
    </div>
  )
}

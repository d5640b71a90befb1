'use client'

import type { ReactNode } from 'react'
import { type ArticleChoiceFragment, FindArticlesDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { FindOrCreate } from '../ui/find-or-create.tsx'
import { languageWithTag } from '../ui/languages.ts'
import { wording } from '../ui/wording.ts'
import { t } from '../words/words.ts'

/** An article as pickers hold it. */
export type ArticleChoice = ArticleChoiceFragment

interface Props {
  label?: string
  description?: string
  required?: boolean
  error?: ReactNode
  disabled?: boolean
  /** Offers none in this language. */
  notIn?: string
  value: ArticleChoice | null
  onChange: (article: ArticleChoice | null) => void
}

/** Finds an article by words of its headline. */
export function ArticlePicker({ label = t('Article'), notIn, ...props }: Props) {
  return (
    <FindOrCreate
      {...props}
      label={label}
      placeholder={t('Type words of the headline')}
      recentLabel={t('Recent articles')}
      queryKey={['find-articles', notIn]}
      find={async (search, signal) =>
        (await execute(FindArticlesDocument, { search: search || null }, signal)).articles.nodes.filter(
          ({ locale }) => locale !== notIn,
        )
      }
      nameOf={(article) => article.headline}
      detailOf={({ kind, state, locale }) => [wording(kind), wording(state), languageWithTag(locale)].join(' · ')}
    />
  )
}

'use client'

import type { ReactNode } from 'react'
import { type ArticleChoiceFragment, FindArticlesDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { FindOrCreate } from '../ui/find-or-create.tsx'
import { wording } from '../ui/wording.ts'

/** An article as pickers hold it. */
export type ArticleChoice = ArticleChoiceFragment

interface Props {
  label?: string
  description?: string
  required?: boolean
  error?: ReactNode
  value: ArticleChoice | null
  onChange: (article: ArticleChoice | null) => void
}

/** Finds an article by words of its headline. */
export function ArticlePicker({ label = 'Article', ...props }: Props) {
  return (
    <FindOrCreate
      {...props}
      label={label}
      placeholder="Type words of the headline"
      recentLabel="Recent articles"
      queryKey={['find-articles']}
      find={async (search, signal) =>
        (await execute(FindArticlesDocument, { search: search || null }, signal)).articles.nodes
      }
      nameOf={(article) => article.headline}
      detailOf={({ kind, state }) => `${wording(kind)} · ${wording(state)}`}
    />
  )
}

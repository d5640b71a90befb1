import type { ReactNode } from 'react'
import styles from './more-link.module.css'

/** The way to the next page of a list; nothing on the last one. */
export function MoreLink({
  path,
  search = {},
  pageInfo,
  label,
}: {
  path: string
  search?: Record<string, string>
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
  label: string
}): ReactNode {
  if (!pageInfo.hasNextPage || pageInfo.endCursor === null || pageInfo.endCursor === undefined) return null
  return (
    <p className={styles.more}>
      <a href={`${path}?${new URLSearchParams({ ...search, after: pageInfo.endCursor })}`}>{label}</a>
    </p>
  )
}

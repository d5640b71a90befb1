import type { Action } from '@sourceline/domain'
import {
  IconArticle,
  IconChecklist,
  IconFolders,
  IconHome2,
  IconKey,
  IconMessageReport,
  IconTags,
  IconUserQuestion,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'

/** One place of the desk. */
export interface Destination {
  readonly label: string
  readonly href: string
  readonly icon: TablerIcon
  /** The permission without which the place is not shown. */
  readonly needs?: Action
}

/** What the sidebar offers: one line a noun. */
export const destinations: readonly Destination[] = [
  { label: 'Home', href: '/', icon: IconHome2 },
  { label: 'Articles', href: '/articles', icon: IconArticle },
  { label: 'Claims', href: '/claims', icon: IconChecklist },
  { label: 'Sources', href: '/sources', icon: IconUserQuestion },
  { label: 'Corrections', href: '/corrections', icon: IconMessageReport },
  { label: 'Topics', href: '/topics', icon: IconTags },
  { label: 'Collections', href: '/collections', icon: IconFolders },
]

/** What lies below: tokens of one's own, and for administrators the people. */
export const settings: readonly Destination[] = [
  { label: 'People', href: '/settings/users', icon: IconUsers, needs: 'user:read' },
  { label: 'API tokens', href: '/settings/tokens', icon: IconKey, needs: 'api-token:read' },
]

import type { Action } from '@sourceline/domain'
import {
  IconArrowRampRight,
  IconArticle,
  IconChecklist,
  IconEraser,
  IconFileImport,
  IconFolders,
  IconHome2,
  IconKey,
  IconLayoutList,
  IconMail,
  IconMessageReport,
  IconPencil,
  IconPhoto,
  IconTags,
  IconTrash,
  IconUserCircle,
  IconUserQuestion,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import { t } from './words/words.ts'

/** One place of the admin. */
export interface Destination {
  readonly label: string
  readonly href: string
  readonly icon: TablerIcon
  /** The permission without which the place is not shown. */
  readonly needs?: Action
  /** The type of the records that have a page each below the place: `/articles/<id>`. */
  readonly pages?: string
}

/** What the sidebar offers: one line a noun. */
export const destinations = (): readonly Destination[] => [
  { label: t('Home'), href: '/', icon: IconHome2 },
  { label: t('Articles'), href: '/articles', icon: IconArticle, pages: 'article' },
  { label: t('Claims'), href: '/claims', icon: IconChecklist, pages: 'claim' },
  { label: t('Sources'), href: '/sources', icon: IconUserQuestion, pages: 'source' },
  { label: t('Media'), href: '/library', icon: IconPhoto, pages: 'asset' },
  { label: t('Corrections'), href: '/corrections', icon: IconMessageReport },
  { label: t('Topics'), href: '/topics', icon: IconTags },
  { label: t('Sections'), href: '/sections', icon: IconLayoutList },
  { label: t('Authors'), href: '/authors', icon: IconPencil },
  { label: t('Collections'), href: '/collections', icon: IconFolders },
]

/**
 * What lies below: imports, where old paths lead, what was deleted, tokens of one's own, for editors what was redacted,
 * and for administrators the people.
 */
export const settings = (): readonly Destination[] => [
  { label: t('Imports'), href: '/imports', icon: IconFileImport, needs: 'article:import' },
  { label: t('Redirects'), href: '/redirects', icon: IconArrowRampRight, needs: 'redirect:create' },
  { label: t('Bin'), href: '/bin', icon: IconTrash, needs: 'bin:read' },
  { label: t('Your account'), href: '/account', icon: IconUserCircle },
  { label: t('People'), href: '/settings/users', icon: IconUsers, needs: 'user:read' },
  { label: t('Mails'), href: '/settings/mails', icon: IconMail, needs: 'mail:read' },
  { label: t('API tokens'), href: '/settings/tokens', icon: IconKey, needs: 'api-token:read' },
  { label: t('Redactions'), href: '/settings/redactions', icon: IconEraser, needs: 'record:redact' },
]

/** The page of a record; undefined where records of its type have none. */
export function pageOf(type: string, id: string): string | undefined {
  const place = destinations().find(({ pages }) => pages === type)
  return place && `${place.href}/${id}`
}

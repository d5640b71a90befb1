'use client'

import { Button, Modal, Text } from '@mantine/core'
import { IconArrowRampRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { DeleteRedirectDocument, RedirectListDocument, type RedirectRowFragment } from '@/generated/graphql.ts'
import { undeleteRedirect } from '@/shared/bin/undelete-redirect.ts'
import { execute } from '@/shared/graphql-client.ts'
import { FilterBar, SearchBox } from '@/shared/list/filter-bar.tsx'
import { RecordList } from '@/shared/list/record-list.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { useFilters } from '@/shared/list/use-filters.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { showUndo } from '@/shared/ui/notices.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { RowActions } from '@/shared/ui/row-actions.tsx'
import { useChange } from '@/shared/use-change.ts'
import { RedirectForm } from './redirect-form.tsx'
import { t } from '@/shared/words/words.ts'

const nameOf = ({ path }: RedirectRowFragment): string => path ?? t('A redacted path')

/** Where a path leads: an article by its headline, an address, or nowhere. */
function Target({ redirect: { kind, article, toAddress } }: { redirect: RedirectRowFragment }) {
  if (article) return <RecordLink href={`/articles/${article.id}`}>{article.headline}</RecordLink>
  return (
    <Text size="sm" c={toAddress ? undefined : 'dimmed'} style={{ overflowWrap: 'anywhere' }}>
      {toAddress ?? (kind === 'GONE' ? t('Gone (410)') : t('An article in the bin'))}
    </Text>
  )
}

/** Puts a redirect in the bin, from which it can be taken back at once. */
function useDeleteRedirect(): (redirect: RedirectRowFragment) => void {
  const undo = useChange(undeleteRedirect)
  const { mutate } = useChange(
    async ({ id, version }: RedirectRowFragment) =>
      accepted((await execute(DeleteRedirectDocument, { input: { id, expectedVersion: version } })).deleteRedirect)
        .deletedId,
    { onDone: (id) => showUndo(t('The redirect lies in the bin'), () => undo.mutate(id)) },
  )
  return mutate
}

function columnsFor(
  edit: (redirect: RedirectRowFragment) => void,
  remove: (redirect: RedirectRowFragment) => void,
): readonly Column<RedirectRowFragment>[] {
  return [
    {
      heading: t('Old path'),
      cell: (redirect) => (
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          {nameOf(redirect)}
        </Text>
      ),
    },
    { heading: t('Leads to'), cell: (redirect) => <Target redirect={redirect} /> },
    { heading: t('Changed'), narrow: true, cell: ({ updatedAt }) => <Moment at={updatedAt} c="dimmed" /> },
    {
      heading: t('Actions'),
      narrow: true,
      cell: (redirect) => (
        <RowActions
          name={nameOf(redirect)}
          onEdit={redirect.can.includes('redirect:save') ? () => edit(redirect) : undefined}
          onRemove={redirect.can.includes('redirect:delete') ? () => remove(redirect) : undefined}
        />
      ),
    },
  ]
}

/** Where the paths of an earlier site lead, and those that were given up. */
export function RedirectList() {
  const filters = useFilters()
  const may = useMay()
  const remove = useDeleteRedirect()
  const [open, setOpen] = useState<RedirectRowFragment | 'NEW'>()
  const close = () => setOpen(undefined)
  const search = filters.text('search')
  const list = useConnection(
    ['redirects', { search }],
    async (after, signal) => (await execute(RedirectListDocument, { after, search: search || null }, signal)).redirects,
  )
  const create = may('redirect:create') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('NEW')}>
      {t('New redirect')}
    </Button>
  )
  return (
    <Page
      title={t('Redirects')}
      description={t('Where the addresses of an earlier site take readers.')}
      actions={create}
    >
      <FilterBar filters={filters}>
        <SearchBox filters={filters} label={t('Search old paths')} />
      </FilterBar>
      <RecordList
        caption={t('Redirects')}
        list={list}
        columns={columnsFor(setOpen, remove)}
        filters={filters}
        empty={
          <EmptyState icon={IconArrowRampRight} title={t('No redirects yet')} actions={create}>
            {t('An import brings the old addresses of its articles. Add others that readers still follow.')}
          </EmptyState>
        }
      />
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={open === 'NEW' ? t('New redirect') : t('Edit redirect')}
      >
        {open && <RedirectForm {...(open !== 'NEW' && { redirect: open })} onClose={close} />}
      </Modal>
    </Page>
  )
}

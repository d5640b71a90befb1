'use client'

import { Button, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { EdgeState, SourceKind } from '@sourceline/domain'
import { IconPlus, IconUserQuestion } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { SourceListDocument, type SourceRowFragment } from '@/generated/graphql.ts'
import { SourcePicker } from '@/shared/attribution/source-picker.tsx'
import { execute } from '@/shared/graphql-client.ts'
import { FilterBar, FilterChoice, SearchBox } from '@/shared/list/filter-bar.tsx'
import { RecordList } from '@/shared/list/record-list.tsx'
import { ViewsMenu } from '@/shared/list-views/views-menu.tsx'
import type { Column } from '@/shared/list/record-table.tsx'
import { useConnection } from '@/shared/list/use-connection.ts'
import { useFilters } from '@/shared/list/use-filters.ts'
import { useMay } from '@/shared/session/viewer.ts'
import { EmptyState } from '@/shared/ui/empty-state.tsx'
import { Moment } from '@/shared/ui/moment.tsx'
import { Page } from '@/shared/ui/page.tsx'
import { publicationState } from '@/shared/ui/publication-state.ts'
import { RecordLink } from '@/shared/ui/record-link.tsx'
import { KindBadge, StateBadge } from '@/shared/ui/word-badge.tsx'
import { choices, vocabulary } from '@/shared/ui/wording.ts'
import { t, translated } from '@/shared/words/words.ts'

const columns = (): readonly Column<SourceRowFragment>[] => [
  {
    heading: t('Source'),
    cell: ({ id, name, role, affiliation, standIn }) => (
      <>
        <RecordLink href={`/sources/${id}`}>{name}</RecordLink>
        <Text size="xs" c="dimmed">
          {[role, affiliation?.name, standIn ? t('not named to readers') : undefined].filter(Boolean).join(' · ')}
        </Text>
      </>
    ),
  },
  {
    heading: t('Kind'),
    narrow: true,
    cell: ({ kind }) => <KindBadge kind={kind} meaning={translated(vocabulary.SourceKind.meanings[kind])} />,
  },
  { heading: t('State'), narrow: true, cell: (source) => <StateBadge state={publicationState(source)} /> },
  { heading: t('Changed'), narrow: true, cell: ({ updatedAt }) => <Moment at={updatedAt} c="dimmed" /> },
]

function NewSourceButton() {
  const router = useRouter()
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        {t('New source')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('New source')}>
        <SourcePicker
          label={t('Who or what?')}
          description={t('It may be known already: choose it, or make a new one.')}
          value={null}
          onChange={(source) => {
            if (source) router.push(`/sources/${source.id}`)
          }}
        />
      </Modal>
    </>
  )
}

/** Everyone and everything that claims come from. */
export function SourceList() {
  const filters = useFilters()
  const may = useMay()
  const search = filters.text('search')
  const kind = filters.oneOf('kind', SourceKind.values)
  const state = filters.oneOf('state', EdgeState.values)
  const naming = filters.oneOf('naming', ['named', 'unnamed'])
  const list = useConnection(['sources', { search, kind, state, naming }], async (after, signal) => {
    const editorial = {
      search: search || null,
      state: state ? [state] : null,
      standIn: naming ? naming === 'unnamed' : null,
    }
    return (await execute(SourceListDocument, { after, editorial, filter: { kind: kind ? [kind] : null } }, signal))
      .sources
  })
  const create = may('source:create') && <NewSourceButton />
  return (
    <Page
      title={t('Sources')}
      description={t('People, bodies, publications and documents that claims come from.')}
      actions={
        <>
          <ViewsMenu list="SOURCES" filters={filters} />
          {create}
        </>
      }
    >
      <FilterBar filters={filters}>
        <SearchBox filters={filters} label={t('Search sources')} />
        <FilterChoice filters={filters} name="kind" label={t('Any kind')} data={choices(SourceKind)} />
        <FilterChoice filters={filters} name="state" label={t('Any decision')} data={choices(EdgeState)} />
        <FilterChoice
          filters={filters}
          name="naming"
          label={t('Named or not')}
          data={[
            { value: 'named', label: t('Named') },
            { value: 'unnamed', label: t('Not named') },
          ]}
        />
      </FilterBar>
      <RecordList
        caption={t('Sources')}
        list={list}
        columns={columns()}
        filters={filters}
        empty={
          <EmptyState icon={IconUserQuestion} title={t('No sources yet')} actions={create}>
            {t(
              'Sources are found in imported texts and made wherever a claim is attributed. You can also add one here.',
            )}
          </EmptyState>
        }
      />
    </Page>
  )
}

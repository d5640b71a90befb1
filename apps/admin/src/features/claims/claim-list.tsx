'use client'

import { Button, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ClaimKind, EdgeState, Verdict } from '@sourceline/domain'
import { IconChecklist, IconPlus } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { ClaimListDocument, type ClaimRowFragment } from '@/generated/graphql.ts'
import { ClaimPicker } from '@/shared/attribution/claim-picker.tsx'
import { SourceFilter } from '@/shared/attribution/source-filter.tsx'
import { sourceIn } from '@/shared/attribution/source-in.ts'
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
import { KindBadge, StateBadge, VerdictBadge } from '@/shared/ui/word-badge.tsx'
import { choices, vocabulary } from '@/shared/ui/wording.ts'
import { t, translated } from '@/shared/words/words.ts'
import { numberText } from '@/shared/ui/formats.ts'

const columns = (): readonly Column<ClaimRowFragment>[] => [
  { heading: t('Claim'), cell: ({ id, statement }) => <RecordLink href={`/claims/${id}`}>{statement}</RecordLink> },
  { heading: t('Verdict'), narrow: true, cell: ({ verdict }) => (verdict ? <VerdictBadge verdict={verdict} /> : null) },
  {
    heading: t('Kind'),
    narrow: true,
    cell: ({ kind }) => <KindBadge kind={kind} meaning={translated(vocabulary.ClaimKind.meanings[kind])} />,
  },
  {
    heading: t('State'),
    narrow: true,
    cell: (claim) => <StateBadge state={publicationState(claim)} />,
  },
  {
    heading: t('Origins'),
    narrow: true,
    cell: ({ independentSourceCount: count }) => (
      <Text size="sm" c="dimmed" title={t('Independent sources: chains of the same report count once.')}>
        <Text span inherit visibleFrom="sm">
          {numberText(count)}
        </Text>
        <Text span inherit hiddenFrom="sm">
          {t('{count, plural, one {# independent source} other {# independent sources}}', { count })}
        </Text>
      </Text>
    ),
  },
  { heading: t('Changed'), narrow: true, cell: ({ updatedAt }) => <Moment at={updatedAt} c="dimmed" /> },
]

function NewClaimButton() {
  const router = useRouter()
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        {t('New claim')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('New claim')}>
        <ClaimPicker
          label={t('What is claimed?')}
          description={t('Somebody may have claimed it before: choose that one, or make a new one.')}
          value={null}
          onChange={(claim) => {
            if (claim) router.push(`/claims/${claim.id}`)
          }}
        />
      </Modal>
    </>
  )
}

/** Every claim of the newsroom, however it is worded in the search. */
export function ClaimList() {
  const filters = useFilters()
  const may = useMay()
  const search = filters.text('search')
  const state = filters.oneOf('state', EdgeState.values)
  const kind = filters.oneOf('kind', ClaimKind.values)
  const verdict = filters.oneOf('verdict', Verdict.values)
  const published = filters.oneOf('published', ['yes', 'no'])
  const source = sourceIn(filters)
  const list = useConnection(['claims', { search, state, kind, verdict, published, source }], async (after, signal) => {
    const editorial = {
      search: search || null,
      state: state ? [state] : null,
      published: published ? published === 'yes' : null,
      source,
    }
    const filter = { kind: kind ? [kind] : null, verdict: verdict ? [verdict] : null }
    return (await execute(ClaimListDocument, { after, editorial, filter }, signal)).claims
  })
  return (
    <Page
      title={t('Claims')}
      description={t('Each statement is written once and shared by every article that makes it.')}
      actions={
        <>
          <ViewsMenu list="CLAIMS" filters={filters} />
          {may('claim:create') && <NewClaimButton />}
        </>
      }
    >
      <FilterBar filters={filters}>
        <SearchBox filters={filters} label={t('Search claims')} />
        <FilterChoice filters={filters} name="verdict" label={t('Any verdict')} data={choices(Verdict)} />
        <SourceFilter filters={filters} place="bar" />
        <FilterChoice filters={filters} name="kind" label={t('Any kind')} data={choices(ClaimKind)} />
        <FilterChoice filters={filters} name="state" label={t('Any decision')} data={choices(EdgeState)} />
        <FilterChoice
          filters={filters}
          name="published"
          label={t('Public or not')}
          data={[
            { value: 'yes', label: t('Public') },
            { value: 'no', label: t('Not public') },
          ]}
        />
      </FilterBar>
      <RecordList
        caption={t('Claims')}
        list={list}
        columns={columns()}
        filters={filters}
        empty={
          <EmptyState
            icon={IconChecklist}
            title={t('No claims yet')}
            actions={may('claim:create') && <NewClaimButton />}
          >
            {t(
              'Claims come from articles: select words in the editor, or import a text and decide on what is proposed.',
            )}
          </EmptyState>
        }
      />
    </Page>
  )
}

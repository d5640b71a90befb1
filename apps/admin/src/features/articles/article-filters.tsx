'use client'

import { Button, Group, Popover, Select, Stack, TextInput } from '@mantine/core'
import { ArticleKind, Verdict, WorkflowState } from '@sourceline/domain'
import { IconFilter } from '@tabler/icons-react'
import { useAuthors, useSections, useTopics } from '@/shared/articles/use-choices.ts'
import { SourceFilter } from '@/shared/attribution/source-filter.tsx'
import { FilterBar, FilterChoice, SearchBox } from '@/shared/list/filter-bar.tsx'
import type { Filters } from '@/shared/list/use-filters.ts'
import { choices } from '@/shared/ui/wording.ts'
import { articleOrders, furtherFilters } from './listed-articles.ts'
import { t } from '@/shared/words/words.ts'

const named = (records: readonly { slug: string; name: string }[]) =>
  records.map(({ slug, name }) => ({ value: slug, label: name }))

/** One of the further filters, found by typing. */
function Choice({
  filters,
  name,
  label,
  data,
}: {
  filters: Filters
  name: string
  label: string
  data: { value: string; label: string }[]
}) {
  return (
    <Select
      label={label}
      placeholder={t('Any')}
      searchable
      clearable
      openOnFocus={false}
      nothingFoundMessage={t('None of that name')}
      limit={100}
      comboboxProps={{ withinPortal: false }}
      data={data}
      value={filters.text(name) || null}
      onChange={(value) => filters.set(name, value)}
    />
  )
}

function DayField({ filters, name, label }: { filters: Filters; name: string; label: string }) {
  return (
    <TextInput
      type="date"
      label={label}
      value={filters.text(name)}
      onChange={(event) => filters.set(name, event.currentTarget.value || null)}
      style={{ flex: 1 }}
    />
  )
}

function FurtherFilters({ filters }: { filters: Filters }) {
  return (
    <Stack gap="sm" w={320}>
      <Choice filters={filters} name="section" label={t('Section')} data={named(useSections())} />
      <Choice filters={filters} name="topic" label={t('Topic')} data={named(useTopics())} />
      <Choice filters={filters} name="author" label={t('Author')} data={named(useAuthors())} />
      <Choice filters={filters} name="mine" label={t('Written by')} data={[{ value: 'yes', label: t('Me') }]} />
      <Choice filters={filters} name="kind" label={t('Kind')} data={choices(ArticleKind)} />
      <SourceFilter filters={filters} place="popover" />
      <Choice filters={filters} name="verdict" label={t('Verdict on a claim')} data={choices(Verdict)} />
      <Choice
        filters={filters}
        name="proposals"
        label={t('Proposals')}
        data={[
          { value: 'open', label: t('Some wait for a decision') },
          { value: 'none', label: t('None waits') },
        ]}
      />
      <Group gap="xs" wrap="nowrap">
        <DayField filters={filters} name="from" label={t('Published from')} />
        <DayField filters={filters} name="to" label={t('Published to')} />
      </Group>
    </Stack>
  )
}

/** Narrows and orders the list of articles. */
export function ArticleFilters({ filters }: { filters: Filters }) {
  const count = filters.count(furtherFilters)
  const isSearched = filters.text('search') !== ''
  return (
    <FilterBar filters={filters}>
      <SearchBox filters={filters} label={t('Search articles')} />
      <FilterChoice filters={filters} name="state" label={t('Any state')} data={choices(WorkflowState)} />
      <Popover position="bottom-start" withinPortal trapFocus returnFocus>
        <Popover.Target>
          <Button variant={count > 0 ? 'light' : 'default'} leftSection={<IconFilter size={16} aria-hidden />}>
            {count > 0 ? t('More filters ({count})', { count }) : t('More filters')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <FurtherFilters filters={filters} />
        </Popover.Dropdown>
      </Popover>
      <Select
        aria-label={t('Order')}
        data={isSearched ? [t('Best match first')] : [...articleOrders()]}
        disabled={isSearched}
        allowDeselect={false}
        value={isSearched ? t('Best match first') : filters.text('sort') || articleOrders()[0].value}
        onChange={(value) => filters.set('sort', value === articleOrders()[0].value ? null : value)}
        w={170}
      />
    </FilterBar>
  )
}

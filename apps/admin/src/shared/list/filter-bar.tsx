'use client'

import { Group, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Filters } from './use-filters.ts'

/** A search box whose words go to the address when typing pauses. */
export function SearchBox({ filters, label }: { filters: Filters; label: string }) {
  const [words, setWords] = useState(filters.text('search'))
  const settle = useDebouncedCallback((value: string) => filters.set('search', value.trim() || null), 250)
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value)
        settle(event.currentTarget.value)
      }}
      style={{ flex: '1 1 200px' }}
    />
  )
}

interface FilterProps {
  filters: Filters
  name: string
  label: string
  data: { value: string; label: string }[]
}

/** One filter; clearing it shows everything again. */
export function FilterChoice({ filters, name, label, data }: FilterProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      value={filters.oneOf(
        name,
        data.map(({ value }) => value),
      )}
      onChange={(value) => filters.set(name, value)}
      style={{ flex: '0 1 165px', minWidth: 140 }}
    />
  )
}

/** The row above a list that narrows it. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <Group gap="xs" mb="md" role="search">
      {children}
    </Group>
  )
}

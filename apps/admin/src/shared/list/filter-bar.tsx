'use client'

import { Button, Group, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Filters } from './use-filters.ts'
import { t } from '../words/words.ts'
import { insideSentence } from '../ui/formats.ts'

/** A search box whose words go to the address when typing pauses. */
export function SearchBox({ filters, label }: { filters: Filters; label: string }) {
  const asked = filters.text('search')
  const [words, setWords] = useState(asked)
  const settled = useRef(asked)
  const settle = useDebouncedCallback((value: string) => {
    settled.current = value.trim()
    filters.set('search', settled.current || null)
  }, 250)
  // What comes from elsewhere (a view, a link, Clear, the way back) replaces what stands here; what was typed here does not.
  useEffect(() => {
    if (asked === settled.current) return
    settled.current = asked
    settle.cancel()
    setWords(asked)
  }, [asked])
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
      clearButtonProps={{ 'aria-label': t('Clear {label}', { label: insideSentence(label) }) }}
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
export function FilterBar({ filters, children }: { filters: Filters; children: ReactNode }) {
  return (
    <Group gap="xs" mb="md" role="search">
      {children}
      {filters.any && (
        <Button variant="subtle" color="gray" onClick={filters.clear}>
          {t('Clear')}
        </Button>
      )}
    </Group>
  )
}

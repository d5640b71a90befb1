'use client'

import { Box, Loader, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { isTypingOutside } from './is-typing.ts'
import { choicesOf, takenByEnter } from './search-choices.ts'
import { t } from '../words/words.ts'
import { insideSentence } from './formats.ts'

const createValue = '$create'

/** Where a field stands: in a form, in a bar above a list, where its placeholder says what it is for, or in a popover. */
export type FieldPlace = 'form' | 'bar' | 'popover'

/** How records of one type are found, shown and made. */
export interface FindOrCreateProps<Item extends { id: string }> {
  label: string
  description?: string
  placeholder?: string
  required?: boolean
  error?: ReactNode
  disabled?: boolean
  value: Item | null
  onChange: (item: Item | null) => void
  /** What the search box holds before anything is typed. */
  initialSearch?: string
  /** What stands above the newest records, which are all that is known to offer until something is typed. */
  recentLabel: string
  /** Records that fit already, offered first until something is typed. */
  suggestions?: readonly Item[]
  suggestionsLabel?: string
  /** Puts the keyboard into the field when it appears. */
  takesKeyboard?: boolean
  place?: FieldPlace
  /** The cache key of the search, without the words searched for. */
  queryKey: readonly unknown[]
  find: (search: string, signal: AbortSignal) => Promise<readonly Item[]>
  nameOf: (item: Item) => string
  /** A second line that tells two of the same name apart. */
  detailOf: (item: Item) => string
  /** What the last choice says, given the words typed; no choice without it. */
  createLabel?: (search: string) => string
  /** The form that makes a new record in place. */
  renderCreate?: (search: string, done: (item: Item) => void, cancel: () => void) => ReactNode
}

/** What is offered for the words in the search box. What was found for other words cannot be chosen. */
function useOffers<Item extends { id: string }>(props: FindOrCreateProps<Item>, wanted: string) {
  const { value, nameOf, createLabel, renderCreate } = props
  const [settled] = useDebouncedValue(wanted, 200)
  const found = useQuery({
    queryKey: [...props.queryKey, settled],
    queryFn: ({ signal }) => props.find(settled, signal),
    placeholderData: keepPreviousData,
  })
  const stale = settled !== wanted || found.isPlaceholderData
  const suggested = wanted === '' ? (props.suggestions ?? []) : []
  const offered = [...(value ? [value] : []), ...suggested, ...(found.data ?? [])]
  const items = new Map(offered.map((item) => [item.id, item]))
  const choices = choicesOf({
    suggested,
    offered: [...items.values()],
    labels: { suggested: props.suggestionsLabel ?? t('Suggested'), recent: wanted === '' ? props.recentLabel : null },
    choiceOf: (item) => ({ value: item.id, label: nameOf(item), disabled: stale }),
  })
  const mayCreate = !stale && wanted.length > 1 && createLabel && renderCreate
  const data = [...choices, ...(mayCreate ? [{ value: createValue, label: createLabel(wanted) }] : [])]
  const names = (found.data ?? []).map((item) => ({ id: item.id, name: nameOf(item) }))
  return { found, items, data, stale, only: takenByEnter(wanted, names, mayCreate ? createValue : null) }
}

function whyEmpty({ isFetching, error }: { isFetching: boolean; error: Error | null }): string {
  if (isFetching) return t('Looking …')
  return error ? t('The search failed. Type again to retry.') : t('Nothing found. Type to search.')
}

/** One choice: the name of a record with what tells it apart, or the one that makes a new record. */
function Choice({ label, detail }: { label: string; detail: string | undefined }) {
  const isRecord = detail !== undefined
  return (
    <Box style={{ minWidth: 0 }}>
      <Text size="sm" fw={isRecord ? 500 : 600} c={isRecord ? undefined : 'var(--mantine-primary-color-light-color)'}>
        {label}
      </Text>
      {isRecord && (
        <Text size="xs" c="dimmed">
          {detail}
        </Text>
      )}
    </Box>
  )
}

/**
 * Lets Enter take what is offered where it is one thing only, once that is found. A choice that was gone to with the
 * arrows is taken by the list itself.
 */
function useEnterTakesOnly({ only, stale, take }: { only: string | null; stale: boolean; take: (id: string) => void }) {
  const [awaited, setAwaited] = useState(false)
  useEffect(() => {
    if (!awaited || stale) return
    setAwaited(false)
    if (only !== null) take(only)
  }, [awaited, stale, only, take])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (event.key !== 'Enter') setAwaited(false)
    else if (isPlain && !event.currentTarget.hasAttribute('aria-activedescendant') && (stale || only !== null)) {
      event.preventDefault()
      setAwaited(true)
    }
  }
  return onKeyDown
}

/**
 * A search box that offers what exists while typing, and to make what does not. Before anything is
 * typed it says of what it offers why; Enter takes the only one that fits.
 * Results of words typed before cannot be chosen, so that a quick Enter never
 * picks what was not looked for.
 */
export function FindOrCreate<Item extends { id: string }>(props: FindOrCreateProps<Item>) {
  const { value, nameOf, detailOf, renderCreate, onChange, takesKeyboard = false, place = 'form' } = props
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesKeyboard && !isTypingOutside(field.current)) field.current?.focus({ preventScroll: true })
  }, [takesKeyboard])
  const [search, setSearch] = useState(value ? nameOf(value) : (props.initialSearch ?? ''))
  const [creating, setCreating] = useState<string>()
  const wanted = value && search === nameOf(value) ? '' : search.trim()
  const { found, items, data, stale, only } = useOffers(props, wanted)
  const [opened, setOpened] = useState(false)
  const choose = (id: string | null) => {
    if (id === createValue) return setCreating(wanted)
    setCreating(undefined)
    onChange(id ? (items.get(id) ?? null) : null)
  }
  const onKeyDown = useEnterTakesOnly({
    only,
    stale: stale && wanted !== '',
    take: (id) => {
      setOpened(false)
      choose(id)
    },
  })
  return (
    <Box style={place === 'bar' ? { flex: '0 1 165px', minWidth: 140 } : undefined}>
      <Select
        ref={field}
        openOnFocus={false}
        dropdownOpened={opened}
        onDropdownOpen={() => setOpened(true)}
        onDropdownClose={() => setOpened(false)}
        onKeyDown={onKeyDown}
        data-autofocus={takesKeyboard || undefined}
        {...(place === 'bar' ? { 'aria-label': props.label } : { label: props.label })}
        description={props.description}
        placeholder={props.placeholder}
        required={props.required}
        error={props.error}
        disabled={props.disabled}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('Clear {label}', { label: insideSentence(props.label) }) }}
        data={data}
        value={value?.id ?? null}
        onChange={choose}
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options }) => options}
        rightSection={found.isFetching ? <Loader size={14} /> : undefined}
        nothingFoundMessage={whyEmpty(found)}
        maxDropdownHeight={300}
        comboboxProps={{ shadow: 'md', withinPortal: place !== 'popover' }}
        renderOption={({ option }) => {
          const item = items.get(option.value)
          return <Choice label={option.label} detail={item && detailOf(item)} />
        }}
      />
      {creating !== undefined &&
        renderCreate?.(
          creating,
          (item) => {
            setCreating(undefined)
            onChange(item)
            setSearch(nameOf(item))
          },
          () => setCreating(undefined),
        )}
    </Box>
  )
}

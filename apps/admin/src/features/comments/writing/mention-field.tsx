'use client'

import { Combobox, Textarea, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { ColleaguesDocument, type ColleaguesQuery } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { type MentionQuery, mentionQuery, peopleCalled, withMention } from './mention-query.ts'
import { t } from '@/shared/words/words.ts'

/** Somebody who can be mentioned. */
export type Colleague = ColleaguesQuery['colleagues'][number]

/** How many names are offered at once. */
const offered = 6

const nobody: readonly Colleague[] = []

/** Everybody who can be mentioned. */
export function useColleagues(): readonly Colleague[] {
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: async ({ signal }) => (await execute(ColleaguesDocument, {}, signal)).colleagues,
    staleTime: 300_000,
  })
  return data ?? nobody
}

interface Props {
  label: string
  placeholder: string
  text: string
  onText: (text: string) => void
  colleagues: readonly Colleague[]
  field: RefObject<HTMLTextAreaElement | null>
  error: string | undefined
}

/** Offers names behind an `@`, and puts the chosen one in its place. */
function useMentions({ text, onText, colleagues, field }: Props) {
  const [query, setQuery] = useState<MentionQuery | null>(null)
  const names = query === null ? [] : peopleCalled(colleagues, query.name).slice(0, offered)
  const isOpen = names.length > 0
  const combobox = useCombobox({ opened: isOpen, onDropdownClose: () => setQuery(null) })
  const caret = useRef<number | null>(null)
  useEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [field, text])
  const suggest = (): void => {
    const { current } = field
    setQuery(current === null ? null : mentionQuery(current.value, current.selectionStart))
  }
  const choose = (name: string): void => {
    if (query === null || field.current === null) return
    const chosen = withMention(text, query, field.current.selectionStart, name)
    caret.current = chosen.caret
    onText(chosen.text)
    setQuery(null)
    field.current.focus()
  }
  return { combobox, names, isOpen, suggest, choose, close: () => setQuery(null) }
}

/** A text in which people are mentioned by `@` and their name. */
export function MentionField(props: Props) {
  const { label, placeholder, text, onText, field, error } = props
  const { combobox, names, isOpen, suggest, choose, close } = useMentions(props)
  useEffect(() => {
    if (isOpen) combobox.selectFirstOption()
  }, [isOpen, names.length])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return
    // An open list takes these keys, and closes by Escape before the form does.
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (event.key === 'Tab') {
      event.preventDefault()
      combobox.clickSelectedOption()
    }
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" withinPortal shadow="md">
      <Combobox.Target withKeyboardNavigation={isOpen} targetType="button">
        <Textarea
          ref={field}
          size="sm"
          data-autofocus
          aria-label={label}
          placeholder={placeholder}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={5_000}
          value={text}
          error={error}
          onChange={(event) => {
            onText(event.currentTarget.value)
            suggest()
          }}
          onSelect={suggest}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options aria-label={t('People to mention')}>
          {names.map(({ id, name }) => (
            <Combobox.Option key={id} value={name}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

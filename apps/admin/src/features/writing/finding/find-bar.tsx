'use client'

import { ActionIcon, Button, Chip, Group, Text, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import classes from './find-bar.module.css'
import { type FoundWords, replacing, type Search, searchIn, searching } from './find-words.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  editor: Editor
  mayWrite: boolean
  onClose: () => void
}

/** Selected words of at most this length are looked for when the bar opens, in characters. */
const longestSelection = 100

/** The search of the body, which begins with the selected words and ends with the bar. */
function useSearch(editor: Editor): Search {
  useEffect(() => {
    const { from, to } = editor.state.selection
    const selected = editor.state.doc.textBetween(from, to, ' ')
    const words = selected.length <= longestSelection ? selected : ''
    editor.view.dispatch(searching(editor.state.tr, { words }))
    return () => {
      if (!editor.isDestroyed) editor.view.dispatch(searching(editor.state.tr, { words: '' }))
    }
  }, [editor])
  return useEditorState({ editor, selector: ({ editor: current }) => searchIn(current.state) })
}

/** Finds words in the body and replaces them; claims stay on what takes their place. */
export function FindBar({ editor, mayWrite, onClose }: Props) {
  const search = useSearch(editor)
  const { found, current } = search
  const step = (by: 1 | -1): void => {
    if (found.length === 0) return
    editor.view.dispatch(searching(editor.state.tr, { current: (current + by + found.length) % found.length }))
    editor.view.dom.querySelector('.found-words.current')?.scrollIntoView({ block: 'center' })
  }
  const close = (): void => {
    const at = found[current]
    onClose()
    editor
      .chain()
      .focus()
      .setTextSelection(at ?? editor.state.selection)
      .run()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <Group role="search" aria-label={t('Find in the text')} gap="xs" className={classes.bar} onKeyDown={press}>
      <SearchField editor={editor} search={search} onStep={step} />
      {mayWrite && <Replacing editor={editor} found={found} current={current} />}
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('Close')} ms="auto" onClick={close}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

interface SearchFieldProps {
  editor: Editor
  search: Search
  onStep: (by: 1 | -1) => void
}

function SearchField({ editor, search: { words, exact, found, current }, onStep }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <>
      <TextInput
        ref={field}
        size="xs"
        aria-label={t('Find')}
        placeholder={t('Find')}
        value={words}
        onChange={({ currentTarget: { value } }) => editor.view.dispatch(searching(editor.state.tr, { words: value }))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onStep(event.shiftKey ? -1 : 1)
        }}
      />
      <Text size="xs" c="dimmed" role="status" className={classes.count}>
        {words === ''
          ? ''
          : found.length === 0
            ? t('Not found')
            : t('{count, number} of {total, number}', { count: current + 1, total: found.length })}
      </Text>
      <ActionIcon size="sm" variant="subtle" aria-label={t('Previous')} onClick={() => onStep(-1)}>
        <IconChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon size="sm" variant="subtle" aria-label={t('Next')} onClick={() => onStep(1)}>
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
      <Chip
        size="xs"
        checked={exact}
        onChange={(checked) => editor.view.dispatch(searching(editor.state.tr, { exact: checked }))}
      >
        {t('Match capitals')}
      </Chip>
    </>
  )
}

interface ReplacingProps {
  editor: Editor
  found: readonly FoundWords[]
  current: number
}

function Replacing({ editor, found, current }: ReplacingProps) {
  const [replacement, setReplacement] = useState('')
  const replace = (places: readonly FoundWords[]): void => {
    if (places.length > 0) editor.view.dispatch(replacing(editor.state, places, replacement))
  }
  return (
    <>
      <TextInput
        size="xs"
        aria-label={t('Replace with')}
        placeholder={t('Replace with')}
        value={replacement}
        onChange={({ currentTarget }) => setReplacement(currentTarget.value)}
      />
      <Button size="compact-xs" variant="default" onClick={() => replace(found.slice(current, current + 1))}>
        {t('Replace')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => replace(found)}>
        {t('Replace all')}
      </Button>
    </>
  )
}

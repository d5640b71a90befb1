'use client'

import { Paper, Portal, UnstyledButton } from '@mantine/core'
import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useId, useState } from 'react'
import { blockChoices, textChoices, type BlockChoice } from '../text/block-choices.ts'
import classes from './slash-menu.module.css'
import { matchingChoices, slashQuery } from './slash-query.ts'
import { t } from '@/shared/words/words.ts'

const allChoices = [...textChoices(), ...blockChoices()]

interface OpenMenu {
  from: number
  to: number
  choices: readonly BlockChoice[]
}

function useOpenMenu(editor: Editor): OpenMenu | null {
  const query = useEditorState({ editor, selector: ({ editor: current }) => slashQuery(current.state) })
  const [closedAt, setClosedAt] = useState<number | null>(null)
  const from = query?.from ?? null
  useEffect(() => {
    if (from === null) setClosedAt(null)
  }, [from])
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && from !== null) setClosedAt(from)
    }
    const { dom } = editor.view
    dom.addEventListener('keydown', close)
    return () => dom.removeEventListener('keydown', close)
  }, [editor, from])
  if (query === null || closedAt === query.from) return null
  const choices = matchingChoices(allChoices, query.words)
  return choices.length === 0 ? null : { from: query.from, to: query.to, choices }
}

/** The blocks that can be put in the place of a paragraph that begins with a slash, chosen with the arrows and Enter. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const menu = useOpenMenu(editor)
  return menu && <Choices key={menu.from} editor={editor} menu={menu} />
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

function Choices({ editor, menu }: { editor: Editor; menu: OpenMenu }) {
  const { from, to, choices } = menu
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const active = Math.min(chosen, choices.length - 1)
  const take = (choice: BlockChoice | undefined): void => {
    if (choice) choice.insert(editor.chain().focus().deleteRange({ from, to })).run()
  }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = steps[event.key]
      if (by !== undefined) setChosen((active + by + choices.length) % choices.length)
      else if (event.key === 'Enter' || event.key === 'Tab') take(choices[active])
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    const { dom } = editor.view
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${String(active)}`)
    dom.addEventListener('keydown', press, { capture: true })
    return () => {
      dom.removeEventListener('keydown', press, { capture: true })
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  })
  const { left, bottom } = editor.view.coordsAtPos(from)
  return (
    <Portal>
      <Paper
        id={id}
        role="listbox"
        aria-label={t('Blocks')}
        withBorder
        shadow="md"
        className={classes.menu}
        style={{ insetInlineStart: left, insetBlockStart: bottom + 4 }}
      >
        {choices.map((choice, index) => (
          <UnstyledButton
            key={choice.label}
            id={`${id}-${String(index)}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.choice}
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => setChosen(index)}
            onClick={() => take(choice)}
          >
            <choice.icon size={16} aria-hidden />
            {choice.label}
          </UnstyledButton>
        ))}
      </Paper>
    </Portal>
  )
}

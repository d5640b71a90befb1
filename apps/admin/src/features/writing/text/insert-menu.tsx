'use client'

import { Button, Kbd, Menu } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { type BlockChoice, blockChoices } from './block-choices.ts'
import { t } from '@/shared/words/words.ts'

/** What can be put into the body besides words. */
export function InsertMenu({ editor }: { editor: Editor }) {
  return (
    <Menu position="bottom-start" withinPortal returnFocus={false} trapFocus>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('Insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {blockChoices().map((choice) => (
          <Choice key={choice.label} choice={choice} editor={editor} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Choice({ choice: { label, keys, icon: Icon, insert }, editor }: { choice: BlockChoice; editor: Editor }) {
  return (
    <Menu.Item
      leftSection={<Icon size={16} aria-hidden />}
      rightSection={keys && <Kbd size="xs">{keys}</Kbd>}
      onClick={() => insert(editor.chain().focus()).run()}
    >
      {label}
    </Menu.Item>
  )
}

'use client'

import { ActionIcon, Menu, Text, UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ListView } from './use-list-views.ts'
import { t } from '../words/words.ts'
import classes from './views-menu.module.css'

interface Props {
  view: ListView
  isCurrent: boolean
  onUse: () => void
  /** Lets the view show what the list shows now; not where that is nothing, or the same. */
  onReplace?: (() => void) | undefined
  onEdit: () => void
  onDelete: () => void
}

/** Who sees a view, where that is worth a word. */
function whose({ isOwn, isShared, owner }: ListView): string | null {
  if (isOwn) return isShared ? t('Shared with the newsroom') : null
  return owner ? t('Shared by {owner}', { owner }) : t('Shared')
}

/** One view of a list: a click shows the list so; its menu changes it. */
export function ViewRow({ view, isCurrent, onUse, onReplace, onEdit, onDelete }: Props) {
  const { name, can } = view
  const of = whose(view)
  return (
    <li className={classes.row}>
      <UnstyledButton className={classes.view} aria-current={isCurrent || undefined} onClick={onUse}>
        <Text size="sm" truncate>
          {name}
        </Text>
        {of && (
          <Text size="xs" c="dimmed" truncate>
            {of}
          </Text>
        )}
      </UnstyledButton>
      {(can.includes('list-view:save') || can.includes('list-view:delete')) && (
        <Menu position="bottom-end" withinPortal={false}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('More for {name}', { name })}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onEdit}>{t('Rename or share…')}</Menu.Item>
            {onReplace && <Menu.Item onClick={onReplace}>{t('Replace with this list')}</Menu.Item>}
            <Menu.Item color="red" onClick={onDelete}>
              {t('Delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}

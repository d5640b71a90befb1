'use client'

import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { ColumnChoice } from './use-columns.ts'
import { t } from '../words/words.ts'

/** Chooses which columns a list shows. */
export function ColumnMenu({ choice: { optional, chosen, choose } }: { choice: Omit<ColumnChoice<never>, 'shown'> }) {
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" visibleFrom="sm" leftSection={<IconColumns3 size={16} aria-hidden />}>
          {t('Columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group label={t('Columns')} value={[...chosen]} onChange={choose}>
          <Stack gap="xs" mt="xs">
            {optional.map(({ name, heading }) => (
              <Checkbox key={name} value={name} label={heading} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  )
}

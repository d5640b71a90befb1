'use client'

import { ActionIcon, Button, Drawer, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconQuoteFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './article-editor.module.css'

interface Props {
  claimCount: number
  waitingCount: number
  canMakeClaim: boolean
  onMakeClaim: () => void
  onStep: (step: 1 | -1) => void
  /** The form for a new claim, while it is open. */
  form: ReactNode
  onCloseForm: () => void
}

/** The claims within reach of a thumb: stepping through them, and making one of selected words. */
export function NarrowDock({ claimCount, waitingCount, canMakeClaim, onMakeClaim, onStep, form, onCloseForm }: Props) {
  return (
    <>
      <Group className={classes.dock} justify="space-between" wrap="nowrap" role="region" aria-label="Claims">
        {canMakeClaim ? (
          <Button
            fullWidth
            leftSection={<IconQuoteFilled size={16} aria-hidden />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onMakeClaim}
          >
            Make claim
          </Button>
        ) : (
          <>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label="Previous claim"
              disabled={claimCount === 0}
              onClick={() => onStep(-1)}
            >
              <IconChevronLeft size={20} aria-hidden />
            </ActionIcon>
            <Text size="sm">
              {claimCount} {claimCount === 1 ? 'claim' : 'claims'}
              {waitingCount > 0 ? `, ${waitingCount} to decide` : ''}
            </Text>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label="Next claim"
              disabled={claimCount === 0}
              onClick={() => onStep(1)}
            >
              <IconChevronRight size={20} aria-hidden />
            </ActionIcon>
          </>
        )}
      </Group>
      <Drawer
        opened={form !== null}
        onClose={onCloseForm}
        position="bottom"
        size="auto"
        padding="md"
        title="New claim"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {form}
      </Drawer>
    </>
  )
}

'use client'

import { ActionIcon, Button, Drawer, Group, Text } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconMessageCircle,
  IconQuoteFilled,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { t } from '@/shared/words/words.ts'
import classes from './article-editor.module.css'

interface Props {
  claimCount: number
  waitingCount: number
  canMakeClaim: boolean
  onMakeClaim: () => void
  canComment: boolean
  onComment: () => void
  onStep: (step: 1 | -1) => void
  /** The form for a new claim or comment, while it is open. */
  form: ReactNode
  formTitle: string
  onCloseForm: () => void
}

interface WordsButtonProps {
  icon: TablerIcon
  label: string
  variant: 'filled' | 'default'
  onClick: () => void
}

/** Does something with the selected words, and lets them stay selected. */
function WordsButton({ icon: Icon, label, variant, onClick }: WordsButtonProps) {
  return (
    <Button
      flex={1}
      variant={variant}
      leftSection={<Icon size={16} aria-hidden />}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}

/** The claims within reach of a thumb: stepping through them, and making one of selected words or commenting them. */
export function NarrowDock(props: Props) {
  const { claimCount, waitingCount, canMakeClaim, onMakeClaim, canComment, onComment, onStep } = props
  const { form, formTitle, onCloseForm } = props
  return (
    <>
      <Group className={classes.dock} justify="space-between" wrap="nowrap" role="region" aria-label={t('Claims')}>
        {canMakeClaim || canComment ? (
          <>
            {canMakeClaim && (
              <WordsButton icon={IconQuoteFilled} label={t('Make claim')} variant="filled" onClick={onMakeClaim} />
            )}
            {canComment && (
              <WordsButton icon={IconMessageCircle} label={t('Comment')} variant="default" onClick={onComment} />
            )}
          </>
        ) : (
          <>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('Previous claim')}
              disabled={claimCount === 0}
              onClick={() => onStep(-1)}
            >
              <IconChevronLeft size={20} aria-hidden />
            </ActionIcon>
            <Text size="sm">
              {t('{count, plural, one {# claim} other {# claims}}{waiting, plural, =0 {} other {, # to decide}}', {
                count: claimCount,
                waiting: waitingCount,
              })}
            </Text>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('Next claim')}
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
        title={formTitle}
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        {form}
      </Drawer>
    </>
  )
}

import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { t } from '../words/words.ts'

/** What is asked before something that cannot be undone. */
export interface Question {
  title: string
  /** What will be lost or seen by readers. */
  message: string
  /** The verb on the button, never "OK". */
  action: string
  destructive?: boolean
}

/** Asks before something that cannot be undone; resolves to whether the editor agreed. */
export function confirm({ title, message, action, destructive = false }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: <Text size="sm">{message}</Text>,
      labels: { confirm: action, cancel: t('Cancel') },
      confirmProps: { color: destructive ? 'red' : undefined },
      onConfirm: () => resolve(true),
      onClose: () => resolve(false),
    })
  })
}

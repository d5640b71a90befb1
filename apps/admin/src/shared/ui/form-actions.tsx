import { Button, Group, type ButtonProps } from '@mantine/core'
import { t } from '../words/words.ts'

interface Props extends Pick<ButtonProps, 'size' | 'disabled' | 'color'> {
  /** What sends the form says: a verb, never "OK". */
  action: string
  /** Sends a form that lies inside another; without it the button submits its form. */
  onAction?: () => void
  onCancel: () => void
  pending?: boolean
}

/** The end of every form: the way out, then, last and at the right, what sends it. */
export function FormActions({ action, onAction, onCancel, pending = false, ...buttonProps }: Props) {
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="subtle" color="gray" size={buttonProps.size} onClick={onCancel}>
        {t('Cancel')}
      </Button>
      <Button
        type={onAction ? 'button' : 'submit'}
        data-sends={onAction && true}
        onClick={onAction}
        loading={pending}
        {...buttonProps}
      >
        {action}
      </Button>
    </Group>
  )
}

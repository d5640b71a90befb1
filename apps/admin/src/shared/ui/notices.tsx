import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { describeFailure } from '../mutation-result.ts'

/** Shows what failed and what to do next. */
export function showFailure(error: unknown): void {
  const { title, message } = describeFailure(error)
  notifications.show({ color: 'red', title, message, autoClose: 10_000 })
}

/** Says briefly that something is done. */
export function showDone(message: string): void {
  notifications.show({ message })
}

/** Says that something is gone and offers to bring it back. */
export function showUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  })
}

import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { describeFailure } from '../mutation-result.ts'
import { t } from '../words/words.ts'

/** What the notices on screen can undo, oldest first. */
const undoable = new Map<string, () => void>()

/** Shows what failed and what to do next. */
export function showFailure(error: unknown): void {
  const { title, message } = describeFailure(error)
  notifications.show({ color: 'red', title, message, autoClose: 10_000 })
}

/** Says briefly that something is done. */
export function showDone(message: string): void {
  notifications.show({ message, autoClose: 4_000 })
}

/** Says what may happen again soon; not again while it is still shown. */
export function showOnce(id: string, message: string): void {
  notifications.show({ id, message, autoClose: 8_000 })
}

/** Says what somebody should look at, a line each; stays until it is closed. */
export function showNotes(title: string, notes: readonly string[]): void {
  if (notes.length === 0) return
  notifications.show({
    color: 'yellow',
    autoClose: false,
    title,
    message: notes.map((note) => (
      <Text key={note} size="sm">
        {note}
      </Text>
    )),
  })
}

/** Says that something is gone and offers to bring it back, by a button or, while it is shown, by Alt+U. */
export function showUndo(message: string, undo: () => void): void {
  const act = (): void => {
    notifications.hide(id)
    undo()
  }
  const id = notifications.show({
    autoClose: 10_000,
    onClose: ({ id: closed }) => {
      if (closed !== undefined) undoable.delete(closed)
    },
    message: (
      <Group justify="space-between" gap="xs">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={act}
          aria-keyshortcuts="Alt+U"
          title={t('Undo (Alt+U)')}
          style={{ flexShrink: 0 }}
        >
          {t('Undo')}
        </Button>
      </Group>
    ),
  })
  undoable.set(id, act)
}

/** Does what the Undo of the newest notice does; false when no notice offers one. */
export function undoNewest(): boolean {
  const act = [...undoable.values()].at(-1)
  act?.()
  return act !== undefined
}

import { Alert, Button, Group, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'

interface Props {
  /** What both changed, such as "this claim". */
  subject: string
  /** Puts the other version into the form. */
  onTakeTheirs: () => void
  /** Saves what is in the form over the other version. */
  onKeepMine: () => void
  pending?: boolean
}

/** Says that somebody else saved first and lets the editor decide; what was typed stays. */
export function ConflictNotice({ subject, onTakeTheirs, onKeepMine, pending = false }: Props) {
  return (
    <Alert
      color="yellow"
      role="alert"
      title={`Somebody else changed ${subject} meanwhile`}
      icon={<IconGitMerge size={18} aria-hidden />}
    >
      <Text size="sm">What you typed is still here. Look at the other version first, or save yours over it.</Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          Discard mine, show theirs
        </Button>
        <Button size="xs" variant="light" color="yellow" onClick={onKeepMine} loading={pending}>
          Overwrite with mine
        </Button>
      </Group>
    </Alert>
  )
}

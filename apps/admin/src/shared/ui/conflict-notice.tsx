import { Alert, Button, Group, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { nounOf } from './nouns.ts'
import { t } from '../words/words.ts'

interface Props {
  /** The type of the record that both changed. */
  noun: string
  /** Puts the other version into the form. */
  onTakeTheirs: () => void
  /** Saves what is in the form over the other version. */
  onKeepMine: () => void
  pending?: boolean
}

/** Says that somebody else saved first and lets the editor decide; what was typed stays. */
export function ConflictNotice({ noun, onTakeTheirs, onKeepMine, pending = false }: Props) {
  const { word, gender } = nounOf(noun)
  return (
    <Alert
      color="yellow"
      role="alert"
      title={t('Somebody else changed this {noun} meanwhile', { noun: word, gender })}
      icon={<IconGitMerge size={18} aria-hidden />}
    >
      <Text size="sm">
        {t('What you typed is still here. Look at the other version first, or save yours over it.')}
      </Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('Discard mine, show theirs')}
        </Button>
        <Button size="xs" variant="light" color="yellow" onClick={onKeepMine} loading={pending}>
          {t('Overwrite with mine')}
        </Button>
      </Group>
    </Alert>
  )
}

import { Group, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface Props {
  icon: TablerIcon
  title: string
  /** What to do next, as a sentence. */
  children: ReactNode
  actions?: ReactNode
  /** Set where it is all that the page has to say. */
  wholePage?: boolean
}

/** A place with nothing in it yet, and the next step. */
export function EmptyState({ icon: Icon, title, children, actions, wholePage = false }: Props) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <ThemeIcon variant="light" size={44} radius="xl" aria-hidden>
        <Icon size={22} stroke={1.6} />
      </ThemeIcon>
      {wholePage ? (
        <Title order={1} fz="lg">
          {title}
        </Title>
      ) : (
        <Text fw={600}>{title}</Text>
      )}
      <Text size="sm" c="dimmed" maw={440}>
        {children}
      </Text>
      {actions && <Group mt="xs">{actions}</Group>}
    </Stack>
  )
}

import { Group, Paper, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

interface Props {
  title: string
  description?: string
  actions?: ReactNode
  children: ReactNode
}

/** A framed part of a page with a heading of its own. */
export function Section({ title, description, actions, children }: Props) {
  const id = useId()
  return (
    <Paper component="section" withBorder p={{ base: 'sm', xs: 'md' }} radius="md" aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" mb="sm" gap="xs">
        <div style={{ flex: '1 1 200px' }}>
          <Title order={2} id={id} fz="0.9375rem">
            {title}
          </Title>
          {description && (
            <Text size="xs" c="dimmed">
              {description}
            </Text>
          )}
        </div>
        {actions}
      </Group>
      {children}
    </Paper>
  )
}

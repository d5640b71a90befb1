import { Box, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page.module.css'

interface Props {
  title: ReactNode
  /** One sentence on what the page is for. */
  description?: ReactNode
  /** Above the title: where the page belongs. */
  above?: ReactNode
  actions?: ReactNode
  narrow?: boolean
  children: ReactNode
}

/** A page of the admin: heading, actions, content in a readable width. */
export function Page({ title, description, above, actions, narrow = false, children }: Props) {
  return (
    <Box className={classes.page} data-narrow={narrow || undefined}>
      <Group justify="space-between" align="flex-start" gap="md" mb="lg">
        <Stack gap={4} style={{ flex: '1 1 320px', minWidth: 0 }}>
          {above}
          <Title order={1} className={classes.title} dir="auto">
            {title}
          </Title>
          {description && (
            <Text size="sm" c="dimmed" component="div">
              {description}
            </Text>
          )}
        </Stack>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Box>
  )
}

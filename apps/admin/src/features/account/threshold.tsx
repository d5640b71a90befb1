import { Box, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Brand } from '@/shared/shell/brand.tsx'
import classes from './threshold.module.css'

/** The page before the newsroom: brand, one card, one task. */
export function Threshold({
  title,
  description,
  children,
}: {
  title: string
  description: string
  children: ReactNode
}) {
  return (
    <Box component="main" className={classes.threshold}>
      <Stack gap="lg" w="100%" maw={400}>
        <Brand />
        <Paper withBorder p={{ base: 'lg', xs: 'xl' }} radius="md">
          <Stack gap="md">
            <div>
              <Title order={1} fz="1.25rem">
                {title}
              </Title>
              <Text size="sm" c="dimmed" mt={4}>
                {description}
              </Text>
            </div>
            {children}
          </Stack>
        </Paper>
      </Stack>
    </Box>
  )
}

'use client'

import { Box, Button, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMay } from '../session/viewer.ts'
import { wording } from '../ui/wording.ts'
import { keyOf, type Rejection } from './rejections.ts'
import { useRestore } from './use-restore.ts'
import { t } from '../words/words.ts'
import { insideSentence } from '../ui/formats.ts'
import { inQuotes } from '../ui/in-quotes.ts'

interface Props {
  rejections: readonly Rejection[]
  onBack?: (rejection: Rejection) => void
  /** Whether each entry tells its claim, where it is not clear from the place. */
  withClaims?: boolean
}

const nameOf = ({ source, claim }: Rejection): string =>
  source ? t('the attribution to {name}', { name: source.name }) : inQuotes(claim.statement)

function Entry({
  rejection,
  onBack,
  withClaims,
}: { rejection: Rejection; withClaims: boolean } & Pick<Props, 'onBack'>) {
  const may = useMay()
  const restore = useRestore(onBack)
  const { source, stance, claim } = rejection
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
      <Box style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {source && (
          <Text size="sm">
            <Text span inherit fw={600}>
              {source.name}
            </Text>
            {stance && `: ${insideSentence(wording(stance))}`}
          </Text>
        )}
        {withClaims && (
          <Text size={source ? 'xs' : 'sm'} c={source ? 'dimmed' : undefined} lineClamp={2} lh={1.4}>
            {claim.statement}
          </Text>
        )}
      </Box>
      {may('proposal:reopen') && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          aria-label={t('Restore {rejection}', { rejection: nameOf(rejection) })}
          loading={restore.isPending}
          onClick={() => restore.mutate(rejection)}
          style={{ flexShrink: 0 }}
        >
          {t('Restore')}
        </Button>
      )}
    </Group>
  )
}

/** What editors rejected, out of the way and never out of reach. */
export function RejectedFold({ rejections, onBack, withClaims = false }: Props) {
  const [opened, { toggle }] = useDisclosure()
  if (rejections.length === 0) return null
  const Chevron = opened ? IconChevronDown : IconChevronRight
  return (
    <Box>
      <UnstyledButton onClick={toggle} aria-expanded={opened} c="dimmed" px={4} py={2}>
        <Group gap={4} wrap="nowrap">
          <Chevron size={14} aria-hidden />
          <Text size="xs" span>
            {t('{count} rejected', { count: rejections.length })}
          </Text>
        </Group>
      </UnstyledButton>
      <Collapse expanded={opened}>
        <Stack
          component="ul"
          gap={8}
          m={0}
          mt={6}
          p={0}
          ps={4}
          style={{ listStyle: 'none' }}
          aria-label={t('Rejected')}
        >
          {rejections.map((rejection) => (
            <Entry key={keyOf(rejection)} rejection={rejection} withClaims={withClaims} {...(onBack && { onBack })} />
          ))}
        </Stack>
      </Collapse>
    </Box>
  )
}

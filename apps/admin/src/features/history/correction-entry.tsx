import { Badge, Group, Stack, Text } from '@mantine/core'
import type { HistoryCorrectionFragment } from '@/generated/graphql.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { wording } from '@/shared/ui/wording.ts'

/** One correction in the history: what was wrong, what is right, and since when readers are told. */
export function CorrectionEntry({ correction }: { correction: HistoryCorrectionFragment }) {
  const { kind, note, wrong, right, issuedAt, publicFrom, claims } = correction
  return (
    <Stack gap={2}>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {wording(kind)}
        </Text>
        {!publicFrom && (
          <Badge size="xs" variant="light" color="petrol">
            Not public yet
          </Badge>
        )}
      </Group>
      <Text size="sm">{note}</Text>
      {wrong && (
        <Text size="xs">
          Wrong: <del>{wrong}</del>
        </Text>
      )}
      {right && (
        <Text size="xs">
          Right: <ins>{right}</ins>
        </Text>
      )}
      {claims.map(({ recordId, statement }) => (
        <Text key={recordId} size="xs" c="dimmed">
          Concerns “{statement}”
        </Text>
      ))}
      <Text size="xs" c="dimmed">
        {publicFrom ? 'Readers are told since ' : 'Written '}
        <Moment at={publicFrom ?? issuedAt} exact span inherit />
      </Text>
    </Stack>
  )
}

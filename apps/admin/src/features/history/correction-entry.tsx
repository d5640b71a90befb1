import { Badge, Group, Stack, Text } from '@mantine/core'
import type { HistoryCorrectionFragment } from '@/generated/graphql.ts'
import { Moment } from '@/shared/ui/moment.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { t } from '@/shared/words/words.ts'
import { Trans } from '@/shared/words/trans.tsx'

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
            {t('Not public yet')}
          </Badge>
        )}
      </Group>
      <Text size="sm">{note}</Text>
      {wrong && (
        <Text size="xs">
          <Trans id="Wrong: <words/>" components={{ words: <del>{wrong}</del> }} />
        </Text>
      )}
      {right && (
        <Text size="xs">
          <Trans id="Right: <words/>" components={{ words: <ins>{right}</ins> }} />
        </Text>
      )}
      {claims.map(({ recordId, statement }) => (
        <Text key={recordId} size="xs" c="dimmed">
          {t('Concerns “{statement}”', { statement })}
        </Text>
      ))}
      <Text size="xs" c="dimmed">
        {publicFrom ? (
          <Trans
            id="Readers are told since <moment/>"
            components={{ moment: <Moment at={publicFrom} exact span inherit /> }}
          />
        ) : (
          <Trans id="Written <moment/>" components={{ moment: <Moment at={issuedAt} exact span inherit /> }} />
        )}
      </Text>
    </Stack>
  )
}

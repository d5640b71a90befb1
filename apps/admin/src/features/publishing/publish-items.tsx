import { Accordion, Badge, Group, List, Text } from '@mantine/core'
import type { EditorPublishItemFragment } from '@/generated/graphql.ts'
import { wording } from '@/shared/ui/wording.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  value: string
  title: string
  explanation: string
  items: readonly EditorPublishItemFragment[]
}

const order = ['claim', 'source', 'attribution', 'evidence', 'topic']

/** How many records of a type there are. */
const counts: Readonly<Record<string, (count: number) => string>> = {
  claim: (count) => t('{count, plural, one {# claim} other {# claims}}', { count }),
  source: (count) => t('{count, plural, one {# source} other {# sources}}', { count }),
  attribution: (count) => t('{count, plural, one {# attribution} other {# attributions}}', { count }),
  evidence: (count) => t('{count, plural, other {# evidence}}', { count }),
  topic: (count) => t('{count, plural, one {# topic} other {# topics}}', { count }),
}

function count(items: readonly EditorPublishItemFragment[], type: string): string {
  const number = items.filter((item) => item.type === type).length
  return number === 0 ? '' : (counts[type]?.(number) ?? '')
}

/** The sum of a list by type: "3 claims, 1 source". */
export function itemSum(items: readonly EditorPublishItemFragment[]): string {
  return order
    .map((type) => count(items, type))
    .filter((part) => part !== '')
    .join(', ')
}

/** One group of records that go along with an article, or stay behind. */
export function PublishItems({ value, title, explanation, items }: Props) {
  if (items.length === 0) return null
  return (
    <Accordion.Item value={value}>
      <Accordion.Control>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {itemSum(items)}
        </Text>
      </Accordion.Control>
      <Accordion.Panel>
        <Text size="xs" c="dimmed" mb="xs">
          {explanation}
        </Text>
        <List size="sm" spacing={4} listStyleType="none" ps={0}>
          {items
            .toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
            .map(({ id, type, label, change }) => (
              <List.Item key={`${id}${label}`}>
                <Group gap={6} component="span" wrap="nowrap" align="baseline">
                  <Badge size="xs" variant="outline" color="gray" style={{ flexShrink: 0 }}>
                    {wording(type)}
                  </Badge>
                  <Text span size="sm">
                    {label}
                  </Text>
                  {change === 'CHANGED' && (
                    <Text span size="xs" c="dimmed">
                      {t('changed')}
                    </Text>
                  )}
                </Group>
              </List.Item>
            ))}
        </List>
      </Accordion.Panel>
    </Accordion.Item>
  )
}

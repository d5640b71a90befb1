import { IconArrowBackUp, IconHelp, IconMessage, IconMessageOff, IconX, type TablerIcon } from '@tabler/icons-react'
import type { AttributionPartsFragment } from '@/generated/graphql.ts'

type Sign = readonly [icon: TablerIcon, color: string]

const speaks: Sign = [IconMessage, 'var(--mantine-color-petrol-text)']
const objects: Sign = [IconX, 'var(--mantine-color-red-text)']
const silent: Sign = [IconMessageOff, 'var(--mantine-color-dimmed)']

const signs: Readonly<Record<AttributionPartsFragment['stance'], Sign>> = {
  ASSERTS: speaks,
  CONFIRMS: speaks,
  DENIES: objects,
  DISPUTES: objects,
  DOES_NOT_CONFIRM: [IconHelp, 'var(--mantine-color-dimmed)'],
  DECLINES_TO_COMMENT: silent,
  NO_RESPONSE: silent,
  NOT_COMMENTED: silent,
  WITHDRAWS: [IconArrowBackUp, 'var(--mantine-color-red-text)'],
}

/** A small sign for a stance, beside the words that say it. */
export function StanceSign({ stance }: { stance: AttributionPartsFragment['stance'] }) {
  const [Icon, color] = signs[stance]
  return <Icon size={14} color={color} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
}

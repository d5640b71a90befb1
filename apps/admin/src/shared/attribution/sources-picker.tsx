'use client'

import { Group, Pill, Stack } from '@mantine/core'
import { type SourceChoice, SourcePicker } from './source-picker.tsx'
import { t } from '../words/words.ts'

interface Props {
  label: string
  description?: string
  value: SourceChoice[]
  onChange: (sources: SourceChoice[]) => void
}

/** Several sources: each chosen one becomes a pill that can be taken away again. */
export function SourcesPicker({ value, onChange, ...props }: Props) {
  return (
    <Stack gap="xs">
      <SourcePicker
        key={value.length}
        {...props}
        value={null}
        onChange={(source) => {
          if (source && !value.some(({ id }) => id === source.id)) onChange([...value, source])
        }}
      />
      {value.length > 0 && (
        <Group gap={6}>
          {value.map((source) => (
            <Pill
              key={source.id}
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('Remove {name}', { name: source.name }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => onChange(value.filter(({ id }) => id !== source.id))}
            >
              {source.name}
            </Pill>
          ))}
        </Group>
      )}
    </Stack>
  )
}

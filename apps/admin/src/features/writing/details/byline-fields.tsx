'use client'

import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'

type Bylines = ArticleDetails['bylines']

interface Props {
  bylines: Bylines
  onChange: (bylines: Bylines) => void
  disabled: boolean
}

/** The names below the headline, in order. */
export function BylineFields({ bylines, onChange, disabled }: Props) {
  const change = (index: number, part: Partial<Bylines[number]>): void =>
    onChange(bylines.map((byline, at) => (at === index ? { ...byline, ...part } : byline)))
  return (
    <Stack gap={6} component="fieldset" m={0} p={0} style={{ border: 0 }}>
      <Input.Label component="legend" labelElement="div">
        Bylines
      </Input.Label>
      {bylines.map(({ name, roleTitle }, index) => (
        <Group key={index} gap={6} wrap="nowrap">
          <TextInput
            size="xs"
            flex={1}
            aria-label={`Name of byline ${index + 1}`}
            placeholder="Name"
            value={name}
            disabled={disabled}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            flex={1}
            aria-label={`Role of byline ${index + 1}`}
            placeholder="Role"
            value={roleTitle}
            disabled={disabled}
            onChange={(event) => change(index, { roleTitle: event.currentTarget.value })}
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={`Remove byline ${index + 1}`}
            disabled={disabled}
            onClick={() => onChange(bylines.filter((_, at) => at !== index))}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <div>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={disabled}
          onClick={() => onChange([...bylines, { name: '', roleTitle: '' }])}
        >
          Add a byline
        </Button>
      </div>
    </Stack>
  )
}

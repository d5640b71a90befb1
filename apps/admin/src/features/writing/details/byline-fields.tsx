'use client'

import { ActionIcon, Autocomplete, Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ArticleDetails } from '@/shared/article-text/article-draft.ts'
import { useAuthors } from '@/shared/articles/use-choices.ts'
import { authorChoices, bylineOf, bylineOfChoice, type AuthorChoice } from './author-choices.ts'
import { t } from '@/shared/words/words.ts'

type Bylines = ArticleDetails['bylines']
type Byline = Bylines[number]

interface Props {
  bylines: Bylines
  onChange: (bylines: Bylines) => void
  disabled: boolean
}

interface RowProps {
  byline: Byline
  /** Its place, counted from 1. */
  place: number
  authors: readonly AuthorChoice[]
  onChange: (byline: Byline) => void
  onRemove: () => void
  disabled: boolean
}

function BylineRow({ byline, place, authors, onChange, onRemove, disabled }: RowProps) {
  return (
    <Group gap={6} wrap="nowrap">
      <Autocomplete
        size="xs"
        flex={1}
        aria-label={t('Name of byline {place}', { place })}
        placeholder={t('Name')}
        data={authors.map(({ label }) => label)}
        limit={8}
        value={byline.name}
        disabled={disabled}
        onChange={(name) => onChange(bylineOf(byline, name, authors))}
        onOptionSubmit={(label) => onChange(bylineOfChoice(byline, label, authors))}
      />
      <TextInput
        size="xs"
        flex={1}
        aria-label={t('Role of byline {place}', { place })}
        placeholder={t('Role')}
        value={byline.roleTitle}
        disabled={disabled}
        onChange={(event) => onChange({ ...byline, roleTitle: event.currentTarget.value })}
      />
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('Remove byline {place}', { place })}
        disabled={disabled}
        onClick={onRemove}
      >
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

/** The names below the headline, in order; those of recorded authors lead readers to what else they wrote. */
export function BylineFields({ bylines, onChange, disabled }: Props) {
  const authors = authorChoices(useAuthors())
  return (
    <Stack gap={6} component="fieldset" m={0} p={0} style={{ border: 0 }}>
      <Input.Label component="legend" labelElement="div">
        {t('Bylines')}
      </Input.Label>
      {bylines.map((byline, index) => (
        <BylineRow
          key={index}
          byline={byline}
          place={index + 1}
          authors={authors}
          disabled={disabled}
          onChange={(changed) => onChange(bylines.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => onChange(bylines.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={disabled}
          onClick={() => onChange([...bylines, { name: '', roleTitle: '', authorId: null }])}
        >
          {t('Add a byline')}
        </Button>
      </div>
    </Stack>
  )
}

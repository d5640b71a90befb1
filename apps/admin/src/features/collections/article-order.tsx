'use client'

import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { type ArticleChoice, ArticlePicker } from '@/shared/articles/article-picker.tsx'
import { moved } from './moved.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  value: ArticleChoice[]
  onChange: (articles: ArticleChoice[]) => void
}

/** Articles in the order readers see them: add, move, take out. */
export function ArticleOrder({ value, onChange }: Props) {
  const add = (article: ArticleChoice | null) => {
    if (article && !value.some(({ id }) => id === article.id)) onChange([...value, article])
  }
  return (
    <Stack gap="xs">
      <ArticlePicker key={value.length} label={t('Add an article')} value={null} onChange={add} />
      <Stack component="ol" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
        {value.map((article, index) => (
          <Group component="li" key={article.id} gap={4} wrap="nowrap">
            <Text size="sm" c="dimmed" w={20} ta="end">
              {index + 1}
            </Text>
            <Text size="sm" style={{ flex: 1 }} px={6}>
              {article.headline}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === 0}
              aria-label={t('Move “{headline}” up', { headline: article.headline })}
              onClick={() => onChange(moved(value, index, index - 1))}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === value.length - 1}
              aria-label={t('Move “{headline}” down', { headline: article.headline })}
              onClick={() => onChange(moved(value, index, index + 1))}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('Remove “{headline}” out', { headline: article.headline })}
              onClick={() => onChange(value.filter(({ id }) => id !== article.id))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
    </Stack>
  )
}

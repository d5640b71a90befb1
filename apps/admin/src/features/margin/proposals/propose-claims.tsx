'use client'

import { Button, Stack, Text } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { type EditorArticleFragment, ProposeEditorClaimsDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { showDone } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import type { Saving } from '@/shared/editor-session/saving.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  article: EditorArticleFragment
  saving: Saving
  /** Whether the text has words to read. */
  hasText: boolean
}

function found(count: number): string {
  if (count === 0) return t('Nothing was found that is not marked or decided on already')
  return t('{count, plural, one {One claim is} other {# claims are}} proposed for you to check', { count })
}

function useProposing(article: EditorArticleFragment, saving: Saving) {
  return useChange(
    async () => {
      const saved = await saving.save()
      if (saved === null) throw new Error(t('What you changed could not be saved first, so the text was not read.'))
      const input = { articleId: article.id, expectedVersion: saved.version }
      return accepted((await execute(ProposeEditorClaimsDocument, { input })).proposeClaims)
    },
    {
      onDone: (proposed) => {
        saving.adopt(proposed.article)
        showDone(found(proposed.claimCount))
      },
    },
  )
}

/** Has the text read for claims that are not marked yet. */
export function ProposeClaims({ article, saving, hasText, variant }: Props & { variant: 'light' | 'subtle' }) {
  const propose = useProposing(article, saving)
  if (!article.can.includes('article:propose')) return null
  return (
    <Button
      size="compact-sm"
      variant={variant}
      disabled={!hasText}
      loading={propose.isPending}
      leftSection={<IconSparkles size={14} aria-hidden />}
      onClick={() => propose.mutate(undefined)}
    >
      {t('Propose claims')}
    </Button>
  )
}

/** What to do about a text that makes no claim yet. */
export function NoClaims(props: Props) {
  const { mayWrite } = useEditorSession()
  if (!mayWrite)
    return (
      <Text size="sm" c="dimmed" p="sm">
        {t('No claim is marked in this text.')}
      </Text>
    )
  return (
    <Stack gap="xs" p="sm" align="flex-start">
      <Text size="sm" fw={600}>
        {t('No claims yet')}
      </Text>
      <Text size="sm" c="dimmed">
        {props.hasText
          ? t(
              'Have the text read: the claims that it makes, and who says so, are proposed for you to check. ' +
                'Or select the words that make a claim and press “Make claim” (Alt+C).',
            )
          : t(
              'Write or paste the text. Then its claims can be proposed, or select the words that make one and press “Make ' +
                'claim” (Alt+C).',
            )}
      </Text>
      <ProposeClaims {...props} variant="light" />
    </Stack>
  )
}

'use client'

import { Button, Group, Modal, Stack, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type EditorVersionFragment,
  type EditorVersionTextFragment,
  EditorVersionTextsDocument,
} from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { RedactButton } from '@/shared/redactions/redact-button.tsx'
import { emptyBody, isDocument } from '@/shared/article-text/article-draft.ts'
import { ErrorState } from '@/shared/ui/error-state.tsx'
import { LoadingState } from '@/shared/ui/loading-state.tsx'
import {
  type ComparedPart,
  compareVersions,
  countWords,
  laterAlone,
  type VersionText,
} from '@/shared/comparing/compare-versions.ts'
import { ComparedText } from '@/shared/comparing/compared-part.tsx'
import classes from './version-dialog.module.css'

interface Props {
  version: EditorVersionFragment
  /** The version before it, if any. */
  before: EditorVersionFragment | undefined
  /** Makes it the draft; null where that is not offered. */
  onRestore: (() => void) | null
  /** The article that it is a version of. */
  articleId: string
  onClose: () => void
}

const textOf = ({ headline, dek, body }: EditorVersionTextFragment): VersionText => ({
  headline,
  dek: dek ?? '',
  body: isDocument(body.json) ? body.json : emptyBody,
})

function summaryOf(parts: readonly ComparedPart[], before: number): string {
  const { added, removed } = countWords(parts)
  const words = (count: number): string => `${count} ${count === 1 ? 'word' : 'words'}`
  if (added === 0 && removed === 0) return `No word differs from version ${before}.`
  return `Against version ${before}: ${words(added)} added, ${words(removed)} removed.`
}

/** A version as it was, with what it changed, to be looked at and gone back to. */
export function VersionDialog({ version, before, onRestore, articleId, onClose }: Props) {
  const isPast = version.publicUntil !== null && version.publicUntil !== undefined
  const [marked, setMarked] = useState(true)
  const { data, error, refetch } = useQuery({
    queryKey: ['version-texts', version.id, version.redactedAt, before?.id],
    staleTime: version.sealedAt ? Number.POSITIVE_INFINITY : 0,
    queryFn: ({ signal }) =>
      execute(
        EditorVersionTextsDocument,
        { id: version.id, beforeId: before?.id ?? version.id, hasBefore: before !== undefined },
        signal,
      ),
  })
  const text = data?.version && textOf(data.version)
  const parts = text && compareVersions(data.before ? textOf(data.before) : text, text)
  return (
    <Modal opened onClose={onClose} size="xl" title={`Version ${version.number}`}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState label="Fetching the version" lines={5} />}
      {data && !data.version && (
        <Text size="sm">There is no such version any more. Close this and reload the page.</Text>
      )}
      {parts && (
        <Stack gap="sm">
          {before && (
            <Group justify="space-between" gap="sm">
              <Text size="sm" c="dimmed">
                {summaryOf(parts, before.number)}
              </Text>
              <Switch
                size="sm"
                label="Mark what changed"
                checked={marked}
                onChange={(event) => setMarked(event.currentTarget.checked)}
              />
            </Group>
          )}
          <Stack
            gap="sm"
            className={classes.text}
            tabIndex={0}
            role="group"
            aria-label={`Text of version ${version.number}`}
          >
            {(marked ? parts : laterAlone(parts)).map((part) => (
              <ComparedText key={part.key} part={part} side="both" />
            ))}
          </Stack>
          <Group justify="flex-end" gap="xs">
            <RedactButton
              subject={{ id: articleId, noun: 'article', pastVersion: isPast ? version.number : undefined }}
            />
            <Button variant="subtle" color="gray" onClick={onClose}>
              Close
            </Button>
            {onRestore && <Button onClick={onRestore}>Restore this version</Button>}
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

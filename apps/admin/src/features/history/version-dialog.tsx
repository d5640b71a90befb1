'use client'

import { Anchor, Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
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
import { namedPeople } from '@/shared/ui/named-people.ts'
import {
  type ComparedPart,
  compareVersions,
  countWords,
  type VersionText as ComparedVersion,
} from '@/shared/comparing/compare-versions.ts'
import { VersionChanges } from './version-changes.tsx'
import { compareVersionParts } from './version-parts.ts'
import { VersionText, type VersionView } from './version-text.tsx'
import { t } from '@/shared/words/words.ts'

interface Props {
  version: EditorVersionFragment
  /** The version before it, if any. */
  before: EditorVersionFragment | undefined
  /** Makes it the draft; null where that is not offered. */
  onRestore: (() => void) | null
  /** The article that it is a version of. */
  articleId: string
  /** Where readers read it as it was; null where they never did, or do not any longer. */
  readerHref: string | null
  onClose: () => void
}

const textOf = ({ headline, dek, body }: EditorVersionTextFragment): ComparedVersion => ({
  headline,
  dek: dek ?? '',
  body: isDocument(body.json) ? body.json : emptyBody,
})

function summaryOf(parts: readonly ComparedPart[], before: number): string {
  const { added, removed } = countWords(parts)
  if (added === 0 && removed === 0) return t('No word differs from version {before}.', { before })
  return t(
    'Against version {before}: {added, plural, one {# word} other {# words}} added, ' +
      '{removed, plural, one {# word} other {# words}} removed.',
    { before, added, removed },
  )
}

const views = (): readonly { value: VersionView; label: string }[] => [
  { value: 'changes', label: t('Changes') },
  { value: 'beside', label: t('Side by side') },
  { value: 'alone', label: t('Text alone') },
]

function ViewChoice({ view, onChange }: { view: VersionView; onChange: (view: VersionView) => void }) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('How the text is shown')}
      data={[...views()]}
      value={view}
      onChange={(value) => onChange(views().find((other) => other.value === value)?.value ?? 'changes')}
    />
  )
}

/** What a version changed, in words, and the choice of how its text is shown. */
function ComparedWith({
  before,
  parts,
  view,
  onView,
}: {
  before: number
  parts: readonly ComparedPart[]
  view: VersionView
  onView: (view: VersionView) => void
}) {
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed">
        {summaryOf(parts, before)}
      </Text>
      <ViewChoice view={view} onChange={onView} />
    </Group>
  )
}

/** Where the version is read as readers had it, and what else can be done with it. */
function Actions({ version, articleId, readerHref, onRestore, onClose }: Omit<Props, 'before'>) {
  const isPast = version.publicUntil !== null && version.publicUntil !== undefined
  return (
    <Group justify="flex-end" gap="xs">
      {readerHref && (
        <Anchor href={readerHref} target="_blank" size="sm" me="auto">
          {t('View as readers had it')} <IconExternalLink size={14} aria-hidden />
        </Anchor>
      )}
      <RedactButton subject={{ id: articleId, noun: 'article', pastVersion: isPast ? version.number : undefined }} />
      <Button variant="subtle" color="gray" onClick={onClose}>
        {t('Close')}
      </Button>
      {onRestore && <Button onClick={onRestore}>{t('Restore this version')}</Button>}
    </Group>
  )
}

function useVersionTexts(version: Props['version'], before: Props['before']) {
  return useQuery({
    queryKey: ['version-texts', version.id, version.redactedAt, before?.id],
    staleTime: version.sealedAt ? Number.POSITIVE_INFINITY : 0,
    queryFn: ({ signal }) =>
      execute(
        EditorVersionTextsDocument,
        { id: version.id, beforeId: before?.id ?? version.id, hasBefore: before !== undefined },
        signal,
      ),
  })
}

/** A version as it was, with what it changed, to be looked at and gone back to. */
export function VersionDialog(props: Props) {
  const { version, before, onClose } = props
  const [view, setView] = useState<VersionView>('changes')
  const { data, error, refetch } = useVersionTexts(version, before)
  const text = data?.version && textOf(data.version)
  const parts = text && compareVersions(data.before ? textOf(data.before) : text, text)
  return (
    <Modal opened onClose={onClose} size="68rem" title={t('Version {number}', { number: version.number })}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState label={t('Fetching the version')} lines={5} />}
      {data && !data.version && (
        <Text size="sm">{t('There is no such version any more. Close this and reload the page.')}</Text>
      )}
      {parts && (
        <Stack gap="sm">
          {version.contributors.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('Written by {contributors}', {
                contributors: namedPeople(version.contributors, version.contributors.length),
              })}
            </Text>
          )}
          {before && <ComparedWith before={before.number} parts={parts} view={view} onView={setView} />}
          <VersionText number={version.number} before={before?.number} parts={parts} view={view} />
          {data.version && data.before && (
            <VersionChanges differences={compareVersionParts(data.before, data.version)} />
          )}
          <Actions {...props} />
        </Stack>
      )}
    </Modal>
  )
}

import { Alert, Anchor, List, Stack } from '@mantine/core'
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { EditorPublishCheckQuery } from '@/generated/graphql.ts'
import { toldRefusal } from '@/shared/words/told-refusal.ts'
import { t } from '@/shared/words/words.ts'

type Finding = EditorPublishCheckQuery['publishCheck']['findings'][number]

interface Props {
  findings: readonly Finding[]
  /** Goes to a claim in the text. */
  onShow: (claimId: string) => void
}

/** How many findings of one rule are shown before somebody asks for the others. */
const shownAtFirst = 2

/** What a link to a claim offers to do there. */
const showsOf = (rule: string): { words: string; label: string } =>
  rule === 'anonymity-approval'
    ? { words: t('Go to claim'), label: t('Go to the claim to approve') }
    : { words: t('Show'), label: t('Show in the text') }

function FindingsOfRule({ findings, onShow }: Props) {
  const [all, setAll] = useState(false)
  const shown = all ? findings : findings.slice(0, shownAtFirst)
  const others = findings.length - shown.length
  return (
    <>
      {shown.map(({ rule, claim, ...told }) => (
        <List.Item key={`${rule} ${claim?.id ?? ''} ${told.message}`}>
          {toldRefusal(told)}{' '}
          {claim && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              aria-label={`${showsOf(rule).label}: ${claim.statement}`}
              onClick={() => onShow(claim.id)}
            >
              {showsOf(rule).words}
            </Anchor>
          )}
        </List.Item>
      ))}
      {others > 0 && (
        <List.Item>
          <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
            {t('{count, plural, one {One more} other {# more}} like these', { count: others })}
          </Anchor>
        </List.Item>
      )}
    </>
  )
}

function Findings({ title, color, findings, onShow }: Props & { title: string; color: string }) {
  const Icon = color === 'red' ? IconHandStop : IconAlertTriangle
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  return (
    <Alert
      color={color}
      variant="light"
      title={findings.length > shownAtFirst ? `${title} (${findings.length})` : title}
      icon={<Icon size={18} aria-hidden />}
    >
      <List size="sm" spacing={6} aria-label={title}>
        {rules.map((each) => (
          <FindingsOfRule key={each} findings={findings.filter(({ rule }) => rule === each)} onShow={onShow} />
        ))}
      </List>
    </Alert>
  )
}

/** What nobody may publish against, what needs fixing or a reason, and what an editor should look at first. */
export function PublishFindings({ findings, onShow }: Props) {
  const forbidding = findings.filter(({ severity, overridable }) => severity === 'BLOCK' && !overridable)
  const blocking = findings.filter(({ severity, overridable }) => severity === 'BLOCK' && overridable)
  const warning = findings.filter(({ severity }) => severity !== 'BLOCK')
  return (
    <Stack gap="sm">
      {forbidding.length > 0 && (
        <Findings title={t('Fix before publishing')} color="red" findings={forbidding} onShow={onShow} />
      )}
      {blocking.length > 0 && (
        <Findings
          title={t('Fix before publishing, or give a reason')}
          color="red"
          findings={blocking}
          onShow={onShow}
        />
      )}
      {warning.length > 0 && <Findings title={t('Warnings')} color="yellow" findings={warning} onShow={onShow} />}
    </Stack>
  )
}

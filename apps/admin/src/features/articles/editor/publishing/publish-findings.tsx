import { Alert, Anchor, List, Stack } from '@mantine/core'
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react'
import type { EditorPublishCheckQuery } from '@/generated/graphql.ts'
import classes from './publish-findings.module.css'

type Finding = EditorPublishCheckQuery['publishCheck']['findings'][number]

interface Props {
  findings: readonly Finding[]
  /** Goes to a claim in the text. */
  onShow: (claimId: string) => void
}

function Findings({ title, color, findings, onShow }: Props & { title: string; color: string }) {
  const Icon = color === 'red' ? IconHandStop : IconAlertTriangle
  return (
    <Alert color={color} variant="light" title={title} icon={<Icon size={18} aria-hidden />}>
      <List size="sm" spacing={6} className={classes.findings} tabIndex={0} aria-label={title}>
        {findings.map(({ rule, message, claim }) => (
          <List.Item key={`${rule} ${claim?.id ?? ''} ${message}`}>
            {message}{' '}
            {claim && <Anchor component="button" type="button" size="sm" aria-label={`Show in the text: ${claim.statement}`} onClick={() => onShow(claim.id)}>Show it</Anchor>}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

/** What keeps an article from being published, and what an editor should look at first. */
export function PublishFindings({ findings, onShow }: Props) {
  const blocking = findings.filter(({ severity }) => severity === 'BLOCK')
  const warning = findings.filter(({ severity }) => severity !== 'BLOCK')
  return (
    <Stack gap="sm">
      {blocking.length > 0 && <Findings title="This keeps it from being published" color="red" findings={blocking} onShow={onShow} />}
      {warning.length > 0 && <Findings title="Look at this first" color="yellow" findings={warning} onShow={onShow} />}
    </Stack>
  )
}

'use client'

import { modals } from '@mantine/modals'
import { rejectedAs, type Rejection } from '../mutation-result.ts'
import { useMay } from '../session/viewer.ts'
import { OverrideForm } from './override-form.tsx'
import { t } from '../words/words.ts'

type Findings = Extract<Rejection, { __typename: 'PublishBlockedError' }>['findings']

/** What stands against publishing where a reason can lift all of it; null where something cannot be lifted. */
function liftable(error: unknown): Findings | null {
  const blocks = (rejectedAs(error, 'PublishBlockedError')?.findings ?? []).filter(
    ({ severity }) => severity === 'BLOCK',
  )
  return blocks.length > 0 && blocks.every(({ overridable }) => overridable) ? blocks : null
}

/** Asks why something is to be public all the same; null if it is not to be. */
function askReason(findings: Findings): Promise<string | null> {
  return new Promise((resolve) => {
    const id = modals.open({
      title: t('Publish anyway?'),
      onClose: () => resolve(null),
      children: (
        <OverrideForm
          findings={findings}
          onCancel={() => modals.close(id)}
          onPublish={(reason) => {
            resolve(reason)
            modals.close(id)
          }}
        />
      ),
    })
  })
}

/**
 * Gives what publishes something: should findings stop it that a reason can lift, whoever may lift them is asked for one,
 * and it is published again with that. Without a reason it stays refused.
 */
export function useOverride() {
  const may = useMay()
  return async <Payload,>(publish: (overrideReason?: string) => Promise<Payload>): Promise<Payload> => {
    try {
      return await publish()
    } catch (error) {
      const findings = may('attribution:read-confidential') ? liftable(error) : null
      const reason = findings && (await askReason(findings))
      if (!reason) throw error
      return publish(reason)
    }
  }
}

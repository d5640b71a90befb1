import { Alert, Radio, Stack, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { exactMoment } from '@/shared/ui/moment.tsx'
import { type PublishTime, timeProblem } from './publish-time.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  time: PublishTime
  /** When the embargo that is set ends; null without one. */
  scheduledFor: string | null | undefined
  onChange: (time: PublishTime) => void
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Now, or at a set time: an embargo. Breaking one that is set is said plainly. */
export function PublishTimeField({ time, scheduledFor, onChange }: Props) {
  const problem = timeProblem(time, Date.now())
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('When')}
        value={time.when}
        onChange={(when) =>
          onChange(when === 'now' ? { when } : { when: 'later', at: time.when === 'later' ? time.at : '' })
        }
      >
        <Stack gap={6} mt={6}>
          <Radio value="now" label={scheduledFor ? t('Now, before the embargo ends') : t('Now')} />
          <Radio value="later" label={t('At a set time: an embargo, which ends by itself')} />
        </Stack>
      </Radio.Group>
      {time.when === 'later' && (
        <TextInput
          type="datetime-local"
          label={t('Public from')}
          description={t('In your time, {zone}.', { zone })}
          value={time.at}
          error={time.at === '' ? undefined : problem}
          onChange={(event) => onChange({ when: 'later', at: event.currentTarget.value })}
        />
      )}
      {time.when === 'now' && scheduledFor && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          <Text size="sm">
            {t('This breaks the embargo: readers see the article at once and not on {scheduledFor}.', {
              scheduledFor: exactMoment(scheduledFor),
            })}
          </Text>
        </Alert>
      )}
    </Stack>
  )
}

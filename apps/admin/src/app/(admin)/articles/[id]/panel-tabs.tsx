'use client'

import { Badge, SegmentedControl } from '@mantine/core'

/** What the side of the editor shows. */
export type PanelTab = 'claims' | 'article' | 'history'

interface Props {
  tab: PanelTab
  onChange: (tab: PanelTab) => void
  claimCount: number
  orphanCount: number
}

const isTab = (value: string): value is PanelTab => value === 'claims' || value === 'article' || value === 'history'

/** Chooses between the claims of the text, what the article says about itself, and its history. */
export function PanelTabs({ tab, onChange, claimCount, orphanCount }: Props) {
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label="Beside the text"
      value={tab}
      onChange={(value) => {
        if (isTab(value)) onChange(value)
      }}
      data={[
        {
          value: 'claims',
          label: (
            <>
              Claims{' '}
              <Badge size="xs" variant="light" color="gray" ml={4}>
                {claimCount}
              </Badge>
            </>
          ),
        },
        {
          value: 'article',
          label: (
            <>
              Article
              {orphanCount > 0 && (
                <Badge size="xs" color="orange" ml={4} aria-label={`${orphanCount} lost mentions`}>
                  {orphanCount}
                </Badge>
              )}
            </>
          ),
        },
        { value: 'history', label: 'History' },
      ]}
    />
  )
}

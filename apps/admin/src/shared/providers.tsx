'use client'

import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import classes from './providers.module.css'
import { createQueryClient } from './query-client.ts'
import { readableColors } from './readable-colors.ts'
import { SignInAgain } from './session/sign-in-again.tsx'
import { theme } from './theme.ts'
import { UndoKey } from './ui/undo-key.tsx'
import { t } from './words/words.ts'

/** Everything that pages rely on: looks, dialogs, notices, the query cache. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  return (
    <MantineProvider theme={theme()} cssVariablesResolver={readableColors} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ModalsProvider labels={{ confirm: t('Continue'), cancel: t('Cancel') }}>
          <Notifications position="bottom-left" className={classes.notices} limit={3} autoClose={6000} />
          <UndoKey />
          {children}
          <SignInAgain />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}

import '@fontsource-variable/inter'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './globals.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '@/shared/providers.tsx'
import { languages } from '@/shared/words/languages.ts'
import { viewerLanguage } from '@/shared/words/viewer-language.ts'
import { WordsProvider } from '@/shared/words/words-provider.tsx'

export const metadata: Metadata = {
  title: { default: 'Sourceline', template: '%s · Sourceline' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** Every page is made for its request, with the nonce that lets its scripts run. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? ''
  const language = await viewerLanguage()
  return (
    <html lang={language} dir={languages[language].direction} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
      </head>
      <body>
        <WordsProvider language={language}>
          <Providers>{children}</Providers>
        </WordsProvider>
      </body>
    </html>
  )
}

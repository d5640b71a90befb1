import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '../shared/style/tokens.css'
import '../shared/style/base.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { readEnv } from '../env.ts'
import { Footer } from '../shared/frame/footer.tsx'
import { Masthead } from '../shared/frame/masthead.tsx'
import { loadSections } from '../shared/frame/load-sections.ts'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  const { siteName, siteUrl } = readEnv()
  return {
    metadataBase: new URL(siteUrl),
    title: { default: siteName, template: `%s | ${siteName}` },
    description: 'News that shows who says so.',
    openGraph: { siteName, locale: 'en' },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf9' },
    { media: '(prefers-color-scheme: dark)', color: '#161614' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const { siteName } = readEnv()
  return (
    <html lang="en">
      <body>
        <a className="skip-link" href="#content">
          Skip to the text
        </a>
        <Masthead siteName={siteName} sections={await loadSections()} />
        {children}
        <Footer siteName={siteName} />
      </body>
    </html>
  )
}

import { Head, Html, Main, NextScript } from 'next/document'
import type { ReactNode } from 'react'

/** The fonts that every page needs, asked for along with the page: they are shown only where they are there at once. */
const fonts = [
  new URL('../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', import.meta.url),
  new URL(
    '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    import.meta.url,
  ),
]

/** What stands around every page. The framework's scripts come only while the site is developed: no page needs them. */
export default function SiteDocument(): ReactNode {
  return (
    <Html lang="en">
      <Head>
        {fonts.map(({ href }) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </Head>
      <body>
        <Main />
        <NextScript />
      </body>
    </Html>
  )
}

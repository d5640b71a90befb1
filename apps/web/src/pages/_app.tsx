import '../generated/fonts.css'
import '../shared/style/tokens.css'
import '../shared/style/base.css'
import type { AppProps } from 'next/app'
import type { ReactNode } from 'react'

export default function Site({ Component, pageProps }: AppProps): ReactNode {
  return <Component {...pageProps} />
}

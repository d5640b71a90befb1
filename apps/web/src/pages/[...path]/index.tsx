import type { PageConfig } from 'next'
import { redirectAnswer } from '../../features/old-path/redirect-answer.ts'
import { OldPathDocument } from '../../generated/graphql.ts'
import { mayBeOld } from '../../shared/page/page-address.ts'
import { framedPage } from '../../shared/page/framed-page.tsx'
import { servePage } from '../../shared/page/serve-page.ts'
import { nothing } from '../../shared/page/served.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

/** Every address that no other page has: a path of an earlier site is led to where it went, or told to be gone. */
export const getServerSideProps = servePage<never>(async ({ ask, address }) => {
  if (!mayBeOld(address)) return nothing
  return redirectAnswer((await ask(OldPathDocument, { path: address }))?.redirect ?? null) ?? nothing
})

export default framedPage<never>({ head: () => ({ title: null }), view: () => null })

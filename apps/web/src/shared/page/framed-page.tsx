import type { ReactNode } from 'react'
import { Footer } from '../frame/footer.tsx'
import type { Frame } from '../frame/load-frame.ts'
import { Masthead } from '../frame/masthead.tsx'
import { Message } from '../frame/message.tsx'
import { PageHead, type PageHeadProps } from './page-head.tsx'
import type { Served } from './served.ts'

interface Parts<Props> {
  /** What the page tells of itself. */
  readonly head: (props: Props) => PageHeadProps
  readonly view: (props: Props, frame: Frame) => ReactNode
}

/** The component of a page: what it shows, or why it shows nothing, within the frame that all pages have. */
export function framedPage<Props>(parts: Parts<Props>): (served: Served<Props>) => ReactNode {
  return function FramedPage(served) {
    const { frame } = served
    return (
      <>
        <PageHead
          frame={frame}
          {...(served.shows === 'page' ? parts.head(served.props) : instead[served.shows].head)}
        />
        <a className="skip-link" href="#content">
          Skip to the text
        </a>
        <Masthead siteName={frame.siteName} sections={frame.sections} />
        {served.shows === 'page' && parts.view(served.props, frame)}
        {served.shows === 'nothing' && <Nothing />}
        {served.shows === 'gone' && <Gone />}
        {served.shows === 'failure' && <Failure number={served.number} />}
        <Footer siteName={frame.siteName} />
      </>
    )
  }
}

const instead = {
  nothing: { head: { title: 'Not found', unlisted: true } },
  gone: { head: { title: 'Gone', unlisted: true } },
  failure: { head: { title: 'Not loaded', unlisted: true } },
} as const

const waysOn = (
  <>
    <a href="/search">Search what is published</a>, or <a href="/">go to the front page</a>.
  </>
)

function Nothing(): ReactNode {
  return (
    <Message title="There is nothing at this address">
      <p>The page may have been taken down, or the address may be mistyped.</p>
      <p>
        {waysOn} What we got wrong in articles that stand is told in the <a href="/corrections">corrections</a>.
      </p>
    </Message>
  )
}

function Gone(): ReactNode {
  return (
    <Message title="What stood here is gone">
      <p>It was taken away for good. {waysOn}</p>
    </Message>
  )
}

function Failure({ number }: { number: string }): ReactNode {
  return (
    <Message title="This page could not be loaded">
      <p>
        The newsroom’s server did not answer, or not as expected. This is our fault and usually passes within a minute.
      </p>
      <p>
        <a href="">Try again</a>
      </p>
      <p>If it stays, tell us this number: {number}</p>
    </Message>
  )
}

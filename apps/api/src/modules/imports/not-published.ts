import { refusalOf, type Failure } from '../../platform/failure.ts'

/** What an editor is told of an article that was public before and is not now. */
export const notPublished = (reason: string): string => `Not published: ${reason}`

/** Why a step failed, in words. What the gate finds may be known to some alone, and is not kept: it is asked again. */
export const reasonOf = (failure: Failure): string =>
  failure.kind === 'publish-blocked'
    ? 'the publish gate forbids it. Open it and choose Publish to see why.'
    : refusalOf(failure).message

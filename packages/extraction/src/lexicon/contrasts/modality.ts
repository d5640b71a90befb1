import { words } from '../word-list.ts'

/** That something can be or is likely, but not that it is. */
export const POSSIBLE = words(`
  may might could possibly perhaps maybe likely unlikely probably expected expects expect considering considers
  consider considered weighs weighing mulls mulling ponders pondering
`)

/** That something ought to be. */
export const OUGHT = words('should must ought')

/** With `to` or `that` after them: that something is wanted, planned or asked for. */
export const INTENDED = words(`
  plans plan planned planning intends intend intended proposes propose proposed ready willing prepared hopes hope
  hoped wants want wanted threatens threaten threatened offers offer offered seeks seek sought urges urge urged
  demands demand demanded asks ask asked aims aim
`)

/** Of these, what needs no `to`: `wants schools to reopen`. */
export const INTENDED_OF = words('wants want wanted urges urge urged asks ask asked')

/** That something lies ahead. */
export const AHEAD = words('will shall ll wont would')

/** Words that with `to` say that something lies ahead (`is to`, `are set to`, `is going to`). */
export const AHEAD_BEFORE_TO = words('is are was were set due going about')

/** That something has happened. */
export const DONE = words('has have had was were been did')

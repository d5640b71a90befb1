/** A form that something outside of it can send. */
export interface FormHandle {
  /** Saves what was typed. False when it could not be saved: the form stays and says why. */
  submit: () => Promise<boolean>
  /** Whether anything in it differs from what it began with. */
  isTyped: () => boolean
}

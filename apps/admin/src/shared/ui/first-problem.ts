/** Moves the keyboard to the first field of a form that is said to be wrong, once the form says so. */
export function goToFirstProblem(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

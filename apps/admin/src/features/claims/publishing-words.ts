/** What publishing the verdict at once would do, for the number of published pages that show the claim. */
export function publishingWords(publicPages: number): string {
  if (publicPages === 0) return 'Otherwise it stays in the newsroom until it is recorded again for readers.'
  const shown = publicPages === 1 ? 'one published mention shows' : `${publicPages} published mentions show`
  return `If ticked, ${shown} the new verdict at once. Otherwise it stays in the newsroom until it is recorded again for readers.`
}

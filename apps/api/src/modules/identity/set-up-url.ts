/** The address of the page on which the holder of a one-time secret sets up. */
export function setUpUrl(adminUrl: string, secret: string): string {
  return `${adminUrl}/set-up?token=${secret}`
}

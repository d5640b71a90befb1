/** Whether an address may stand behind a link: absolute, and http, https or mailto. */
export function isSafeHref(href: string): boolean {
  return (
    /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@])/i.test(href) && !/[\s\p{Cc}"<>]/u.test(href) && URL.canParse(href)
  )
}

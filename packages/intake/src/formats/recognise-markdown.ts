const signs: readonly RegExp[] = [
  /^ {0,3}(?:[-*+]|\d{1,3}[.)]) +\S.*\n+ {0,3}(?:[-*+]|\d{1,3}[.)]) +\S/mu,
  /\[[^\]\n]{1,200}\]\(https?:\/\/[^\s)]+/u,
  /(?:^|[\s(])(?:\*\*|__)\S[^*_\n]{0,200}(?:\*\*|__)/mu,
  /^ {0,3}> +\S/mu,
  /^ {0,3}```/mu,
  /^ *\|? *:?-{3,}:? *\|/mu,
  /\[\^[\w-]{1,30}\]/u,
]

/** Whether a text is written in Markdown: it has front matter or a heading, or two other signs of it. */
export const looksLikeMarkdown = (text: string): boolean =>
  /^---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.test(text) ||
  /^ {0,3}#{1,4} +\S/mu.test(text) ||
  signs.filter((sign) => sign.test(text)).length > 1

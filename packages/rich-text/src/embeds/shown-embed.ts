/** What readers are told of an embed. */
export interface ShownEmbed {
  /** The address of its page. */
  url: string
  /** Whose site it is: "YouTube". */
  provider: string
  /** What it is called there; null where that is not known. */
  title: string | null
  /** Who made it, as that site says; null where that is not known. */
  authorName: string | null
  /** The address that a frame may show once a reader asks for it; null where there is a link alone. */
  frameUrl: string | null
  /** Of the frame, in pixels; null where it is as wide as there is room, or that is not known. */
  width: number | null
  height: number | null
}

/** What readers are told of an embed, by its id; nothing of one that they are not shown. */
export type EmbedOf = (embedId: string) => ShownEmbed | null | undefined

/** The words of the link that leads to an embed. */
export const embedWords = ({ title, url, provider }: ShownEmbed): string => `${title ?? url} (${provider})`

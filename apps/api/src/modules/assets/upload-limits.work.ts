/** How many bytes a file may have. */
export const maxBytes = 50 * 1024 * 1024

/** How many pixels an image may have, all its pictures together: what a camera with 61 million takes, and no more. */
export const maxPixels = 64_000_000

/** The media types of the files that can be read. */
export const readableTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff'] as const

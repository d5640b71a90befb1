/** What is only suggested, and stands nowhere else. */
export const saidInSuggestions = 'cormorant'

/** A body that names somebody, Zora Quillfeather, in every kind of block that holds words of its own. */
export const bodyNaming = (
  name: string,
  { claimId, assetId, embedId }: Readonly<Record<'claimId' | 'assetId' | 'embedId', string>>,
) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'b_first' },
      content: [
        { type: 'text', text: 'Police spoke to Zora ', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'Quill', marks: [{ type: 'claim', attrs: { claimId, role: 'ATTRIBUTED' } }] },
        { type: 'text', text: 'feather' },
        {
          type: 'text',
          text: ' twice',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/zora-quillfeather' } }],
        },
        { type: 'text', text: ' and to nobody else.' },
        {
          type: 'text',
          text: ` ${name} kept a ${saidInSuggestions}.`,
          marks: [{ type: 'insertion', attrs: { id: 's_1', by: 'anna', at: '2026-11-23T10:00:00.000Z' } }],
        },
      ],
    },
    {
      type: 'paragraph',
      attrs: { id: 'b_next' },
      content: [
        {
          type: 'text',
          text: `${name} denied it`,
          marks: [{ type: 'claim', attrs: { claimId, role: 'QUESTIONED' } }],
        },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'embed',
      attrs: { embedId },
      content: [{ type: 'caption', attrs: { id: 'b_film' }, content: [{ type: 'text', text: `Film of ${name}` }] }],
    },
    { type: 'codeBlock', attrs: { id: 'b_code' }, content: [{ type: 'text', text: `-- ${name}\nSELECT 1` }] },
    {
      type: 'image',
      attrs: { assetId },
      content: (['caption', 'credit', 'altText'] as const).map((type) => ({
        type,
        attrs: { id: `b_${type}` },
        content: [{ type: 'text', text: `${name} by the ${type}` }],
      })),
    },
  ],
})

import { Mark, mergeAttributes } from '@tiptap/core'
import { type MentionRole, mentionRoles } from '../body.ts'
import { claimIdPattern } from '../claim-id.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    claim: {
      /** Marks the selected words as making a claim, in place of a mark of the same claim on them. */
      setClaim: (attributes: { claimId: string; role: MentionRole }) => ReturnType
      /** Takes the marks of a claim off the selected words, or off the whole body where nothing is selected. */
      unsetClaim: (claimId: string) => ReturnType
    }
  }
}

function mustBe(accepted: boolean, what: string): void {
  if (!accepted) throw new RangeError(`A claim mark needs ${what}`)
}

/**
 * The mark that anchors a claim to the words that make it. Marks of different claims overlap; what
 * is typed at the edge of a mark is not part of it.
 */
export const Claim = Mark.create({
  name: 'claim',
  priority: 1_100,
  inclusive: false,
  excludes: '',
  keepOnSplit: false,

  addAttributes() {
    return {
      claimId: {
        isRequired: true,
        parseHTML: (element) => element.getAttribute('data-claim'),
        renderHTML: ({ claimId }) => ({ 'data-claim': claimId }),
        validate: (value) => mustBe(typeof value === 'string' && claimIdPattern.test(value), 'the id of a claim'),
      },
      role: {
        isRequired: true,
        parseHTML: (element) => element.getAttribute('data-role'),
        renderHTML: ({ role }) => ({ 'data-role': role }),
        validate: (value) =>
          mustBe(
            mentionRoles.some((role) => role === value),
            `a role out of ${mentionRoles.join(', ')}`,
          ),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'span[data-claim]',
        getAttrs: (element) => {
          const accepted =
            claimIdPattern.test(element.getAttribute('data-claim') ?? '') &&
            mentionRoles.some((role) => role === element.getAttribute('data-role'))
          return accepted ? null : false
        },
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { class: 'claim' }), 0]
  },

  addCommands() {
    const type = this.name
    return {
      setClaim:
        (attributes) =>
        ({ tr, state, dispatch, commands }) => {
          if (tr.selection.empty) return false
          return (
            commands.unsetClaim(attributes.claimId) &&
            (() => {
              const mark = state.schema.marks[type]?.create(attributes)
              if (mark && dispatch)
                for (const { $from, $to } of tr.selection.ranges) tr.addMark($from.pos, $to.pos, mark)
              return mark !== undefined
            })()
          )
        },
      unsetClaim:
        (claimId) =>
        ({ tr, dispatch }) => {
          const { selection, doc } = tr
          const ranges = selection.empty
            ? [{ from: 0, to: doc.content.size }]
            : selection.ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos }))
          if (!dispatch) return true
          for (const { from, to } of ranges) {
            doc.nodesBetween(from, to, (node, pos) => {
              if (!node.isInline) return
              for (const mark of node.marks) {
                if (mark.type.name === type && mark.attrs['claimId'] === claimId) {
                  tr.removeMark(Math.max(from, pos), Math.min(to, pos + node.nodeSize), mark)
                }
              }
            })
          }
          return true
        },
    }
  },
})

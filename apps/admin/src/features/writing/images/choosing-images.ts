import { Extension } from '@tiptap/core'

/** What an image is chosen for: to be put in, to stand beside another, or to stand in its place. */
export type ImagePurpose = 'insert' | 'gallery' | 'replace'

declare module '@tiptap/core' {
  interface EditorEvents {
    chooseImage: ImagePurpose
  }
  interface Commands<ReturnType> {
    choosingImages: {
      /** Opens the library, so that an image is chosen. */
      chooseImage: (purpose: ImagePurpose) => ReturnType
    }
  }
}

/** Lets commands ask for an image of the library. */
export const ChoosingImages = Extension.create({
  name: 'choosingImages',

  addCommands: () => ({
    chooseImage:
      (purpose) =>
      ({ editor, dispatch }) => {
        if (dispatch) editor.emit('chooseImage', purpose)
        return true
      },
  }),
})

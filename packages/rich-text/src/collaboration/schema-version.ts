/**
 * The version of what nodes and marks a text has. It grows with every change of them: whoever knows an earlier one reads
 * only, since an editor takes out of a shared text what it does not know.
 */
export const schemaVersion = 2

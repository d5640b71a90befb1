import { words } from '../word-list.ts'

/** Labels of whoever asks the questions in a conversation. */
export const interviewers = words('q question interviewer reporter host moderator presenter journalist wikinews wn')

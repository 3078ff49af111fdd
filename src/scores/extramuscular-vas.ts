import { imacsActivityTool, imacsCoreSet, vasLine } from './vas-line.ts'

/** The physician’s own judgement over six systems: not the mean or the sum of their lines. */
export const extramuscularVas = vasLine({
  id: 'extramuscular-vas',
  aliases: ['mdaat-extramuscular-vas'],
  label: { en: 'Extramuscular activity, 0–10 cm', zh: '肌外疾病活动VAS（0–10 cm）' },
  sources: [imacsCoreSet, imacsActivityTool],
})

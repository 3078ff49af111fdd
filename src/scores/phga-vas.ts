import { imacsActivityTool, imacsCoreSet, vasLine } from './vas-line.ts'

export const phgaVas = vasLine({
  id: 'phga-vas',
  aliases: ['phga', 'imacs-physician-global'],
  label: { en: 'Physician global activity, 0–10 cm', zh: '医生总体疾病活动VAS（0–10 cm）' },
  sources: [imacsCoreSet, imacsActivityTool],
})

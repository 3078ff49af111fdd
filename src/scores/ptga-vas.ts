import { imacsCoreSet, vasLine } from './vas-line.ts'

export const ptgaVas = vasLine({
  id: 'ptga-vas',
  aliases: ['ptga', 'imacs-patient-global'],
  label: { en: 'Patient global activity, 0–10 cm', zh: '患者总体疾病活动VAS（0–10 cm）' },
  sources: [imacsCoreSet],
})

import { imacsActivityTool, vasLine } from './vas-line.ts'

export const rashVas = vasLine({
  id: 'rash-vas',
  aliases: ['mdaat-rash-vas'],
  label: { en: 'Rash (skin activity), 0–10 cm', zh: '皮疹（皮肤活动）VAS（0–10 cm）' },
  sources: [imacsActivityTool],
})

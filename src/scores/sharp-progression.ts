import { typedTotal } from './typed-total.ts'

export const sharpProgression = typedTotal({
  id: 'sharp-progression',
  aliases: ['vdh-sharp-progression', 'sharp-score'],
  label: { en: 'Modified Sharp score, change over a year', zh: '改良Sharp评分一年变化' },
  item: {
    id: 'change',
    label: { en: 'Later total less earlier total, about 12 months apart', zh: '后次总分减前次总分（相隔约12个月）' },
    range: { min: -448, max: 448, unit: '{score}' },
  },
  range: { min: -448, max: 448 },
  window: { days: 365 },
  licence: 'Published reading method; only a trained reader can score it.',
  sources: ['Range 0–448: pubmed.ncbi.nlm.nih.gov/11014342'],
})

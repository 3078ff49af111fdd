import { describe, expect, it } from 'vitest'
import { entryFormFor } from '../../src/entries/entry-form.ts'
import { concepts } from '../../src/terminology/catalog.ts'

describe('entryFormFor', () => {
  it.each([
    ['sledai-2k', { kind: 'number', units: [], min: 0, max: 105, step: 1 }],
    ['pga', { kind: 'number', units: [], min: 0, max: 3 }],
    ['rash-vas', { kind: 'number', units: ['cm'], min: 0, max: 10 }],
    ['bilag-2004', { kind: 'grades', grades: ['A', 'B'], most: 9 }],
    ['ana', { kind: 'result', titre: true }],
    ['hbsag', { kind: 'result', titre: false }],
    ['hcg-serum', { kind: 'result', titre: false }],
    ['drug-allergy', { kind: 'question' }],
    ['glucocorticoids', { kind: 'question' }],
    ['NCT07246096/I2d2', { kind: 'question' }],
    ['birth-date', { kind: 'question' }],
  ])('asks for %s in its own way', (datum, form) => {
    expect(entryFormFor(datum)).toMatchObject(form)
  })

  it.each([
    ['nyha', [1, 2, 3, 4]],
    ['acr-functional-class', [1, 2, 3, 4]],
    ['ecog', [0, 1, 2, 3, 4, 5]],
  ])('offers the classes of %s, zero among them where there is one', (datum, values) => {
    const form = entryFormFor(datum)
    expect(form.kind === 'choice' ? form.options.map(({ value }) => value) : form).toEqual(values)
  })

  it('offers the unit criteria ask in first, and only units that convert to it', () => {
    expect(entryFormFor('hemoglobin')).toMatchObject({ units: ['g/L', 'g/dL', 'mmol/L'] })
    expect(entryFormFor('creatinine')).toMatchObject({ units: ['umol/L', 'mg/dL', 'mmol/L'] })
    expect(entryFormFor('inr')).toMatchObject({ units: ['{INR}'] })
  })

  it('has a form for every concept', () => {
    for (const { id, kind } of concepts) {
      const form = entryFormFor(id)
      expect(form.kind === 'question', id).toBe(
        !['observation', 'score'].includes(kind) || ['life-expectancy', 'ra-qol'].includes(id),
      )
    }
  })
})

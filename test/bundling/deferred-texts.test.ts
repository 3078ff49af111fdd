import { describe, expect, it } from 'vitest'
import { withoutTexts } from '../../bundling/deferred-texts.ts'
import { leaned } from '../../bundling/lean-data.ts'
import { shelves } from '../../bundling/shelves.ts'
import { foldedKey, textKey } from '../../src/wording/deferred-texts.ts'

describe('texts that pages load later', () => {
  it('a label keeps its English where it stands, and its Chinese goes to the shelf', () => {
    const aside = shelves()
    const code = withoutTexts(`const a = say('Enter', '录入')`, 'src/wording/panel-words.ts', aside)
    expect(code).toBe(`const a = deferred.label("Enter")`)
    expect(aside.chinese()).toEqual({ [textKey('Enter')]: '录入' })
  })

  it('one English of two meanings keeps both languages where it stands', () => {
    const aside = shelves()
    const code = withoutTexts(`[say('Date', '日期'), { en: 'Date', zh: '约会' }]`, 'src/wording/x.ts', aside)
    expect(code).toBe(`[deferred.label("Date"), {"en":"Date","zh":"约会"}]`)
  })

  it('a criterion keeps its label, while its place and reading are folded away', () => {
    const aside = shelves()
    const source = `({ label: text('Age', '年龄'), place: 'Inclusion, 1', reading: text('Whole years.', '周岁。') })`
    expect(withoutTexts(source, 'src/trials/nct00000000/inclusion.ts', aside)).toBe(
      `({ label: deferred.label("Age"), get place() { return deferred.foldedText(0) }, reading: deferred.foldedLabel(1) })`,
    )
    expect(aside.folded()).toEqual(['Inclusion, 1', 'Whole years.'])
    expect(aside.chinese()).toMatchObject({ [foldedKey(1)]: '周岁。' })
  })

  it('a cohort keeps its name, while what its criteria are called is folded away', () => {
    const source = `[{ id: 'SLE', label: text('Lupus', '狼疮') }, { id: 'I1', label: text('Age', '年龄'), rule: age }]`
    expect(withoutTexts(source, 'src/trials/nct00000000/index.ts', shelves())).toBe(
      `[{ id: 'SLE', label: deferred.label("Lupus") }, { id: 'I1', label: deferred.foldedLabel(0), rule: age }]`,
    )
  })

  it('an instrument keeps its name, while its items are folded away', () => {
    const source = `({ id: 'x', label: { en: 'Score', zh: '评分' }, items: [{ label: { en: 'Rash', zh: '皮疹' } }] })`
    expect(withoutTexts(source, 'src/scores/x.ts', shelves())).toBe(
      `({ id: 'x', label: deferred.label("Score"), items: [{ label: deferred.foldedLabel(0) }] })`,
    )
  })

  it('Chinese that a record is searched for stays', () => {
    const source = `const pattern = /阳性|检出/`
    expect(withoutTexts(source, 'src/terminology/result-values.ts', shelves())).toBe(source)
  })
})

describe('terminology as pages carry it', () => {
  const loinc = { system: 'http://loinc.org', use: 'match', verified: true, reference: 'seen in a release' }

  it('leaves out where codes were seen, and all names but those that orders go out under', () => {
    const codings = [
      { ...loinc, code: '751-8', display: 'Neutrophils by count' },
      { ...loinc, code: '753-4', display: 'Neutrophils by hand' },
    ]
    expect(leaned([{ id: 'anc', notes: 'for readers', codings }])).toEqual([
      {
        id: 'anc',
        codings: [
          { system: loinc.system, use: 'match', code: '751-8', display: 'Neutrophils by count', verified: true },
          { system: loinc.system, use: 'match', code: '753-4' },
        ],
      },
    ])
  })

  it('keeps the note of an assumed limit, which is shown', () => {
    const defaultUln = { value: 40, unit: 'U/L', note: 'assumed' }
    expect(leaned({ defaultUln })).toEqual({ defaultUln })
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from '../../src/report/csv.ts'
import { toCsv } from '../../src/report/to-csv.ts'
import { patient } from '../patient.ts'
import { resultOf, saidEverywhere } from './result-of.ts'

/** A reader of RFC 4180, so that what was written is read back. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let row: string[] = []
  while (field.lastIndex < csv.length) {
    const found = field.exec(csv)
    if (found === null) throw new Error('This is not CSV.')
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] !== ',') rows.push(row.splice(0))
    row = found[3] === ',' ? row : []
  }
  return rows
}

describe('a line of CSV', () => {
  it('is read back as it was written, whatever is in it', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (fields) => {
        const [back] = read(csvLine(fields))
        expect(back?.map((field, index) => field.replace(/^'/, '') === fields[index]?.replace(/^'/, ''))).toEqual(
          fields.map(() => true),
        )
      }),
    ))

  it.each(['=1+1', '+49 89', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r\n=1', '=HYPERLINK("http://x")'])(
    'holds no formula: %j',
    (text) => expect(read(csvLine([text]))).toEqual([[`'${text}`]]),
  )
})

describe('criteria as CSV', () => {
  const lupus = () => patient().withDiagnosis('sle').withLab('hemoglobin', 7.2, 'g/dL')

  it('has one line a criterion, each as wide as the first', () => {
    const result = resultOf(lupus())
    const [head, ...rows] = read(toCsv(result, 'en'))
    expect(rows).toHaveLength(result.trials.flatMap(({ criteria }) => criteria).length)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]))
    const haemoglobin = rows.find((row) => row.includes('NCT07246096') && row.includes('I2a2'))
    expect(haemoglobin?.join('|')).toMatch(
      /Haemoglobin at least 60 g\/L\|pass\|documented in the chart.*7\.2 g\/dL = 72 g\/L/,
    )
  })

  it.each(['en', 'zh'] as const)('says in each line the day, the completeness and what it is (%s)', (language) => {
    const [, ...rows] = read(toCsv(resultOf(lupus().butUnread('Condition'), language), language))
    for (const row of rows) {
      expect(row[0]).toBe('2026-03-01')
      expect(row.join(' ')).toMatch(/could not be read whole: Diagnoses not read|病历未能完整读取：诊断读取失败/)
      expect(row.join(' ')).toMatch(saidEverywhere[language][1])
    }
  })

  it('takes what a record calls a test for a name, never for a formula', () => {
    const hostile = lupus().withResource({
      resourceType: 'Observation',
      status: 'final',
      code: { text: '=cmd|/C calc', coding: [{ system: 'http://loinc.org', code: '751-8', display: '=cmd|/C calc' }] },
      effectiveDateTime: '2026-02-28',
      valueQuantity: { value: 3, system: 'http://unitsofmeasure.org', code: '10*9/L', unit: '=2+5' },
    })
    const cells = read(toCsv(resultOf(hostile), 'en')).flat()
    expect(cells.some((cell) => cell.includes('cmd|'))).toBe(true)
    expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { chartPage } from '../../mocks/ehr/chart-page.ts'
import { recordWithReferences, summarise } from '../../mocks/ehr/chart-summary.ts'
import { framePage } from '../../mocks/ehr/frame-page.ts'
import { homePage } from '../../mocks/ehr/home-page.ts'
import { escapeHtml, html } from '../../mocks/ehr/html.ts'
import { noticePage } from '../../mocks/ehr/notice-page.ts'
import { pickerPage } from '../../mocks/ehr/picker-page.ts'
import { createStore } from '../../mocks/fhir/store.ts'
import { sampleResources } from '../../mocks/patients/sample-patients.ts'

const now = new Date('2026-03-01T10:00:00Z')
const evil = `"><script>alert('x')</script>&`
const line = {
  id: evil,
  name: evil,
  age: evil,
  sex: evil,
  mrn: evil,
  diagnosis: evil,
  interest: evil,
  nativeName: evil,
}

describe('pages', () => {
  it('escape every value', () => {
    const chart = {
      ...line,
      birthDate: evil,
      problems: [{ text: evil, since: evil, state: evil }],
      results: [{ test: evil, value: evil, range: evil, date: evil, flagged: true, state: evil }],
      vitalSigns: [{ test: evil, value: evil, range: evil, date: evil, flagged: false, state: evil }],
      reports: [{ title: evil, conclusion: evil, date: evil }],
      medications: [{ text: evil, dosage: evil, since: evil, state: evil }],
      allergies: [evil],
    }
    const pages = [
      homePage([line]),
      chartPage(chart),
      framePage(chart, `http://127.0.0.1/launch.html?launch=${evil}`),
      pickerPage([line], evil, evil),
      noticePage(evil, evil),
    ]
    for (const page of pages) {
      expect(page).not.toContain('<script')
      expect(page).not.toContain(`'x'`)
      expect(page).toContain('&lt;script&gt;')
    }
  })

  it('escape once, and leave what is HTML already', () => {
    expect(escapeHtml(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;')
    expect(html`<p>${['a<', html`<b>${1}</b>`, undefined, false]}</p>`.text).toBe('<p>a&lt;<b>1</b></p>')
  })

  it('load nothing from elsewhere and run no script', () => {
    const page = homePage([line])
    expect(page).not.toMatch(/(src|href)="https?:/)
    expect(page).toMatch(/All\s+patients are synthetic/)
  })
})

describe('chart', () => {
  const store = createStore(sampleResources(now), now)

  it('shows the latest result of each test', () => {
    const chart = summarise(store, 'sle-inside', now)
    const creatinine = chart?.results.filter(({ test }) => test.startsWith('Creatinine'))
    expect(creatinine).toEqual([
      expect.objectContaining({ value: '0.8 mg/dl', range: '0.5–1.1', date: '2026-02-25', flagged: false }),
    ])
    expect(chart?.vitalSigns.find(({ test }) => test.startsWith('Blood pressure'))?.value).toBe('122/76 mmHg')
    expect(chart).toMatchObject({
      name: 'Yulan Chen',
      nativeName: '陈玉兰',
      age: '34',
      sex: 'female',
      mrn: 'MRN-100234',
    })
  })

  it('leaves out results that were entered in error', () => {
    const chart = summarise(store, 'sle-as-sent', now)
    expect(chart?.results.find(({ test }) => test === 'Creatinine, serum')?.value).toBe('0.91 mg/dl')
    expect(chart?.name).toBe("Fatima O'Neill")
    expect(chart?.allergies).toEqual([])
    expect(chart?.results.find(({ test }) => test === 'dsDNA Ab')?.state).toBe('preliminary')
  })

  it('is none for an unknown patient', () => {
    expect(summarise(store, 'nobody', now)).toBeUndefined()
  })

  it('can be taken along whole, with the Medications it refers to', () => {
    const types = recordWithReferences(store, 'lupus-nephritis').map(({ resourceType }) => resourceType)
    expect(types).toEqual(
      expect.arrayContaining(['Patient', 'Observation', 'Medication', 'Practitioner', 'Organization']),
    )
    expect(types.filter((type) => type === 'Patient')).toHaveLength(1)
  })
})

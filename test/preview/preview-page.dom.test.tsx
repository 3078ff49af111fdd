import { cleanup, fireEvent, render, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleFiles } from '../../mocks/app/sample-charts.ts'
import { PreviewPage } from '../../src/preview/preview-page.tsx'
import { loadSamples } from '../../src/preview/samples.ts'
import { patient, today } from '../patient.ts'

const page = 'https://app.example/preview.html'
const files = sampleFiles(new Date(`${today}T12:00:00Z`))

beforeEach(() => {
  vi.stubGlobal('fetch', async (address: string) => {
    const file = files.get(new URL(address).pathname.slice(1))
    return file === undefined ? new Response('', { status: 404 }) : new Response(file)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function open() {
  const samples = await loadSamples(page)
  return render(
    <PreviewPage site={{}} siteTrials={[]} samples={samples} page={page} today={today} firstLanguage="en" />,
  )
}

const text = (selector: string) => document.querySelector(selector)?.textContent ?? ''
const choose = (id: string) => fireEvent.change(document.querySelector('select')!, { target: { value: id } })
const paste = (value: unknown) => {
  fireEvent.change(document.querySelector('textarea')!, {
    target: { value: typeof value === 'string' ? value : JSON.stringify(value) },
  })
  fireEvent.submit(document.querySelector('form')!)
}
const press = (name: string) =>
  fireEvent.click([...document.querySelectorAll('button')].find((one) => one.textContent === name)!)
const answer = () => JSON.parse(text('.json pre')) as { cards: { uuid: string; suggestions?: { uuid: string }[] }[] }

describe('the preview', () => {
  it('lists every sample, and dates the card from the day they were built', async () => {
    await open()
    expect(document.querySelectorAll('select option')).toHaveLength(files.size)
    choose('nearly-empty')
    await waitFor(() => expect(text('.ehr-card h3')).toContain('5 of 5'))
    expect(text('.detail')).toContain(`As of ${today}`)
    expect(text('.checks')).toMatch(/All \d+ rules hold/)
  })

  it('shows the feedback that the EHR would send', async () => {
    await open()
    choose('nearly-empty')
    await waitFor(() => expect(text('.ehr-card')).not.toBe(''))
    const [card] = answer().cards
    fireEvent.click(document.querySelector('.ehr-card .actions button')!)
    expect(JSON.parse(text('.ehr-card pre'))).toMatchObject({
      feedback: [{ card: card!.uuid, outcome: 'accepted', acceptedSuggestions: [{ id: card!.suggestions![0]!.uuid }] }],
    })
    press('Dismiss')
    expect(JSON.parse(text('.ehr-card pre'))).toMatchObject({
      feedback: [{ outcome: 'overridden', overrideReason: { reason: { code: 'not-a-candidate' } } }],
    })
  })

  it('shows no card where none fits', async () => {
    await open()
    choose('hypertension')
    await waitFor(() => expect(text('.card-place')).toContain('No card'))
    expect(answer()).toEqual({ cards: [] })
  })

  it('takes a pasted request for what it sends, and says what else it lacks', async () => {
    await open()
    const bundle = patient().withDiagnosis('sle').bundle()
    const conditions = bundle.entry!.filter(({ resource }) => resource?.resourceType === 'Condition')
    paste({
      hook: 'patient-view',
      hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
      context: { patientId: 'p1' },
      prefetch: {
        patient: bundle.entry![0]!.resource,
        condition: { resourceType: 'Bundle', type: 'searchset', entry: conditions },
      },
    })
    await waitFor(() => expect(text('.detail')).toContain('Not read in full'))
    expect(text('.prefetch')).toContain('Nothing more could be read')
    expect(text('tr.is-absent')).toContain('not sent')
  })

  it('escapes what a record says', async () => {
    await open()
    const attack = '<img src=x onerror=alert(1)>**x**'
    paste(patient().withDiagnosis('sle').withDiagnosis('sle', { text: attack }).withLab('lvef', 20, '%').bundle())
    await waitFor(() => expect(text('.ehr-card')).not.toBe(''))
    expect(document.querySelector('.ehr-card img')).toBeNull()
    expect(text('.checks')).toMatch(/All \d+ rules hold/)
  })

  it('says what is wrong with what was pasted', async () => {
    await open()
    paste('{')
    expect(text('[role=alert]')).toContain('This is not JSON.')
    paste({ hook: 'order-sign' })
    expect(text('[role=alert]')).toMatch(/hook must be "patient-view".*hookInstance must be a UUID/)
    paste({ resourceType: 'Patient' })
    expect(text('[role=alert]')).toContain('not a FHIR Bundle')
  })

  it('speaks Chinese', async () => {
    await open()
    choose('nearly-empty')
    press('中文')
    await waitFor(() => expect(text('.ehr-card h3')).toContain('项试验'))
    expect(document.documentElement.lang).toBe('zh-CN')
  })

  it('works on pasted text where there are no samples', () => {
    render(
      <PreviewPage
        site={{}}
        siteTrials={[]}
        samples={undefined}
        loadProblem="404"
        page={page}
        today={today}
        firstLanguage="en"
      />,
    )
    expect(text('form')).toContain('The sample charts could not be loaded: 404')
  })
})

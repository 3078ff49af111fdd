import '@testing-library/jest-dom/vitest'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { App } from '../../src/panel/app.tsx'
import type { OpenedPanel } from '../../src/panel/open-panel.ts'
import { daysAgo, patient } from '../patient.ts'
import { button, card, field, group, outcomeOf, part, saying } from './on-page.ts'
import { onPanelDay } from './panel-day.ts'
import { openedOn } from './small-session.ts'

onPanelDay()

const lupus = () => patient().withDiagnosis('sle', { onset: '2020-01-01' }).withNoKnownAllergy()
const tired = () => lupus().withLab('anc', 0.4, '10*9/L', { on: daysAgo(3) })

/** A lupus patient whom only scores hold back in NCT06675422, and many questions for a person. */
const complete = () =>
  ['prednisone', 'mycophenolate mofetil']
    .reduce((one, drug) => one.withDrug(drug, { from: daysAgo(200), milligrams: 10 }), lupus())
    .withResult('ana', '1:640', { facet: 'titre-if' })
    .withResult('hbsag', 'Negative')
    .withResult('hbcab', 'Negative')
    .withResult('hcv-ab', 'Negative')
    .withResult('hiv', 'Negative')
    .withResult('syphilis', 'Non-reactive')
    .withResult('hcg-serum', 'Negative')
    .withLab('creatinine', 0.8, 'mg/dL')
    .withLab('egfr', 98, 'mL/min/{1.73_m2}')

const only = (trial: string) => ({ site: { enabledTrials: [trial] } })

async function show(opened: Promise<OpenedPanel>) {
  await act(async () => render(<App opened={opened} />))
  await screen.findByText(/The record was read whole|Not all of the record could be read/)
  await waitFor(() => part('.worklist'), { timeout: 20_000 })
  return userEvent.setup({ pointerEventsCheck: 0 })
}

const enterIn = (label: string) => field(part('.worklist'), new RegExp(label))

describe('a chart that was read whole', () => {
  it('shows whose it is, the trials by outcome, and evidence with value, date and source', async () => {
    const user = await show(openedOn(tired()))
    expect(part('.banner')).toHaveTextContent(/born 1 Feb 1986.*40 years.*female/)
    expect(outcomeOf('NCT07246096')).toBe('ruled out')
    expect(card('NCT07246096')).toHaveTextContent('Ruled out by I2a1 not met: Neutrophils at least 1 × 10⁹/L')
    await user.click(button(card('NCT07246096'), /NCT07246096/))
    expect(group('fails')).toHaveTextContent(/I2a1.*Neutrophils.*0\.4 10\*9\/L.*26 Feb 2026 \(3 days ago\)/)
    const row = saying(part('.group-fails'), 'li', /Neutrophils/)
    part('.group-fails .source').setAttribute('open', '')
    await waitFor(() => expect(row).toHaveTextContent('"resourceType": "Observation"'))
    expect(document.title).toBe('CAR-T Prescreen')
  })

  it('says that no trial fits where no diagnosis is of any', async () => {
    await show(openedOn(patient()))
    expect(await screen.findByText('No trial fits')).toBeInTheDocument()
  })

  it('keeps the birth date where the EHR shows its own banner', async () => {
    await show(openedOn(lupus(), { needPatientBanner: false }))
    expect(part('.banner')).toHaveTextContent(/born 1 Feb 1986$/)
  })

  it('shows only the trials that the site enables', async () => {
    await show(openedOn(lupus(), only('NCT06675422')))
    expect(document.querySelectorAll('.card')).toHaveLength(1)
  })
})

describe('a patient of two diseases', () => {
  const withMaybeScleroderma = () => lupus().withDiagnosis('ssc', { verification: 'provisional' })

  it('sees the one that is known, and that the other is still to be confirmed', async () => {
    const user = await show(openedOn(withMaybeScleroderma()))
    expect(card('NCT07246096')).toHaveTextContent(
      'Systemic lupus erythematosusDisease to be confirmed: Systemic sclerosis',
    )
    await user.click(button(card('NCT07246096'), /NCT07246096/))
    await waitFor(() =>
      expect(part('.cohorts')).toHaveTextContent(/Cohort SLE.*Cohort SSc, Systemic sclerosis: undetermined/),
    )
  })
})

describe('a chart that is read again', () => {
  it('keeps what is missing while its diseases are only to be confirmed', async () => {
    let release: (value: unknown) => void = () => undefined
    const held = new Promise((resolve) => (release = resolve))
    const answers: { Condition?: Promise<unknown> } = {}
    const user = await show(openedOn(patient().withDiagnosis('sle', { verification: 'provisional' }), { answers }))
    const before = document.querySelectorAll('.missing-item').length
    expect(before).toBeGreaterThan(0)
    answers.Condition = held
    await user.click(button(part('.reading'), 'Read again'))
    await waitFor(() => expect(part('.reading')).toHaveTextContent(/Still reading: Diagnosesas of/))
    expect(document.querySelectorAll('.missing-item')).toHaveLength(before)
    expect(outcomeOf('NCT07246096')).toBe('undetermined')
    release(undefined)
    await screen.findByText(/The record was read whole/, {}, { timeout: 20_000 })
  })
})

describe('a chart that could not be read whole', () => {
  it('names the type that was refused, and decides nothing on its absence', async () => {
    await show(openedOn(lupus(), { answers: { Condition: 403 } }))
    await waitFor(() => expect(part('.failures')).toHaveTextContent(/Diagnoses: not permitted/))
    expect(outcomeOf('NCT06675422')).toBe('undetermined')
  })

  it('shows nothing more definite than what has come while it reads', async () => {
    let release: (value: unknown) => void = () => undefined
    const held = new Promise((resolve) => (release = resolve))
    await act(async () => render(<App opened={openedOn(patient(), { answers: { Condition: held } })} />))
    await waitFor(() =>
      expect(part('.reading')).toHaveTextContent(/Reading the record: \d+ of \d+Still reading: Diagnosesas of/),
    )
    expect(outcomeOf('NCT06675422')).toBe('still being read')
    expect(part('.detail')).toHaveTextContent('The criteria are shown once the diagnoses have been read.')
    expect(document.querySelector('.missing-item')).toBeNull()
    expect(part('.trials h2')).toHaveTextContent(/^Trials$/)
    release(undefined)
    await screen.findByText(/The record was read whole/)
    expect(outcomeOf('NCT06675422')).toBe('not applicable')
  })

  it('stops where another patient comes back', async () => {
    const opened = await openedOn(lupus())
    if (opened.kind !== 'session') throw new Error('no session')
    const body = { resourceType: 'Patient', id: 'p2', name: [{ text: 'Somebody Else' }] }
    const port = { ...opened.session.port, get: async () => ({ status: 200, header: () => null, body }) }
    await act(async () => render(<App opened={Promise.resolve({ ...opened, session: { ...opened.session, port } })} />))
    await waitFor(() =>
      expect(part('[role=alert]')).toHaveTextContent('This is not the patient the app was opened for'),
    )
    expect(document.body).not.toHaveTextContent('Somebody Else')
  })
})

describe('entries', () => {
  it('update the verdicts at once, are listed, said politely, and can be undone', async () => {
    const user = await show(openedOn(complete(), only('NCT06675422')))
    expect(group('holds-back')).toHaveTextContent('I6')
    await user.type(enterIn('Physician global assessment'), '2{Enter}')
    expect(part('.entered')).toHaveTextContent(/Physician global assessment.*: 2 · 1 Mar 2026/)
    expect(part('.notice [role=status]')).toHaveTextContent(
      /Physician global assessment.* entered\. 1 criterion changed/,
    )
    expect(group('holds-back')).not.toHaveTextContent('I6')
    expect(document.activeElement).toHaveAttribute('data-item')
    await user.click(button(part('.notice'), 'Undo'))
    expect(group('holds-back')).toHaveTextContent('I6')
    expect(document.querySelector('.entered')).toBeNull()
  })

  it('turn undetermined into potentially eligible when nothing else is missing', async () => {
    const user = await show(openedOn(complete(), only('NCT06675422')))
    expect(outcomeOf('NCT06675422')).toBe('undetermined')
    await user.type(enterIn('Physician global assessment'), '2{Enter}')
    await user.type(enterIn('Clinical SLEDAI-2K$'), '8{Enter}')
    await user.type(enterIn('^Value 0 to 105 SLEDAI-2K$'), '14{Enter}')
    await user.type(enterIn('Systems graded A'), '1{Enter}')
    expect(outcomeOf('NCT06675422')).toBe('potentially eligible')
    expect(part('.notice')).toHaveTextContent('NCT06675422: undetermined → potentially eligible.')
  })

  it('refuse what is no value, and say so', async () => {
    const user = await show(openedOn(complete(), only('NCT06675422')))
    const input = enterIn('^Value 0 to 105 SLEDAI-2K$')
    for (const [text, message] of [
      ['1,5', 'Enter a number.'],
      ['400', 'Enter a number from 0 to 105.'],
      ['1.5', 'Enter a whole number.'],
    ] as const) {
      await user.clear(input)
      await user.type(input, `${text}{Enter}`)
      expect(input).toHaveAccessibleDescription(message)
      expect(input).toHaveFocus()
    }
    expect(document.querySelector('.entered')).toBeNull()
  })

  it('say for an exclusion that yes excludes, and for an inclusion that no does', async () => {
    const user = await show(openedOn(complete(), only('NCT06675422')))
    const inclusion = saying(part('.group-to-say'), 'li', /classification met/)
    expect(button(inclusion, 'No (excludes)')).toBeVisible()
    const exclusion = saying(part('.group-to-say'), 'li', /Uncontrolled lupus crisis/)
    await user.click(button(exclusion, 'Yes, applies (excludes)'))
    expect(outcomeOf('NCT06675422')).toBe('ruled out')
    expect(group('fails')).toHaveTextContent(
      /Uncontrolled lupus crisis.*confirmed by the clinician|Uncontrolled lupus crisis.*attested/,
    )
  })

  it('keep an answer that leaves the question open, and show which was given', async () => {
    const user = await show(openedOn(complete(), only('NCT06675422')))
    const row = saying(part('.group-to-say'), 'li', /Uncontrolled lupus crisis/)
    await user.click(button(row, 'Unsure'))
    expect(button(row, 'Unsure')).toHaveAttribute('aria-pressed', 'true')
    expect(button(row, 'Unsure')).toHaveFocus()
    expect(outcomeOf('NCT06675422')).toBe('undetermined')
  })

  it('override the chart only with a reason, and show it wherever the verdict shows', async () => {
    const user = await show(openedOn(tired(), only('NCT07246096')))
    const row = saying(part('.group-fails'), 'li', /Neutrophils at least/)
    await user.click(button(row, 'Set to “pass”'))
    const reason = field(row, 'Reason (required)')
    expect(reason).toHaveAccessibleDescription('Say why the chart is wrong.')
    await user.type(reason, 'Sample clotted')
    await user.click(button(row, 'Set to “pass”'))
    expect(outcomeOf('NCT07246096')).toBe('undetermined')
    expect(card('NCT07246096')).toHaveTextContent('1 overridden')
    expect(group('passes')).toHaveTextContent(/The chart says “fail”; reason given: Sample clotted/)
    await user.click(button(part('.group-passes'), 'Take the override back'))
    expect(outcomeOf('NCT07246096')).toBe('ruled out')
  })

  it('are there again after a reload, and not for another patient', async () => {
    const user = await show(openedOn(complete(), only('NCT06675422')))
    await user.type(enterIn('Physician global assessment'), '2{Enter}')
    cleanup()
    await show(openedOn(complete(), only('NCT06675422')))
    expect(part('.entered')).toHaveTextContent('Entered here (1)')
    cleanup()
    const other = complete().withResource({ resourceType: 'Patient', id: 'p2', birthDate: '1986-02-01' })
    await show(openedOn(other, { patientId: 'p2', ...only('NCT06675422') }))
    expect(document.querySelector('.entered')).toBeNull()
  })
})

describe('the language', () => {
  it('changes everything at once, and is kept for the tab', async () => {
    const user = await show(openedOn(lupus(), only('NCT06675422')))
    await user.click(button(document.body, '中文'))
    await waitFor(() => expect(document.documentElement.lang).toBe('zh-CN'))
    expect(document.title).toBe('CAR-T 预筛')
    expect(part('.trials h2')).toHaveTextContent(/^试验/)
    expect(part('.disclaimer')).toHaveTextContent('仅为预筛决策支持，并非入组资格判定。')
    cleanup()
    await act(async () => render(<App opened={openedOn(lupus(), only('NCT06675422'))} />))
    await waitFor(() => expect(part('.trials h2')).toHaveTextContent(/^试验/))
  })
})

describe('what no one foresaw', () => {
  it('is a page that says so', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await act(async () => render(<App opened={Promise.reject(new Error('unplugged'))} />))
    await waitFor(() => expect(part('[role=alert]')).toHaveTextContent('unplugged'))
    silent.mockRestore()
  })
})

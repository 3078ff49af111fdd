import '@testing-library/jest-dom/vitest'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from '../../src/panel/app.tsx'
import type { OpenedPanel } from '../../src/panel/open-panel.ts'
import { daysAgo, patient } from '../patient.ts'
import { button, card, field, outcomeOf, part, saying } from './on-page.ts'
import { onPanelDay } from './panel-day.ts'
import { openedOn } from './small-session.ts'

onPanelDay()

const patience = { timeout: 20_000 }
const lupus = () => patient().withDiagnosis('sle', { onset: '2020-01-01' })
const tired = () =>
  lupus()
    .withLab('anc', 1.6, '10*9/L', { on: daysAgo(60) })
    .withLab('anc', 0.95, '10*9/L', { on: daysAgo(3) })
    .withDrug('mycophenolate mofetil', { from: daysAgo(200), milligrams: 1000 })

async function show(opened: Promise<OpenedPanel>) {
  await act(async () => render(<App opened={opened} />))
  await screen.findByText(/The record was read whole/, {}, patience)
  await waitFor(() => part('.worklist'), patience)
  return userEvent.setup({ pointerEventsCheck: 0 })
}

const viewed = (name: string) => button(part('.views'), name)

describe('one fact against all trials', () => {
  it('shows the value, each trial’s limit, the distance, and a near miss; a limit leads to its criterion', async () => {
    const user = await show(openedOn(tired()))
    await user.click(viewed('Values across trials'))
    const row = await waitFor(() => saying(part('.values'), 'tr', /^Neutrophil count/), patience)
    expect(row).toHaveTextContent(/0\.95 10\*9\/L/)
    const cell = saying(row, 'td[data-trial="NCT07246096"] li', /≥ 1 10\*9\/L/)
    expect(cell).toHaveTextContent(/misses it by 0\.05.*near miss/)
    await user.click(button(cell, /NCT07246096\/I2a1/))
    await waitFor(() => expect(document.activeElement?.id).toBe('criterion-NCT07246096/I2a1'), patience)
  })
})

describe('courses over time', () => {
  it('draws a value with its limits, says the same in a table, and names what is taken', async () => {
    const user = await show(openedOn(tired()))
    await user.click(viewed('Over time'))
    const chart = await waitFor(() => part('.course svg'), patience)
    expect(chart).toHaveAccessibleName(/Neutrophil count: 2 values/)
    expect(chart).toHaveTextContent(/≥ 1 10\*9\/L · 6096/)
    expect(part('.course-table')).toHaveTextContent(/0\.95 10\*9\/L.*1\.6 10\*9\/L/)
    expect(part('.medication-chart')).toHaveTextContent(/mycophenolate/)
  })
})

describe('what if', () => {
  it('tries a value, marks every outcome, keeps nothing, and ends by one click with focus where it began', async () => {
    const user = await show(openedOn(tired()))
    expect(outcomeOf('NCT07246096')).toBe('ruled out')
    await user.click(button(part('.reading'), 'What if …'))
    expect(part('.what-if')).toHaveTextContent('nothing below is real')
    await user.click(button(card('NCT07246096'), /NCT07246096/))
    expect(card('NCT07246096')).toHaveTextContent('hypothetical')
    const worklist = part('.worklist')
    await user.type(field(worklist, /SLEDAI-2K/), '14')
    await user.click(button(worklist, /^Enter SLEDAI-2K/))
    expect(part('.what-if')).toHaveTextContent('with 1 tried values')
    expect(part('.entered')).toHaveTextContent('Tried values are not exported.')
    expect(part('.entered')).not.toHaveTextContent('Export')
    expect(Object.keys(sessionStorage).filter((key) => key.includes('entries'))).toEqual([])
    await user.click(button(part('.what-if'), 'Back to what is known'))
    expect(document.querySelector('.what-if')).toBeNull()
    expect(document.querySelector('.entered')).toBeNull()
    expect(card('NCT07246096')).not.toHaveTextContent('hypothetical')
    expect(document.activeElement).toHaveTextContent('What if …')
  })

  it('another screening date ages what is on record', async () => {
    const user = await show(openedOn(lupus().withLab('anc', 2, '10*9/L', { on: daysAgo(3) })))
    await user.click(button(card('NCT07246096'), /NCT07246096/))
    expect(document.getElementById('criterion-NCT07246096/I2a1')).toHaveClass('verdict-pass')
    await user.click(button(part('.reading'), 'What if …'))
    fireEvent.change(field(part('.what-if'), 'As if screened on'), { target: { value: '2027-06-01' } })
    await waitFor(
      () => expect(document.getElementById('criterion-NCT07246096/I2a1')).toHaveClass('verdict-unknown'),
      patience,
    )
  })
})

describe('evidence', () => {
  it('shows every value considered, why one was used, and the way to the EHR’s resource', async () => {
    await show(openedOn(tired()))
    await userEvent.setup().click(button(card('NCT07246096'), /NCT07246096/))
    const row = document.getElementById('criterion-NCT07246096/I2a1')
    row?.querySelector('.source')?.setAttribute('open', '')
    await waitFor(() => expect(row?.querySelectorAll('.considered li')).toHaveLength(2), patience)
    expect(row?.querySelector('.considered')).toHaveTextContent(
      /0\.95 10\*9\/L.*used: the latest.*1\.6 10\*9\/L.*older/,
    )
    expect(row?.querySelector('.source a')).toHaveAttribute('href', expect.stringMatching(/\/fhir\/Observation\//))
  })
})

import '@testing-library/jest-dom/vitest'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Resource } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { App } from '../../src/panel/app.tsx'
import { patient } from '../patient.ts'
import { field, part } from './on-page.ts'
import { onPanelDay } from './panel-day.ts'
import { openedOn, portOver, type Answers } from './small-session.ts'

onPanelDay()

/** A lupus patient of a name, whose every resource is about that patient unless told otherwise. */
function sessionOf(id: string, family: string, { answers, about = id }: { answers?: Answers; about?: string } = {}) {
  const words = patient().withDiagnosis('sle', { onset: '2020-01-01' }).withLab('platelets', 28, '10*9/L')
  const resources = (words.bundle().entry ?? []).flatMap(({ resource }): readonly Resource[] =>
    resource === undefined
      ? []
      : [
          {
            ...resource,
            ...(resource.resourceType === 'Patient'
              ? { id, name: [{ family, given: ['Ada'] }] }
              : { subject: { reference: `Patient/${about}` } }),
          },
        ],
  )
  return openedOn(words, {
    patientId: id,
    site: { enabledTrials: ['NCT06675422'] },
    port: portOver(resources, id, answers),
  })
}

const isRead = () => screen.findByText(/The record was read whole|Not all of the record could be read/)

/** An answer that comes when it is let go. */
function held(): { readonly answer: Promise<unknown>; readonly release: () => void } {
  let release: () => void = () => undefined
  const answer = new Promise<void>((resolve) => (release = resolve))
  return { answer, release }
}

/** All that the page shows, prints, is called, and keeps for the tab or longer. */
function everywhere(): string {
  const kept = [sessionStorage, localStorage].map(contentOf)
  return [document.title, document.documentElement.outerHTML, window.location.href, ...kept].join('\n')
}

function contentOf(storage: Storage): string {
  return Object.keys(storage)
    .map((key) => `${key}=${storage.getItem(key) ?? ''}`)
    .join('\n')
}

describe('the wrong patient', () => {
  it('late answers about the first patient change nothing after the second launch, page by page', async () => {
    const { answer, release } = held()
    await act(async () => render(<App opened={sessionOf('p1', 'Firstwoman', { answers: { Condition: answer } })} />))
    await waitFor(() => expect(part('.reading')).toHaveTextContent(/Still reading/))
    cleanup()
    await act(async () => render(<App opened={sessionOf('p2', 'Secondwoman')} />))
    await isRead()
    const before = document.body.textContent
    await act(async () => release())
    expect(everywhere()).not.toContain('Firstwoman')
    expect(document.body.textContent).toBe(before)
  })

  it('late answers about the first patient change nothing after the second launch, in one page', async () => {
    const { answer, release } = held()
    const first = sessionOf('p1', 'Firstwoman', { answers: { Condition: answer, Observation: answer } })
    const page = await act(async () => render(<App opened={first} />))
    await waitFor(() => expect(part('.reading')).toHaveTextContent(/Still reading/))
    await act(async () => page.rerender(<App opened={sessionOf('p2', 'Secondwoman')} />))
    await isRead()
    await act(async () => release())
    await isRead()
    expect(part('.banner')).toHaveTextContent('Secondwoman')
    expect(document.body).not.toHaveTextContent('Firstwoman')
  })

  it('an EHR that switches to another patient under the app has that patient’s resources left out, and it is said', async () => {
    await act(async () => render(<App opened={sessionOf('p1', 'Firstwoman', { about: 'p2' })} />))
    await screen.findByText(/Not all of the record could be read/)
    expect(document.body).not.toHaveTextContent('28 10*9/L')
  })

  it('what was entered for one patient is neither shown nor kept under another', async () => {
    await act(async () => render(<App opened={sessionOf('p1', 'Firstwoman')} />))
    await isRead()
    await waitFor(() => part('.worklist'), { timeout: 20_000 })
    const user = userEvent.setup({ pointerEventsCheck: 0 })
    await user.type(field(part('.worklist'), /Physician global assessment/), '2{Enter}')
    expect(part('.entered')).toHaveTextContent('Entered here (1)')
    const keys = Object.keys(sessionStorage).filter((key) => key.includes('p1'))
    expect(keys).not.toEqual([])
    cleanup()
    await act(async () => render(<App opened={sessionOf('p2', 'Secondwoman')} />))
    await isRead()
    expect(document.querySelector('.entered')).toBeNull()
    expect(Object.keys(sessionStorage).filter((key) => key.includes('p2'))).toEqual([])
  })

  it('no name, birth date or value stands in the title, the address, or any storage', async () => {
    await act(async () => render(<App opened={sessionOf('p1', 'Firstwoman')} />))
    await isRead()
    const kept = [document.title, window.location.href, contentOf(sessionStorage), contentOf(localStorage)]
    expect(kept.join('\n')).not.toMatch(/Firstwoman|1986-02-01|10\*9/)
    expect(document.cookie).toBe('')
  })
})

import '@testing-library/jest-dom/vitest'
import { cleanup, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SpeechProvider } from '../../src/panel/language.tsx'
import { TakeAlong } from '../../src/panel/take-along/take-along.tsx'
import { WorkspaceContext, type WorkspaceValue } from '../../src/panel/workspace-context.ts'
import { patient, today } from '../patient.ts'
import { button, field, part } from './on-page.ts'

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true
  }
})

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.restoreAllMocks()
})

const lupus = () => patient().withDiagnosis('sle').withLab('hemoglobin', 7.2, 'g/dL')
const enter = () => undefined

/** The dialog, opened from its button on a lupus patient. */
async function opened(language: 'en' | 'zh' = 'en'): Promise<UserEvent> {
  sessionStorage.setItem('cart-prescreen language', language)
  const prescreening = lupus().prescreened()
  const workspace: WorkspaceValue = {
    ...{ asOf: today, chart: lupus().chart(), isReading: false, entries: [], questions: new Map() },
    ...{ findings: prescreening.findings, issuer: 'https://ehr.example/fhir', isHypothetical: false },
    ...{ enter, takeBack: enter, goTo: enter },
  }
  render(
    <SpeechProvider>
      <WorkspaceContext value={workspace}>
        <TakeAlong prescreening={prescreening} chosen={prescreening.trials[0]!} />
      </WorkspaceContext>
    </SpeechProvider>,
  )
  // The clipboard of the page is the one that each test sets.
  const user = userEvent.setup({ pointerEventsCheck: 0, writeToClipboard: false })
  await user.click(button(document.body, /^(Print or export …|打印或导出……)$/))
  await vi.waitFor(() => expect(part('dialog.take-along')).toHaveAttribute('open'), { timeout: 30_000 })
  return user
}

const text = () => (part('dialog textarea') as HTMLTextAreaElement).value
const said = () => part('.take-along-said')

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
}

describe('the sheet', () => {
  it('is the first choice, has focus, and is there for the printer alone', async () => {
    await opened()
    expect(field(part('dialog'), 'Prescreening sheet, to print')).toHaveFocus()
    const sheet = part('body > .sheet')
    expect(sheet).toHaveTextContent(/CAR-T trial prescreening.*born 1 Feb 1986.*as of 1 Mar 2026/)
    expect(sheet).toHaveTextContent(/The record was read whole\./)
    expect(sheet).toHaveTextContent(/not a determination of eligibility/)
    expect(sheet.querySelectorAll('table')).toHaveLength(3)
  })

  it('prints the criteria of another trial when that is chosen', async () => {
    const user = await opened()
    const choice = field(part('dialog'), /^Trial/) as HTMLSelectElement
    const other = [...choice.options].find((option) => !option.selected)!
    await user.selectOptions(choice, other)
    expect(part('.sheet-criteria caption')).toHaveTextContent(`Criteria of ${other.value}`)
  })

  it('says so where the frame opens no print window, and nothing where one opens', async () => {
    const user = await opened()
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    await user.click(button(part('dialog'), 'Print …'))
    expect(print).toHaveBeenCalledOnce()
    expect(said()).toHaveTextContent(/No print window was opened/)
    print.mockImplementation(() => window.dispatchEvent(new Event('beforeprint')))
    await user.click(button(part('dialog'), 'Print …'))
    expect(said()).toBeEmptyDOMElement()
  })

  it('is gone with the dialog, and focus is back on the button', async () => {
    const user = await opened()
    await user.click(button(part('dialog'), 'Close'))
    expect(document.querySelector('.sheet')).toBeNull()
    expect(button(document.body, 'Print or export …')).toHaveFocus()
  })
})

describe('texts', () => {
  it('are copied as they are shown, and that is said', async () => {
    const user = await opened()
    const copied = vi.fn(() => Promise.resolve())
    clipboard(copied)
    await user.click(field(part('dialog'), 'Note for the record, short'))
    expect(text()).toMatch(/^CAR-T trial prescreening as of 1 Mar 2026/)
    await user.click(button(part('dialog'), 'Copy'))
    expect(copied).toHaveBeenCalledWith(text())
    expect(said()).toHaveTextContent('Copied.')
  })

  it('are selected, to be copied by hand, where the frame withholds the clipboard', async () => {
    const user = await opened()
    clipboard(() => Promise.reject(new Error('refused')))
    await user.click(field(part('dialog'), 'Everything, as text'))
    await user.click(button(part('dialog'), 'Copy'))
    const area = part('dialog textarea') as HTMLTextAreaElement
    expect(area).toHaveFocus()
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, text().length])
    expect(said()).toHaveTextContent(/press Ctrl\+C/)
  })

  it.each([
    ['Criteria as a table (CSV)', 'criteria.csv', /^\uFEFFAs of,Record,/],
    [
      'Result as FHIR (GuidanceResponse)',
      'result.fhir.json',
      /^\{\n {2}"resourceType": "Bundle"[^]*"GuidanceResponse"/,
    ],
    ['Result for programs (JSON)', 'result.json', /^\{\n {2}"notice": "Decision support/],
  ])('%s are saved under a name that says nothing of the patient', async (kind, ending, content) => {
    const user = await opened()
    let file: Blob | undefined
    URL.createObjectURL = (blob: Blob) => {
      file = blob
      return 'blob:one'
    }
    URL.revokeObjectURL = () => undefined
    const links: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this.download)
    })
    await user.click(field(part('dialog'), kind))
    await user.click(button(part('dialog'), 'Save as a file'))
    expect(links).toEqual([`car-t-prescreening-${today}-${ending}`])
    const bytes = new Uint8Array(await file!.arrayBuffer())
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toMatch(content)
    expect(said()).toHaveTextContent(`car-t-prescreening-${today}-${ending}`)
  })

  it('are in the reader’s language', async () => {
    const user = await opened('zh')
    expect(part('body > .sheet')).toHaveTextContent(/CAR-T 试验预筛表.*截至 2026年3月1日/)
    await user.click(field(part('dialog'), '致试验中心的转介信'))
    expect(text()).toMatch(/^转介筛查：NCT/)
  })
})

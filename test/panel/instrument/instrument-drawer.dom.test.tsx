import '@testing-library/jest-dom/vitest'
import { act, cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DatumEntry } from '../../../src/findings/entry.ts'
import { canOpenAsForm } from '../../../src/panel/instrument/form-for.ts'
import { InstrumentDrawer } from '../../../src/panel/instrument/instrument-drawer.tsx'
import { SpeechProvider } from '../../../src/panel/language.tsx'
import { classifications, instruments } from '../../../src/scores/catalog.ts'
import { convertByTable } from '../../../src/values/unit.ts'
import { daysAgo, patient, today, type PatientSentence } from '../../patient.ts'
import { button, field, part } from '../on-page.ts'

beforeEach(() => {
  // jsdom knows dialogs, but not how to open them as modal ones.
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.setAttribute('open', '')
  }
})

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

async function open(instrumentId: string, who: PatientSentence = patient(), entry?: DatumEntry) {
  const [onSave, onClose] = [vi.fn<(saved: DatumEntry) => void>(), vi.fn()]
  await act(async () =>
    render(
      <SpeechProvider>
        <InstrumentDrawer
          instrumentId={instrumentId}
          findings={who.prescreened([]).findings}
          entry={entry}
          asOf={today}
          convert={convertByTable}
          decide={() => []}
          proposesFor={[]}
          isWritten={false}
          onSave={onSave}
          onClose={onClose}
        />
      </SpeechProvider>,
    ),
  )
  const user = userEvent.setup({ pointerEventsCheck: 0 })
  return { user, onSave, onClose }
}

const item = (id: string) => part(`[data-score-item="${id}"]`)
const radio = (id: string, key: string) => item(id).querySelector<HTMLInputElement>(`input[data-key="${key}"]`)!
const total = () => part('.score-total [role="status"]').textContent

describe('a form', () => {
  it.each([...instruments, ...classifications].map(({ id }) => id))(
    '%s has no answer beforehand, and says what it shows',
    async (id) => {
      await open(id)
      expect(document.querySelectorAll('[data-score-item] input:checked')).toHaveLength(0)
      expect(
        [...document.querySelectorAll<HTMLInputElement>('[data-score-item] .number-field')].filter(
          ({ value }) => value !== '',
        ),
      ).toEqual([])
      expect(document.querySelectorAll('[data-score-item]').length).toBeGreaterThan(0)
    },
  )

  it('is worked by keyboard alone: keys answer, Tab goes on, Enter saves', async () => {
    const { user, onSave } = await open('sledai-2k')
    expect(radio('seizure', '1')).toHaveFocus()
    await user.keyboard('0')
    expect(radio('seizure', '0')).toBeChecked()
    expect(radio('seizure', '0')).toHaveFocus()
    await user.tab()
    await user.keyboard('1')
    expect(radio('psychosis', '1')).toBeChecked()
    await user.tab()
    await user.keyboard('-')
    expect(total()).toMatch(/^Total: 8 to 97 2 of 24 answered/)
    await user.keyboard('{Enter}')
    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      datum: 'sledai-2k',
      value: 8,
      date: today,
      items: { seizure: false, psychosis: true, organic_brain: 'not-assessed' },
    })
  })

  it('narrows the total, and the totals derived from it', async () => {
    const { user } = await open('sledai-2k-clinical')
    await user.click(radio('arthritis', '1'))
    await user.click(radio('low_complement', '1'))
    expect(total()).toContain('Total: 6 to 105')
    expect(total()).toContain('Clinical SLEDAI-2K: 4 to 26')
    expect(total()).toContain('Modified SLEDAI-2K: 4 to 101')
  })

  it('takes steps back one by one', async () => {
    const { user } = await open('sledai-2k')
    await user.click(radio('rash', '1'))
    await user.click(radio('rash', '0'))
    await user.click(button(part('.score-foot'), 'Undo'))
    expect(radio('rash', '1')).toBeChecked()
    radio('rash', '1').focus()
    await user.keyboard('{Control>}z{/Control}')
    expect(radio('rash', '1')).not.toBeChecked()
    expect(button(part('.score-foot'), 'Undo')).toHaveAttribute('aria-disabled', 'true')
  })

  it('asks before it is left with answers unsaved; a second Escape means it', async () => {
    const { user, onClose } = await open('sledai-2k')
    await user.click(radio('rash', '1'))
    const escape = () =>
      act(() => {
        part('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
      })
    escape()
    expect(onClose).not.toHaveBeenCalled()
    expect(part('.score-asking')).toHaveTextContent('Not saved yet.')
    escape()
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('closes at once where nothing would be lost', async () => {
    const { onClose } = await open('sledai-2k')
    act(() => {
      part('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
    })
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('saves nothing where nothing is answered, and says so', async () => {
    const { user, onSave } = await open('sledai-2k')
    await user.keyboard('{Enter}')
    expect(onSave).not.toHaveBeenCalled()
    expect(part('.score-foot [role="alert"]')).toHaveTextContent('Answer at least one item')
  })

  it('shows what was saved before, and changes it', async () => {
    const before: DatumEntry = {
      datum: 'sledai-2k',
      value: 8,
      date: daysAgo(2),
      items: { vasculitis: true, rash: 'not-assessed' },
      author: 'Dr Wu',
      remark: 'clinic',
    }
    const { user, onSave } = await open('sledai-2k', patient(), before)
    expect(radio('vasculitis', '1')).toBeChecked()
    expect(radio('rash', '-')).toBeChecked()
    await user.click(radio('rash', '1'))
    await user.keyboard('{Enter}')
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...before, value: 10, items: { vasculitis: true, rash: true } })
  })

  it('keeps who assessed for the next form of the tab, and takes no day after today', async () => {
    const { user, onSave } = await open('pga')
    await user.type(field(part('.score-head'), 'Assessed by'), 'Dr Wu')
    await user.type(item('pga').querySelector('input')!, '1.5')
    const day = field(part('.score-head'), 'Assessed on') as HTMLInputElement
    await user.clear(day)
    await user.type(day, '2026-03-02')
    await user.keyboard('{Enter}')
    expect(onSave).not.toHaveBeenCalled()
    expect(day).toHaveFocus()
    await user.clear(day)
    await user.type(day, daysAgo(1))
    await user.keyboard('{Enter}')
    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      datum: 'pga',
      value: 1.5,
      date: daysAgo(1),
      items: { pga: 1.5 },
      author: 'Dr Wu',
    })
    cleanup()
    await open('sledai-2k')
    expect(field(part('.score-head'), 'Assessed by')).toHaveValue('Dr Wu')
  })
})

describe('suggestions from the chart', () => {
  const ill = patient()
    .withLab('platelets', 80, '10*9/L', { on: daysAgo(12) })
    .withLab('wbc', 5, '10*9/L')
    .withLab('ck', 900, 'U/L', { high: 170 })

  it('tick nothing until they are confirmed', async () => {
    const { user, onSave } = await open('sledai-2k', ill)
    expect(document.querySelectorAll('[data-score-item] input:checked')).toHaveLength(0)
    expect(part('.score-waiting')).toHaveTextContent('2')
    expect(item('thrombocytopenia')).toHaveTextContent(/80 10\*9\/L · 17 Feb 2026 · 12 days ago/)
    expect(item('thrombocytopenia')).toHaveTextContent('12 days old: longer than this score looks back')
    await user.click(button(item('thrombocytopenia'), /^Confirm “present”/))
    expect(radio('thrombocytopenia', '1')).toBeChecked()
    await user.click(button(item('leukopenia'), /^Confirm “absent”/))
    expect(document.querySelector('.score-waiting')).toBeNull()
    radio('leukopenia', '0').focus()
    await user.keyboard('{Enter}')
    expect(onSave.mock.calls[0]?.[0].items).toEqual({ thrombocytopenia: true, leukopenia: false })
  })

  it('hints have nothing to confirm', async () => {
    await open('sledai-2k', ill)
    expect(item('myositis')).toHaveTextContent(/900 U\/L · normal ≤ 170 U\/L/)
    expect(item('myositis').querySelector('button')).toBeNull()
  })

  it('go by the day that was assessed', async () => {
    const { user } = await open('sledai-2k', ill)
    const day = field(part('.score-head'), 'Assessed on')
    await user.clear(day)
    await user.type(day, daysAgo(13))
    expect(item('thrombocytopenia').querySelector('button')).toBeNull()
  })

  it('numbers are confirmed into their field', async () => {
    const { user } = await open('das28-esr', patient().withLab('esr', 38, 'mm/h'))
    await user.click(button(item('esr'), /^Confirm “38 mm\/h”/))
    expect(item('esr').querySelector('input')).toHaveValue('38')
  })
})

describe('what cannot be', () => {
  it('is refused at its field with the reason, and not saved', async () => {
    const { user, onSave } = await open('das28-esr')
    const joints = item('tjc28').querySelector('input')!
    for (const [typed, reason] of [
      ['29', 'Enter a number from 0 to 28.'],
      ['2.5', 'Enter a whole number.'],
      ['1,5', 'Enter a plain number'],
      ['-1', 'Enter a number from 0 to 28.'],
    ]) {
      await user.clear(joints)
      await user.type(joints, typed ?? '')
      expect(item('tjc28').querySelector('[role="alert"]')).toHaveTextContent(reason ?? '')
      expect(joints).toHaveAttribute('aria-invalid', 'true')
    }
    await user.keyboard('{Enter}')
    expect(onSave).not.toHaveBeenCalled()
    expect(joints).toHaveFocus()
  })

  it('a total that the items contradict is refused, with what they allow', async () => {
    const { user, onSave } = await open('sledai-2k')
    await user.click(radio('vasculitis', '1'))
    const typed = field(part('.score-typed'), /^Total/)
    await user.type(typed, '4')
    expect(part('.score-typed [role="alert"]')).toHaveTextContent(
      'The answered items give 8 to 105: the total cannot be 4.',
    )
    await user.keyboard('{Enter}')
    expect(onSave).not.toHaveBeenCalled()
    await user.clear(typed)
    await user.type(typed, '12{Enter}')
    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      datum: 'sledai-2k',
      value: 12,
      date: today,
      items: { vasculitis: true },
    })
  })

  it('a total alone can be typed', async () => {
    const { user, onSave } = await open('essdai')
    await user.type(field(part('.score-typed'), /^Total/), '14{Enter}')
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ datum: 'essdai', value: 14, date: today })
  })
})

describe('forms of their own shape', () => {
  it('MMT-8 of one side asks no left muscles and is marked with its scale', async () => {
    const { user, onSave } = await open('mmt-8')
    expect(document.querySelectorAll('[data-score-item]')).toHaveLength(15)
    await user.click(field(part('.score-body'), 'right side only (of 80)'))
    expect(document.querySelectorAll('[data-score-item]')).toHaveLength(8)
    await user.type(item('neck_flexors').querySelector('input')!, '9')
    expect(total()).toContain('Total: 9 to 79')
    await user.keyboard('{Enter}')
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({ value: 9, items: { neck_flexors: 9, scale: 80 } })
  })

  it('BILAG takes letters, and counts grades', async () => {
    const { user, onSave } = await open('bilag-2004')
    await user.keyboard('b')
    await user.tab()
    await user.keyboard('A')
    expect(total()).toContain('Total: 1 to 8 A, 1 to 8 B')
    await user.keyboard('{Enter}')
    expect(onSave.mock.calls[0]?.[0]).toMatchObject({
      value: { A: 1, B: 1 },
      items: { constitutional: 'B', mucocutaneous: 'A' },
    })
  })

  it('mRSS is a grid of 17 sites, answered by their digit', async () => {
    const { user } = await open('mrss')
    expect(document.querySelectorAll('.score-cell')).toHaveLength(17)
    await user.keyboard('3')
    await user.tab()
    await user.keyboard('0')
    expect(total()).toContain('Total: 3 to 48')
  })

  it('classification criteria say whether they are met', async () => {
    const { user } = await open('ssc-2013-acr-eular')
    await user.click(radio('proximal_mcp', '1'))
    expect(total()).toContain('still open')
    await user.click(radio('applies', '1'))
    expect(total()).toContain('criteria met')
  })

  it('forms are offered where there is more than one item', () => {
    expect(
      ['sledai-2k', 'sledai-2k-modified', 'bilag-2004', 'mrss', 'mmt-8', 'haq-di', 'das28-crp', 'cdai', 'essdai'].every(
        canOpenAsForm,
      ),
    ).toBe(true)
    expect(['pga', 'ecog', 'bvas', 'platelets', 'NCT07246096/I3'].some(canOpenAsForm)).toBe(false)
  })
})

import '@testing-library/jest-dom/vitest'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { act, render, screen } from '@testing-library/react'
import type { Bundle, Resource } from 'fhir/r4'
import { expect, it } from 'vitest'
import { App } from '../../src/panel/app.tsx'
import { patient } from '../patient.ts'
import { part } from './on-page.ts'
import { onPanelDay } from './panel-day.ts'
import { openedOn, portOver } from './small-session.ts'

onPanelDay()

it('a chart full of markup is shown as text: no element and no script comes of it', async () => {
  const file = resolve(import.meta.dirname, '../prescreen/corpus/script-in-texts.json')
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as Bundle
  const about = { subject: { reference: 'Patient/p1' }, patient: { reference: 'Patient/p1' } }
  const resources = (bundle.entry ?? []).flatMap(({ resource }): readonly Resource[] =>
    resource === undefined ? [] : [resource.resourceType === 'Patient' ? resource : { ...resource, ...about }],
  )
  await act(async () => render(<App opened={openedOn(patient(), { port: portOver(resources, 'p1') })} />))
  await screen.findByText(/The record was read whole/)
  expect(part('.banner')).toHaveTextContent('<img src=x onerror=')
  expect(document.querySelector('img[src=x], script, [onerror], [href^="javascript:"]')).toBeNull()
  expect(document.title).not.toBe('owned')
})

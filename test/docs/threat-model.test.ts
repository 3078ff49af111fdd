import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const threats = readFileSync(resolve(root, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (Threat|---)/.test(line))
  .map((row) => {
    const [, threat = '', title = '', file = ''] = /^\| (.+?) +\|.*`([^`]+)` in `(test\/[^`]+)` +\|$/.exec(row) ?? []
    return { row, threat, title, file }
  })

it('the threat model has threats', () => expect(threats.length).toBeGreaterThan(20))

it.each(threats)('$threat: there is a test', ({ row, title, file }) => {
  expect(title, row).not.toBe('')
  expect(readFileSync(resolve(root, file), 'utf8')).toContain(`'${title}'`)
})

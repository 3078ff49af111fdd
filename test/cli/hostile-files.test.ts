import { spawn } from 'node:child_process'
import { copyFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { today } from '../patient.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { prescreenCommand, type Run } from './prescreen-command.ts'

const { path, put } = temporaryFolder()
const corpus = resolve(import.meta.dirname, '../prescreen/corpus')
const broken = readdirSync(corpus)
const person = (id: string) => ({ resource: { resourceType: 'Patient', id, name: [{ family: 'Featherstone' }] } })

/** Files that hold no chart of one patient, each with a name that nobody but its readers may see. */
const unusable: Readonly<Record<string, unknown>> = {
  'a-name-without-quotes.json': '{"resourceType": "Bundle", "name": Featherstone}',
  'bytes.json': 'PK\u0003\u0004Featherstone\u0000\u0001\ufffd',
  'cut-off.json': '{"resourceType": "Bundle", "entry": [{"resource": {"name": [{"family": "Featherstone"',
  'html.json': '<!doctype html><title>Featherstone</title>',
  'list.json': ['Featherstone'],
  'two-patients.json': { resourceType: 'Bundle', type: 'collection', entry: [person('p1'), person('p2')] },
}

/** The program as a process of its own, over a folder. */
function screen(folder: string): Promise<Run> {
  const program = resolve(import.meta.dirname, '../../scripts/screen.mjs')
  const child = spawn(process.execPath, [program, folder, '--as-of', today, '--concurrency', '1'], { cwd: path })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((done) => {
    child.on('close', (code) => {
      done({ code, stdout, stderr: stderr.replace(/^(?:Building|Built|Waiting) .*\n/gm, '') })
    })
  })
}

describe('the command line over hostile files', { timeout: 120_000 }, () => {
  it('prescreens every broken record, leaves out what is no record, and says so in one line each', async () => {
    for (const name of broken) copyFileSync(join(corpus, name), join(path, name))
    for (const [name, content] of Object.entries(unusable)) put(name, content)
    const { code, stdout, stderr } = await screen(path)
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(broken.length)
    for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line)).toMatchObject({ asOf: today })
    const said = stderr.trimEnd().split('\n')
    expect(said.map((line) => line.split(':')[0])).toEqual(Object.keys(unusable).map((name) => join(path, name)))
    for (const line of said) expect(line).toMatch(/: .+\. Left out\.$/)
    expect(stdout + stderr).not.toMatch(/Featherstone|\n\s+at |Error:/)
  })

  it.each(Object.entries(unusable))(
    'refuses %s alone with one sentence that repeats none of it',
    async (name, content) => {
      const { code, stdout, stderr } = await prescreenCommand([put(name, content), '--as-of', today])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^[^\n]+\.\n$/)
      expect(stderr).not.toMatch(/Featherstone|\n\s+at |Error:/)
      expect(/ends too early/.test(stderr)).toBe(name === 'cut-off.json')
    },
  )
})

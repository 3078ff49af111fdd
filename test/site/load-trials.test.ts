import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTrials } from '../../src/site/load-trials.ts'

const text = readFileSync(resolve(import.meta.dirname, '../trials/sixth-trial.json'), 'utf8')
const page = 'https://app.example/prescreen/index.html'

/** A web server that has these files. */
function serving(files: Readonly<Record<string, string>>): typeof fetch {
  return (address) => {
    const content = files[new Request(address).url]
    return Promise.resolve(content === undefined ? new Response('', { status: 404 }) : new Response(content))
  }
}

describe('loadTrials', () => {
  it('has none where the site adds none', async () => expect(await loadTrials({}, page, serving({}))).toEqual([]))

  it('reads files beside the page and elsewhere, in their order', async () => {
    const get = serving({
      'https://app.example/prescreen/trials/ours.json': text,
      'https://other.example/theirs.json': text.replace('EXAMPLE-0001', 'EXAMPLE-0002'),
    })
    const trialFiles = ['https://other.example/theirs.json', 'trials/ours.json']
    const trials = await loadTrials({ trialFiles }, page, get)
    expect(trials.map(({ id }) => id)).toEqual(['EXAMPLE-0002', 'EXAMPLE-0001'])
  })

  it.each([
    ['absent', {}, 'trial file ours.json: put a valid JSON file there, or take it out of "trialFiles"'],
    ['a page', { 'https://app.example/prescreen/ours.json': '<html>' }, 'put a valid JSON file there'],
    [
      'a built-in trial',
      { 'https://app.example/prescreen/ours.json': text.replace('EXAMPLE-0001', 'NCT07246096') },
      'trial file ours.json, id: there is a trial "NCT07246096" already',
    ],
  ])('refuses a file that is %s', async (_name, files, words) => {
    await expect(loadTrials({ trialFiles: ['ours.json'] }, page, serving(files))).rejects.toThrow(words)
  })

  it('refuses the second file that defines a trial', async () => {
    const get = serving({ 'https://app.example/prescreen/a.json': text, 'https://app.example/prescreen/b.json': text })
    const loading = loadTrials({ trialFiles: ['a.json', 'b.json'] }, page, get)
    await expect(loading).rejects.toThrow('trial file b.json, id: there is a trial "EXAMPLE-0001" already')
  })
})

import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** A reason to stop that a person can act on: one sentence on standard error, exit code 2. */
export class Unusable extends Error {
  override readonly name = 'Unusable'
}

/**
 * Reads a JSON file, or standard input for `-`.
 * @throws Unusable with one sentence that names the file, and nothing of what it says
 */
export function readJson(file: string, what: string): unknown {
  const name = file === '-' ? 'from standard input' : file
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    throw new Unusable(`The ${what} ${name} cannot be read: check its name and that you may read it.`)
  }
  return parsed(text, `The ${what} ${name}`)
}

/**
 * Reads a file that another one names: from beside that file, or from the web where it is an address.
 * @throws Unusable with one sentence
 */
export async function readJsonBeside(file: string, beside: string, what: string): Promise<unknown> {
  if (!/^https?:/i.test(file)) return readJson(resolve(dirname(beside), file), what)
  let text: string
  try {
    const response = await fetch(file, { headers: { Accept: 'application/json' } })
    if (!response.ok) throw new Error(String(response.status))
    text = await response.text()
  } catch {
    throw new Unusable(`The ${what} ${file} cannot be fetched: check its address and the connection.`)
  }
  return parsed(text, `The ${what} ${file}`)
}

function parsed(text: string, what: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Unusable(
      `${what} is not JSON: ${error instanceof Error ? faultIn(error.message, json) : 'it cannot be parsed'}.`,
    )
  }
}

/** Where the parser stopped, without what the text said there: it may be a patient's. */
function faultIn(message: string, { length }: string): string {
  const [place, position] = /position (\d+)( \(line \d+ column \d+\))?/.exec(message) ?? []
  if (/unexpected end|unterminated/i.test(message) || Number(position) >= length) return 'it ends too early'
  return place === undefined ? 'something in it is no JSON' : `unexpected text at ${place}`
}

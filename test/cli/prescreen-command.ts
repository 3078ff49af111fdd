import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** What a run of the program left behind. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  /** Without what the build says where the program was stale. */
  readonly stderr: string
}

/**
 * Runs the command line as a person does, from another folder, with what is given on standard input.
 * @param reader `gone`: nobody reads what it writes, as after `| head`
 */
export function prescreenCommand(args: readonly string[], input = '', reader: 'here' | 'gone' = 'here'): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(root, 'scripts', 'prescreen.mjs'), ...args], { cwd: tmpdir() })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    if (reader === 'gone') child.stdout.destroy()
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', failed)
    child.on('close', (code) => {
      done({ code, stdout, stderr: stderr.replace(/^(?:Building|Built|Waiting) .*\n/gm, '') })
    })
    // A program that stops before it reads closes the pipe.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

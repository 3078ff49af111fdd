import { spawn } from 'node:child_process'

/** Starts a program and waits until what it prints answers; it ends with this process. */
export function startProgram(args, env, answer) {
  const program = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => program.kill())
  return new Promise((resolve, reject) => {
    let said = ''
    program.once('exit', (code) => reject(new Error(`${args[0]} ended at once (${code ?? 'killed'}): ${said}`)))
    program.stdout.setEncoding('utf8').on('data', (text) => {
      if (said.length < 10_000) said += text
      const found = answer(said)
      if (found !== undefined) resolve({ program, found })
    })
  })
}

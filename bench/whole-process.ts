import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** What one run of a program took, with its start. */
export interface ProcessTaken {
  readonly milliseconds: number
  /** The most memory its process held, threads included; 0 where the system does not tell (only Linux does). */
  readonly peakMegabytes: number
}

/** Runs a Node program to its end. */
export async function runWhole(args: readonly string[]): Promise<ProcessTaken> {
  const started = performance.now()
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<number>((done) => child.on('close', () => done(performance.now())))
  let peakMegabytes = 0
  let end: number | undefined
  while (end === undefined) {
    peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid))
    end = await Promise.race([ended, sleep(50, undefined)])
  }
  if (child.exitCode !== 0) throw new Error(`${args[0] ?? ''} ended with ${child.exitCode}`)
  return { milliseconds: end - started, peakMegabytes }
}

function peakOf(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))
    return Number(found?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

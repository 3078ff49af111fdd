/** Lets at most so many pieces of work run at once; the rest wait in the order they came. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

/** @param width how many may run at once */
export function createGate(width: number): Gate {
  const waiting: (() => void)[] = []
  let running = 0

  async function enter(): Promise<void> {
    if (running < width) {
      running += 1
      return
    }
    await new Promise<void>((resolve) => waiting.push(resolve))
  }

  /** The place goes straight to the next in line, or one more could slip in between. */
  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}

/** An item and what came of it. */
export interface Done<Item, Answer> {
  readonly item: Item
  readonly answer: Answer
}

/**
 * Works on several items at once and gives the answers in the order of the items, each as soon as it is there, also
 * while the next item is still awaited. No more than `atOnce` are taken before the first of them is given, so that a
 * slow reader holds the work back.
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Answer>,
  atOnce: number,
): AsyncGenerator<Done<Item, Answer>> {
  const iterator = items[Symbol.asyncIterator]()
  const begun: { readonly item: Item; readonly answer: Promise<Answer> }[] = []
  let coming: Promise<IteratorResult<Item, unknown>> | undefined = handled(iterator.next())
  try {
    for (;;) {
      const [oldest] = begun
      if (oldest === undefined && coming === undefined) return
      const arrived = coming !== undefined && begun.length < atOnce ? coming : undefined
      const happened = await Promise.race([
        ...(arrived === undefined ? [] : [arrived.then((next) => ({ next }))]),
        ...(oldest === undefined ? [] : [oldest.answer.then((answer) => ({ done: { item: oldest.item, answer } }))]),
      ])
      if ('done' in happened) {
        begun.shift()
        yield happened.done
      } else if (happened.next.done === true) {
        coming = undefined
      } else {
        begun.push({ item: happened.next.value, answer: handled(work(happened.next.value)) })
        coming = handled(iterator.next())
      }
    }
  } finally {
    // Not awaited: a stream that says nothing more would hold the end up.
    void iterator.return?.().catch(() => undefined)
  }
}

/** It is awaited in its turn; until then its failure is nobody's. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

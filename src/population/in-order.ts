/** An item and what came of it. */
export interface Done<Item, Answer> {
  readonly item: Item
  readonly answer: Answer
}

/**
 * Works on several items at once and gives the answers in the order of the items. No more than `atOnce` are taken
 * before the first of them is given, so that a slow reader holds the work back.
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Answer>,
  atOnce: number,
): AsyncGenerator<Done<Item, Answer>> {
  const begun: { readonly item: Item; readonly answer: Promise<Answer> }[] = []
  const first = async (): Promise<Done<Item, Answer>[]> => {
    const oldest = begun.shift()
    return oldest === undefined ? [] : [{ item: oldest.item, answer: await oldest.answer }]
  }
  for await (const item of items) {
    const answer = work(item)
    // It is awaited in its turn; until then its failure is nobody's.
    answer.catch(() => undefined)
    begun.push({ item, answer })
    if (begun.length >= atOnce) yield* await first()
  }
  while (begun.length > 0) yield* await first()
}

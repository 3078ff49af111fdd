/** A population's input or output that cannot be used. The message is one sentence that says what to do; it names no patient. */
export class UnusablePopulation extends Error {
  override readonly name = 'UnusablePopulation'
}

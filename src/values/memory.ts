/**
 * What was worked out of one patient's facts: it stays with these facts, and goes with them. One WeakMap of the module
 * would find the same, but a collection of V8's young objects takes whatever a long-lived WeakMap holds for alive: every
 * chart then outlived its request.
 */
export type Memory = Map<object, unknown>

/**
 * A place for one kind of conclusion in every memory. What is kept there is found by the fact it was drawn from: a
 * changed copy of a fact begins anew.
 */
export class Place<Fact extends object, Conclusion> {
  in(memory: Memory): WeakMap<Fact, Conclusion> {
    const known = memory.get(this)
    if (known !== undefined) return known as WeakMap<Fact, Conclusion>
    const made = new WeakMap<Fact, Conclusion>()
    memory.set(this, made)
    return made
  }
}

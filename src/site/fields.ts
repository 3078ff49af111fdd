import * as z from 'zod/mini'

/** Text that must not be empty; `what` says what to give. */
export const text = (what: string) => z.string({ error: `${what}, as text` }).check(z.minLength(1, { error: what }))

/** A list of one kind of item, named in the plural. */
export const list = <T extends z.core.SomeType>(item: T, what: string) =>
  z.array(item, { error: `give a list of ${what}` })

/** A type without `readonly`, all the way down: what a schema cannot say. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T

// The compiler compares two deferred conditional types for identity; that is what the lone parameter is for.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

/** Whether two types say the same, field by field, optional ones included. */
export type Same<A, B> = Identical<Plain<A>, Plain<B>>

/** Does not compile unless everything is the same; the message names what is not. */
export type NoneDiffers<Differing extends never> = Differing

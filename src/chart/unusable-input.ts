/** Why something cannot be taken as one patient's chart. */
export type UnusableReason = 'not-an-object' | 'not-a-bundle' | 'no-patient' | 'several-patients' | 'too-deep'

/** What was given is not one patient's chart. The message is one sentence that says what to do; it names no patient. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput'

  constructor(
    readonly reason: UnusableReason,
    message: string,
  ) {
    super(message)
  }
}

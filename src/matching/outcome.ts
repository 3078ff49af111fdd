/** The best that can be said is `potentially-eligible`: eligibility is the trial site's to determine. */
export type Outcome = 'potentially-eligible' | 'undetermined' | 'ineligible' | 'not-applicable'

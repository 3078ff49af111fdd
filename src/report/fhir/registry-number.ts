/** The number of a trial of ClinicalTrials.gov in its system; a site's own trial is known by its id alone. */
export function registryNumber(trial: string): { readonly system?: string; readonly value: string } {
  return /^NCT\d{8}$/.test(trial) ? { system: 'http://clinicaltrials.gov', value: trial } : { value: trial }
}

import fc from 'fast-check'

// Random tests draw the same inputs for every mutant (else one would be noticed by chance), and fewer, so that a run ends.
fc.configureGlobal({ seed: 20_261_123, numRuns: 30 })

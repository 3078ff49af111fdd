/** Loaded before a program that is measured, with --expose-gc: SIGUSR2 collects, so that what is counted is what is kept. */
process.on('SIGUSR2', () => globalThis.gc())

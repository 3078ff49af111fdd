/** Whoever reads standard output may have seen enough (`| head`): the command ends then, and nothing is wrong. */
export function endWhenReaderIsGone(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
}

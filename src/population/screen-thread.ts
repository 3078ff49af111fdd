import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { screenPiece, type PieceTask } from './screen-piece.ts'
import { Screening, type ScreeningPlan } from './screening.ts'

const screening = new Screening(workerData as ScreeningPlan)

/** What each thread does with each piece. The answer's bytes are given over, not copied. */
export default async function screenInThread(task: PieceTask): Promise<unknown> {
  const answer = await screenPiece(task, screening)
  return move({
    [transferableSymbol]: [answer.results.buffer, answer.workList.buffer],
    [valueSymbol]: answer,
  })
}

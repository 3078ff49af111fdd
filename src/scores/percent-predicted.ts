/** Measured as percent of predicted; nothing where the predicted value is not positive. */
export function percentPredicted(measured: number, predicted: number): number | undefined {
  return predicted > 0 ? (100 * measured) / predicted : undefined
}

import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the service counts about itself. Labels are words of its own: nothing of a request is ever one. */
export interface Metrics {
  readonly registry: Registry
  readonly requests: Counter<'endpoint' | 'status'>
  readonly seconds: Histogram<'endpoint'>
  readonly prescreenings: Counter<'card'>
  readonly prefetched: Counter<'state'>
  readonly completions: Counter<'completion'>
  readonly lostReads: Counter<'type' | 'status'>
  readonly refusals: Counter<'reason'>
  readonly feedback: Counter<'outcome'>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `cart_prescreen_${name}`, help, labelNames, registers })
  const started = new Gauge({ name: 'cart_prescreen_start_seconds', help: 'When the service started', registers })
  started.setToCurrentTime()
  return {
    registry,
    requests: counter('requests_total', 'Answers by endpoint and status', ['endpoint', 'status']),
    seconds: new Histogram({
      name: 'cart_prescreen_request_seconds',
      help: 'How long answers took',
      labelNames: ['endpoint'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    prescreenings: counter('prescreenings_total', 'Patients prescreened, by whether there was a card', ['card']),
    prefetched: counter('prefetched_total', 'Prefetch keys by what came under them', ['state']),
    completions: counter('completions_total', 'How charts came together', ['completion']),
    lostReads: counter('lost_reads_total', 'Reads that were not complete in the end', ['type', 'status']),
    refusals: counter('refused_tokens_total', 'Tokens refused, by reason', ['reason']),
    feedback: counter('feedback_total', 'Outcomes of cards', ['outcome']),
  }
}

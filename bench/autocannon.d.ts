declare module 'autocannon' {
  interface Latency {
    readonly p50: number
    readonly p97_5: number
    readonly p99: number
  }
  export interface LoadResult {
    readonly requests: { readonly average: number }
    readonly latency: Latency
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
  }
  export default function autocannon(options: {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly method: 'POST'
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  }): Promise<LoadResult>
}

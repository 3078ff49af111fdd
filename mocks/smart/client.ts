/** An app the sandbox knows. Its addresses are compared letter by letter. */
export interface RegisteredClient {
  readonly id: string
  readonly name: string
  readonly redirectUris: readonly string[]
  readonly launchUri: string
}

/** The registration of CAR-T Prescreen at the given origin. */
export function prescreenClient(appOrigin: string): RegisteredClient {
  return {
    id: 'cart-prescreen',
    name: 'CAR-T Prescreen',
    redirectUris: [`${appOrigin}/index.html`],
    launchUri: `${appOrigin}/launch.html`,
  }
}

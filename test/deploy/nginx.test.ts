import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'

const root = resolve(import.meta.dirname, '../..')
const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find(existsSync)
const { path: folder } = temporaryFolder()
let server: ChildProcess | undefined
let origin = ''

/** The committed file as it is, in the smallest server that can include it. */
function serverAround(port: number): string {
  return `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  types { text/html html; text/javascript js; application/json json; }
  access_log ${folder}/access.log;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/app; include ${root}/deploy/nginx/app.conf; }
}
`
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

describe.skipIf(nginx === undefined)('the app behind nginx', () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'app/assets'), { recursive: true })
    for (const page of ['index.html', 'launch.html']) cpSync(join(root, page), join(folder, 'app', page))
    writeFileSync(join(folder, 'app/assets/index-1a2b3c.js'), 'export {}')
    cpSync(join(root, 'public/site.json'), join(folder, 'app/site.json'))
    const port = await freePort()
    const file = join(folder, 'nginx.conf')
    writeFileSync(file, serverAround(port))
    const checked = spawnSync(nginx ?? '', ['-t', '-p', folder, '-c', file], { encoding: 'utf8' })
    expect(checked.status, checked.stderr).toBe(0)
    server = spawn(nginx ?? '', ['-p', folder, '-c', file], { stdio: 'ignore' })
    origin = `http://127.0.0.1:${port}`
    await vi.waitFor(async () => expect((await fetch(`${origin}/launch.html`)).status).toBe(200), 10_000)
  })
  afterAll(() => {
    server?.kill()
  })

  const headersOf = async (path: string) => {
    const { status, headers } = await fetch(`${origin}${path}`)
    return { status, get: (name: string) => headers.get(name) }
  }

  it.each(['/', '/launch.html', '/site.json', '/assets/index-1a2b3c.js', '/nothing-here'])(
    '%s comes with the policy and its companions',
    async (path) => {
      const { status, get } = await headersOf(path)
      expect(status).toBe(path === '/nothing-here' ? 404 : 200)
      expect(get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
      expect(get('x-content-type-options')).toBe('nosniff')
      expect(get('referrer-policy')).toBe('no-referrer')
      expect(get('server')).toBe('nginx')
    },
  )

  it('keeps for ever what carries a hash, and asks again for all else', async () => {
    expect((await headersOf('/assets/index-1a2b3c.js')).get('cache-control')).toMatch(/max-age=\d{8,}/)
    for (const path of ['/', '/index.html', '/site.json'])
      expect((await headersOf(path)).get('cache-control')).toBe('no-cache')
  })

  it('lists no folder, and writes down no address: a launch has its code in it', async () => {
    expect((await headersOf('/assets/')).status).toBe(404)
    await fetch(`${origin}/index.html?code=secret`)
    expect(readFileSync(join(folder, 'error.log'), 'utf8')).not.toContain('secret')
    const log = join(folder, 'access.log')
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('secret')
  })
})

it('the policy is the one that the guide gives', () => {
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
  const policy = /Content-Security-Policy "([^"]+)"/.exec(
    readFileSync(join(root, 'deploy/nginx/app.conf'), 'utf8'),
  )?.[1]
  expect(flat(readFileSync(join(root, 'docs/deployment.md'), 'utf8'))).toContain(policy ?? 'no policy')
})
